// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Outline.h"

#include "tests/province/world/Dice.h"

#include <cmath>
#include <numbers>

namespace toancanh::province {

namespace {

QList<QPointF> lineOf(std::initializer_list<std::pair<double, double>> latitudeLongitude)
{
    QList<QPointF> line;
    for (const auto &[latitude, longitude] : latitudeLongitude)
        line.append(QPointF(longitude, latitude));
    return line;
}

double lengthKm(const QPointF &a, const QPointF &b)
{
    return std::hypot((b.x() - a.x()) * kmPerLongitude, (b.y() - a.y()) * kmPerLatitude);
}

void halve(QList<QPointF> &line, const QPointF &a, const QPointF &b, double share, double finestKm, quint64 key)
{
    if (lengthKm(a, b) <= finestKm)
        return;
    Dice dice(key);
    const double aside = dice.between(-share, share);
    const QPointF middle((a.x() + b.x()) / 2 - (b.y() - a.y()) * aside, (a.y() + b.y()) / 2 + (b.x() - a.x()) * aside);
    halve(line, a, middle, share, finestKm, mixed(key, 1));
    line.append(middle);
    halve(line, middle, b, share, finestKm, mixed(key, 2));
}

QPolygonF island(double latitude, double longitude, double radiusKm, double stretch, quint64 salt)
{
    Dice dice(salt);
    const double a = dice.between(0, 6.3);
    const double b = dice.between(0, 6.3);
    const double c = dice.between(0, 6.3);
    QPolygonF outline;
    const int corners = radiusKm > 2 ? 64 : 32;
    for (int i = 0; i < corners; ++i) {
        const double turn = 2 * std::numbers::pi * i / corners;
        const double radius = radiusKm
                              * (1 + 0.20 * std::sin(2 * turn + a) + 0.13 * std::sin(3 * turn + b)
                                 + 0.06 * std::sin(7 * turn + c) + dice.between(-0.03, 0.03));
        outline.append(rounded(QPointF(longitude + radius * stretch * std::cos(turn) / kmPerLongitude,
                                       latitude + radius * std::sin(turn) / kmPerLatitude)));
    }
    outline.append(outline.first());
    return outline;
}

/// The mainland beyond the province, so far out that no view of the map comes to its end.
QList<QPointF> neighbouringLand()
{
    QList<QPointF> coast =
        lineOf({{17.80, 106.60}, {17.00, 107.30}, {16.55, 107.72}, {16.30, 107.98}, {16.12, 108.10}});
    const QList<QPointF> own = coastSketch();
    for (const QPointF &point : own) {
        const bool isEnd = point == own.first() || point == own.last();
        coast.append(isEnd ? point : point - QPointF(0.08, 0)); // well under the province, which covers it
    }
    coast += lineOf({{14.95, 108.78}, {14.60, 108.92}, {13.60, 109.10}, {12.60, 109.25}});
    QList<QPointF> land = roughened(coast, 0.12, 2.0, 0xD0);
    land += lineOf({{12.60, 104.00}, {17.80, 104.00}});
    land.append(land.first());
    return land;
}

} // namespace

QPointF rounded(const QPointF &point)
{
    return QPointF(std::round(point.x() * 1e5) / 1e5, std::round(point.y() * 1e5) / 1e5);
}

QList<QPointF> coastSketch()
{
    return lineOf({{16.00, 108.17},
                   {15.93, 108.27},
                   {15.85, 108.36},
                   {15.77, 108.46},
                   {15.68, 108.55},
                   {15.60, 108.62},
                   {15.52, 108.655},
                   {15.44, 108.67},
                   {15.35, 108.685},
                   {15.25, 108.70},
                   {15.15, 108.72},
                   {15.06, 108.75}});
}

QPolygonF mainlandSketch()
{
    QPolygonF outline(coastSketch());
    const QList<QPointF> inland = lineOf({{15.06, 108.75},
                                          {15.04, 108.55},
                                          {15.07, 108.30},
                                          {15.02, 108.05},
                                          {15.05, 107.85},
                                          {15.00, 107.66},
                                          {15.10, 107.50},
                                          {15.25, 107.45},
                                          {15.38, 107.52},
                                          {15.50, 107.40},
                                          {15.62, 107.35},
                                          {15.75, 107.42},
                                          {15.83, 107.56},
                                          {15.90, 107.72},
                                          {15.86, 107.90},
                                          {15.93, 108.03},
                                          {16.00, 108.17}});
    outline.append(roughened(inland, 0.14, 4.0, 0xB0));
    return outline;
}

QList<QPolygonF> islandOutlines()
{
    return {island(15.560, 108.925, 4.1, 1.25, 0xC1), island(15.612, 108.868, 1.3, 1.1, 0xC2),
            island(15.508, 108.985, 1.6, 0.9, 0xC3)};
}

QList<QPointF> roughened(const QList<QPointF> &line, double shareOfLength, double finestKm, quint64 salt)
{
    QList<QPointF> result;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        result.append(line[i]);
        halve(result, line[i], line[i + 1], shareOfLength, finestKm, mixed(salt, quint64(i)));
    }
    result.append(line.last());
    return result;
}

