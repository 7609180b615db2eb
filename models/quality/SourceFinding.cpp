// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/SourceFinding.h"

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

QString wordOf(SourceFinding::Kind kind)
{
    return words().at(int(kind));
}

std::optional<SourceFinding::Kind> kindOf(const QString &word)
{
    const qsizetype index = words().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<SourceFinding::Kind>(index));
}

} // namespace toancanh::quality
