// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/FolderBinding.h"

#include <QCoreApplication>
#include <QDir>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

constexpr qint64 mostBytes = 1024LL * 1024 * 1024;
constexpr qint64 longestSettleMs = 24LL * 3600 * 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

} // namespace

FolderSpec bindFolder(const Node &node)
{
    FolderSpec folder;
    MapReader map(node);
    if (!map.isMap())
        return folder;
    const Node path = map.required(QStringLiteral("path"));
    folder.path = QDir::cleanPath(path.text().value_or(QString()));
    if (path.text() && !QDir::isAbsolutePath(folder.path))
        path.report(tr("a folder is named with its whole path"), tr("write it like /srv/stations"));
    const Node pattern = map.optional(QStringLiteral("pattern"));
    folder.pattern = pattern.text().value_or(folder.pattern);
    if (folder.pattern.isEmpty() || folder.pattern.contains(QLatin1Char('/')))
        pattern.report(tr("a pattern is of names within the folder, such as *.csv"));
    const Node settle = map.optional(QStringLiteral("settle"));
    folder.settleMs = settle.durationMs().value_or(folder.settleMs);
    if (folder.settleMs > longestSettleMs)
        settle.report(tr("\"settle\" is a day at most"));
    const Node order = map.optional(QStringLiteral("order"));
    const QStringList orders{QStringLiteral("name"), QStringLiteral("time")};
    const QString ordered = order.text().value_or(orders.first());
    if (!orders.contains(ordered))
        order.reportUnknown(tr("order"), orders);
    folder.order = ordered == orders.last() ? FolderSpec::Order::Time : FolderSpec::Order::Name;
    const Node maximum = map.optional(QStringLiteral("maximum-bytes"));
    folder.maximumBytes = maximum.integer().value_or(folder.maximumBytes);
    if (folder.maximumBytes < 1 || folder.maximumBytes > mostBytes)
        maximum.report(tr("\"maximum-bytes\" is a number from 1 to 1073741824"));
    return folder;
}

void excludeFromFolder(const Node &node)
{
    if (node.isDefined())
        node.report(tr("a \"folder\" is read without it"),
                    tr("a source has a \"request\" with its parts, or a \"folder\""));
}

const dataset::DatasetSpec &folderRow()
{
    static const dataset::DatasetSpec row = [] {
        dataset::DatasetSpec made;
        made.columns = {{FolderSpec::fileColumn(), dataset::ColumnType::Text, false, false, {}}};
        return made;
    }();
    return row;
}

} // namespace toancanh::source
