// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/WallSpec.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace toancanh::wall {

namespace {

using profile::MapReader;
using profile::Node;

/// Columns are letters.
constexpr int maximumColumns = 26;
constexpr int maximumRows = 26;
constexpr int maximumPanelPx = 16384;

void readCount(const Node &node, int maximum, int &count)
{
    const auto value = node.integer();
    if (!value)
        return;
    if (*value >= 1 && *value <= maximum)
        count = static_cast<int>(*value);
    else
        node.report(QCoreApplication::translate("toancanh::wall", "%1 is not from 1 to %2").arg(*value).arg(maximum));
}

void readPanelSize(const Node &node, QSize &size)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,5}) *[x×] *([0-9]{1,5})\\z"));
    const auto text = node.text();
    if (!text)
        return;
    const QRegularExpressionMatch match = form.match(*text);
    const QSize read(match.captured(1).toInt(), match.captured(2).toInt());
    if (match.hasMatch() && read.width() > 0 && read.height() > Geometry::stripHeightPx
        && qMax(read.width(), read.height()) <= maximumPanelPx)
        size = read;
    else
        node.report(QCoreApplication::translate("toancanh::wall", "\"%1\" is not a panel's size in pixels").arg(*text),
                    QCoreApplication::translate("toancanh::wall", "write it like 1920x1080"));
}

/// A length written with its unit; `minimum` is the least that makes sense.
void readLength(const Node &node, const QString &unit, double minimum, double &length)
{
    const auto text = node.text();
    if (!text)
        return;
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,6}(?:\\.[0-9]{1,6})?) *(m|mm)\\z"));
    const QRegularExpressionMatch match = form.match(*text);
    const double value = match.captured(1).toDouble();
    if (match.hasMatch() && match.captured(2) == unit && value >= minimum)
        length = value;
    else
        node.report(QCoreApplication::translate("toancanh::wall", "\"%1\" is not a length in %2").arg(*text, unit),
                    QCoreApplication::translate("toancanh::wall", "write it like 4.5 %1").arg(unit));
}

void readWall(const Node &node, Geometry &geometry)
{
    MapReader map(node);
    readCount(map.required(QStringLiteral("columns")), maximumColumns, geometry.columns);
    readCount(map.required(QStringLiteral("rows")), maximumRows, geometry.rows);
    readPanelSize(map.required(QStringLiteral("panel")), geometry.panel);
    readLength(map.optional(QStringLiteral("pitch")), QStringLiteral("mm"), 0.05, geometry.pitchMm);
    readLength(map.optional(QStringLiteral("bezel")), QStringLiteral("mm"), 0.0, geometry.bezelMm);
    geometry.compensate = map.optional(QStringLiteral("compensate")).boolean().value_or(geometry.compensate);
}

void readViewers(const Node &node, Geometry &geometry)
{
    if (!node.isDefined())
        return;
    MapReader map(node);
    double nearestM = 0;
    double middleM = 0;
    readLength(map.optional(QStringLiteral("nearest")), QStringLiteral("m"), 0.5, nearestM);
    readLength(map.optional(QStringLiteral("middle")), QStringLiteral("m"), 0.5, middleM);
    readLength(map.required(QStringLiteral("farthest")), QStringLiteral("m"), 0.5, geometry.farthestM);
    if (qMax(nearestM, middleM) > geometry.farthestM || (middleM > 0 && nearestM > middleM))
        node.report(QCoreApplication::translate("toancanh::wall", "the viewers' distances do not grow"),
                    QCoreApplication::translate("toancanh::wall", "nearest ≤ middle ≤ farthest"));
}

std::optional<QPoint> placeOf(const Node &node)
{
    if (!node.isDefined())
        return std::nullopt;
    const QStringList numbers =
        node.isScalar() ? node.text().value_or(QString()).split(QLatin1Char(',')) : node.texts();
    bool isX = false;
    bool isY = false;
    const QPoint place(numbers.value(0).trimmed().toInt(&isX), numbers.value(1).trimmed().toInt(&isY));
    if (numbers.size() == 2 && isX && isY)
        return place;
    node.report(QCoreApplication::translate("toancanh::wall", "this is not a place in the desktop's pixels"),
                QCoreApplication::translate("toancanh::wall", "write it like [1920, 0]"));
    return std::nullopt;
}

