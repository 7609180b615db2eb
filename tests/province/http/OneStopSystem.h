// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/Credentials.h"
#include "tests/province/http/System.h"
#include "tests/province/world/Dossiers.h"

namespace toancanh::province {

/// The one-stop system: OAuth2 client credentials with tokens of ten minutes, pages from 1, Vietnamese names, the
/// total within every row, a filter by day of receipt.
class OneStopSystem final : public System
{
public:
    OneStopSystem(quint64 seed, const Credentials &credentials) : m_dossiers(seed), m_credentials(credentials) {}

    QByteArray id() const override { return "one-stop"; }
    QByteArray prefix() const override { return "/mot-cua/"; }
    Answer answer(const Ask &ask) override;

    static constexpr int tokenSeconds = 600;

private:
    Answer token(const Ask &ask) const;
    Answer dossiers(const Ask &ask);
    QByteArray tokenIssuedAt(qint64 second) const;
    bool isAuthorized(const Ask &ask) const;

    Dossiers m_dossiers;
    Credentials m_credentials;
};

} // namespace toancanh::province
