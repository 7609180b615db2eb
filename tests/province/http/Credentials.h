// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace toancanh::province {

/// What the simulated systems ask of their callers. The values follow from the seed, so that a restarted province
/// knows its callers; none stands in a file of the project.
class Credentials
{
public:
    explicit Credentials(quint64 seed) : m_seed(seed) {}

    /// By the names that the demo profile's sources give: "id:secret", "user:password", a key or a token.
    QByteArray value(const QByteArray &name) const;
    QList<QByteArray> names() const;

private:
    quint64 m_seed;
};

/// Equal in content, compared without telling by the time how far they agree.
bool sameSecret(const QByteArray &given, const QByteArray &expected);

} // namespace toancanh::province