/// One panel, where it lies on the wall and says how its screen is found.
std::optional<PanelSpec> readPanel(const Node &key, const Node &value, const Geometry &geometry)
{
    const auto cell = CellRange::parse(key.text().value_or(QString()));
    MapReader map(value);
    if (!map.isMap())
        return std::nullopt;
    PanelSpec panel;
    panel.serial = map.optional(QStringLiteral("serial")).text().value_or(QString());
    panel.name = map.optional(QStringLiteral("name")).text().value_or(QString());
    panel.place = placeOf(map.optional(QStringLiteral("place")));
    if (!cell || cell->columns > 1 || cell->rows > 1 || cell->part != Part::Whole) {
        key.report(
            QCoreApplication::translate("toancanh::wall", "\"%1\" is no panel").arg(key.text().value_or(QString())),
            QCoreApplication::translate("toancanh::wall", "write it like A1"));
        return std::nullopt;
    }
    panel.column = cell->column;
    panel.row = cell->row;
    if (panel.column >= geometry.columns || panel.row >= geometry.rows) {
        const CellRange last{geometry.columns - 1, geometry.rows - 1};
        key.report(QCoreApplication::translate("toancanh::wall", "\"%1\" is not on the wall").arg(cell->text()),
                   QCoreApplication::translate("toancanh::wall", "its last panel is %1").arg(last.text()));
        return std::nullopt;
    }
    const int ways = !panel.serial.isEmpty() + !panel.name.isEmpty() + panel.place.has_value();
    if (ways != 1) {
        value.report(QCoreApplication::translate("toancanh::wall", "a panel is found in one way"),
                     QCoreApplication::translate("toancanh::wall", "give it one of serial, name or place"));
        return std::nullopt;
    }
    return panel;
}

} // namespace

WallSpec bindWall(const profile::Profile &profile)
{
    WallSpec spec;
    if (!profile.wall)
        return spec;
    MapReader map(profile.wall->root);
    if (!map.isMap())
        return spec;
    if (const Node wall = map.required(QStringLiteral("wall")); wall.isDefined())
        readWall(wall, spec.geometry);
    readViewers(map.optional(QStringLiteral("viewers")), spec.geometry);
    spec.firstScene = map.optional(QStringLiteral("first-scene")).text().value_or(QString());
    QSet<QString> cells;
    QSet<QString> names;
    for (const Node &item : map.optional(QStringLiteral("nodes")).items()) {
        MapReader nodeMap(item);
        const Node name = nodeMap.required(QStringLiteral("node"));
        NodeSpec node{name.text().value_or(QString()), {}};
        for (const auto &[key, value] : nodeMap.required(QStringLiteral("panels")).entries()) {
            const auto panel = readPanel(key, value, spec.geometry);
            if (!panel)
                continue;
            const QString cell = CellRange{panel->column, panel->row}.text();
            if (cells.contains(cell)) {
                key.report(QCoreApplication::translate("toancanh::wall", "the panel %1 is there already").arg(cell));
                continue;
            }
            cells.insert(cell);
            const auto other = std::find_if(node.panels.cbegin(), node.panels.cend(), [&](const PanelSpec &before) {
                return before.serial == panel->serial && before.name == panel->name && before.place == panel->place;
            });
            if (other != node.panels.cend()) {
                value.report(QCoreApplication::translate("toancanh::wall", "this is the screen of %1 already")
                                 .arg(CellRange{other->column, other->row}.text()),
                             QCoreApplication::translate("toancanh::wall", "give each panel a screen of its own"));
                continue;
            }
            node.panels.append(*panel);
        }
        if (names.contains(node.node)) {
            name.report(
                QCoreApplication::translate("toancanh::wall", "the node \"%1\" is there already").arg(node.node),
                QCoreApplication::translate("toancanh::wall", "give it another name"));
            continue;
        }
        names.insert(node.node);
        if (!node.node.isEmpty())
            spec.nodes.append(node);
    }
    return spec;
}

} // namespace toancanh::wall
