// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/Finding.h"

#include <QStringList>

namespace toancanh::quality {

namespace {

const QStringList &words()
{
    static const QStringList all{QStringLiteral("stuck"), QStringLiteral("level"), QStringLiteral("vanished"),
                                 QStringLiteral("appeared"), QStringLiteral("type")};
    return all;
}

} // namespace

QString wordOf(Finding::Kind kind)
{
    return words().at(int(kind));
}

std::optional<Finding::Kind> kindOf(const QString &word)
{
    const qsizetype index = words().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<Finding::Kind>(index));
}

} // namespace toancanh::quality
