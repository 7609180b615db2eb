// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/RowAddress.h"

#include "models/net/SecretMask.h"

#include <algorithm>

namespace toancanh::source {

namespace {

constexpr qsizetype charactersShown = 40;

} // namespace

QUrl addressOfRow(const QUrl &held, const ForEachSpec &forEach, const QVariantMap &row)
{
    if (!held.isRelative() || held.isEmpty() || forEach.bases.isEmpty())
        return held;
    const QString source = row.value(QStringLiteral("_source")).toString();
    const auto own = std::find_if(forEach.bases.cbegin(), forEach.bases.cend(),
                                  [&source](const auto &base) { return base.first == source; });
    const QString base = own == forEach.bases.cend() ? forEach.bases.constFirst().second : own->second;
    return QUrl(base).resolved(held);
}

QString shownValue(const QString &value)
{
    const QString line = net::SecretMask().masked(value).simplified();
    return line.size() > charactersShown ? line.left(charactersShown) + QChar(0x2026) : line;
}

QString shownKey(const QVariantMap &row, const ForEachSpec &forEach)
{
    QStringList values;
    for (const QString &column : forEach.key)
        values << (forEach.personal.contains(column) ? QStringLiteral("***") : row.value(column).toString());
    return shownValue(values.join(QStringLiteral(", ")));
}

} // namespace toancanh::source