QList<Landmark> landmarkLines()
{
    const QString river = QStringLiteral("river");
    const QString tributary = QStringLiteral("tributary");
    const QString road = QStringLiteral("road");
    const QString smallRoad = QStringLiteral("small-road");
    QList<Landmark> landmarks = {
        {river, QStringLiteral("Sông Lạch"),
         lineOf({{15.58, 107.42},
                 {15.60, 107.62},
                 {15.53, 107.80},
                 {15.49, 107.95},
                 {15.50, 108.12},
                 {15.47, 108.30},
                 {15.43, 108.47},
                 {15.415, 108.60},
                 {15.41, 108.673}})},
        {tributary, QStringLiteral("Sông Cát"),
         lineOf(
             {{15.10, 107.62}, {15.17, 107.75}, {15.26, 107.84}, {15.35, 107.95}, {15.43, 108.06}, {15.495, 108.10}})},
        {tributary, QStringLiteral("Sông Bắc"),
         lineOf({{15.80, 107.60}, {15.83, 107.80}, {15.80, 108.00}, {15.84, 108.18}, {15.865, 108.342}})},
        {road, QStringLiteral("Quốc lộ 1"),
         lineOf({{15.97, 108.13},
                 {15.85, 108.27},
                 {15.72, 108.40},
                 {15.60, 108.50},
                 {15.45, 108.57},
                 {15.28, 108.61},
                 {15.06, 108.67}})},
        {smallRoad, QStringLiteral("ĐT.607"),
         lineOf({{15.60, 108.50}, {15.56, 108.24}, {15.57, 108.02}, {15.63, 107.80}, {15.66, 107.55}})},
        {smallRoad, QStringLiteral("ĐT.612"),
         lineOf({{15.28, 108.61}, {15.20, 108.40}, {15.24, 108.15}, {15.33, 107.95}, {15.42, 107.75}})},
    };
    for (Landmark &landmark : landmarks) {
        const bool water = landmark.kind == river || landmark.kind == tributary;
        landmark.points = roughened(landmark.points, water ? 0.16 : 0.05, water ? 1.6 : 3.0,
                                    mixed(0xA0, quint64(landmark.name.size())));
    }
    const QList<QPointF> coast = coastSketch();
    for (const auto &[depth, off] : {std::pair(20, 0.10), std::pair(50, 0.36), std::pair(100, 0.66)}) {
        QList<QPointF> line = {QPointF(108.17 + off * 0.9, 16.30)};
        for (const QPointF &point : coast)
            line.append(point + QPointF(off, off * 0.18));
        line.append(QPointF(108.80 + off, 14.75));
        landmarks.append(
            {QStringLiteral("isobath"), QStringLiteral("%1 m").arg(depth), roughened(line, 0.10, 2.0, quint64(depth))});
    }
    landmarks.append({QStringLiteral("land"), QStringLiteral("Đất liền"), neighbouringLand()});
    landmarks.append({QStringLiteral("sea"), QStringLiteral("BIỂN ĐÔNG"), {QPointF(109.06, 15.36)}});
    for (Landmark &landmark : landmarks)
        for (QPointF &point : landmark.points)
            point = rounded(point);
    return landmarks;
}

} // namespace toancanh::province
