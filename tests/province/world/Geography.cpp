// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Geography.h"

#include "models/base/VietnameseText.h"
#include "tests/province/world/CommuneNames.h"
#include "tests/province/world/Dice.h"
#include "tests/province/world/Honeycomb.h"
#include "tests/province/world/Outline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace toancanh::province {

namespace {

double squareKm(const QPointF &a, const QPointF &b)
{
    const double x = (b.x() - a.x()) * kmPerLongitude;
    const double y = (b.y() - a.y()) * kmPerLatitude;
    return x * x + y * y;
}

int nearestSeat(const QList<QPointF> &seats, const QPointF &point)
{
    int nearest = -1;
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < int(seats.size()); ++i) {
        const double square = squareKm(seats[i], point);
        if (square < best) {
            best = square;
            nearest = i;
        }
    }
    return nearest;
}

// The communes whose names a map shows: the centre, the ports, the islands and those that far-off parts go by.
QStringList namedOnMaps()
{
    return {QStringLiteral("tan-an"),    QStringLiteral("cu-lao-yen"), QStringLiteral("cua-lach"),
            QStringLiteral("tra-son"),   QStringLiteral("dong-phu"),   QStringLiteral("nam-phong"),
            QStringLiteral("phuoc-loc"), QStringLiteral("binh-lanh"),  QStringLiteral("hoa-trung"),
            QStringLiteral("suoi-cat"),  QStringLiteral("cam-thuy")};
}

// Seats for those names that have none: each time the emptiest of a few random places, where emptiness counts
// less the nearer the coast is, so that communes are small there and large in the mountains.
QList<QPointF> seatsOf(const QList<CommuneName> &names, const Honeycomb &comb)
{
    QList<QPointF> seats;
    for (const CommuneName &name : names)
        if (name.seat)
            seats.append(*name.seat);
    const qsizetype fixed = seats.size();
    Dice dice(0x5EA7);
    while (seats.size() < names.size()) {
        QPointF best;
        double emptiest = -1;
        for (int i = 0; i < 60; ++i) {
            const QPointF candidate = comb.place(comb.cells().at(dice.below(int(comb.cells().size()))));
            const double spacingKm = std::clamp(8.0 - Geography::offshoreKm(candidate) / 8.0, 8.0, 17.0);
            const double emptiness = std::sqrt(squareKm(seats[nearestSeat(seats, candidate)], candidate)) / spacingKm;
            if (emptiness > emptiest) {
                emptiest = emptiness;
                best = candidate;
            }
        }
        seats.append(best);
    }
    for (int round = 0; round < 2; ++round) {
        QList<QPointF> sums(seats.size());
        QList<int> counts(seats.size(), 0);
        for (const Honeycomb::Spot &cell : comb.cells()) {
            const QPointF place = comb.place(cell);
            const int own = nearestSeat(seats, place);
            sums[own] += place;
            ++counts[own];
        }
        for (qsizetype i = fixed; i < seats.size(); ++i)
            if (counts[i] > 0)
                seats[i] = sums[i] / counts[i];
    }
    return seats;
}

// Cells that lost the connection to their region's main part join a neighbour's.
void joinStrays(Honeycomb &comb, int regionCount)
{
    for (int round = 0; round < 8; ++round) {
        QHash<Honeycomb::Spot, int> partOf;
        QList<int> sizes;
        for (const auto &start : comb.cells()) {
            if (partOf.contains(start))
                continue;
            const int part = int(sizes.size());
            QList<Honeycomb::Spot> open = {start};
            partOf.insert(start, part);
            int size = 0;
            while (!open.isEmpty()) {
                const Honeycomb::Spot cell = open.takeLast();
                ++size;
                for (const auto &next : Honeycomb::neighbours(cell)) {
                    if (comb.region(next) == comb.region(start) && comb.region(next) >= 0 && !partOf.contains(next)) {
                        partOf.insert(next, part);
                        open.append(next);
                    }
                }
            }
            sizes.append(size);
        }
        QList<int> largest(regionCount, 0);
        for (const auto &cell : comb.cells())
            largest[comb.region(cell)] = std::max(largest[comb.region(cell)], sizes[partOf[cell]]);
        bool changed = false;
        for (const auto &cell : comb.cells()) {
            if (sizes[partOf[cell]] == largest[comb.region(cell)])
                continue;
            for (const auto &next : Honeycomb::neighbours(cell)) {
                const int other = comb.region(next);
                if (other >= 0 && other != comb.region(cell)) {
                    comb.setRegion(cell, other);
                    changed = true;
                    break;
                }
            }
        }
        if (!changed)
            return;
    }
}

QString slug(const QString &name)
{
    return folded(name).replace(QLatin1Char(' '), QLatin1Char('-'));
}

QString codeText(int index)
{
    return QString::number(20'503 + 3 * index);
}

QString oneStopCode(int index)
{
    return QStringLiteral("H66.%1").arg(101 + index);
}

// The cell of the region that lies deepest within it.
QPointF centreOf(const Honeycomb &comb, int region)
{
    QList<QPointF> own;
    QPointF sum;
    for (const auto &cell : comb.cells()) {
        if (comb.region(cell) != region)
            continue;
        const auto around = Honeycomb::neighbours(cell);
        sum += comb.place(cell);
        if (std::all_of(around.begin(), around.end(), [&](const auto &next) { return comb.region(next) == region; }))
            own.append(comb.place(cell));
        else
            own.prepend(comb.place(cell));
    }
    const QPointF mean = sum / double(own.size());
    QPointF best = own.last();
    for (const QPointF &place : own)
        if (squareKm(place, mean) < squareKm(best, mean))
            best = place;
    return rounded(best);
}

} // namespace

Geography::Geography()
{
    const QList<CommuneName> names = communeNames();
    Honeycomb comb(mainlandSketch(), 1.15);
    const QList<QPointF> seats = seatsOf(names, comb);
    for (const auto &cell : comb.cells())
        comb.setRegion(cell, nearestSeat(seats, comb.place(cell)));
    joinStrays(comb, int(names.size()));
    const QList<QList<QPolygonF>> outlines = comb.outlines(int(names.size()));

    // Names with a seat were put first in `seats`, in their own order; so are they in the list of names.
    for (int i = 0; i < int(names.size()); ++i) {
        Dice dice(0x909, 0, quint64(i));
        const double population = names[i].urban ? dice.between(28, 60) : dice.between(7, 24);
        const QString prefix = names[i].urban ? QStringLiteral("P. ") : QStringLiteral("X. ");
        communes.append({slug(names[i].name), prefix + names[i].name, codeText(i), oneStopCode(i), names[i].urban,
                         centreOf(comb, i), population, outlines[i]});
    }
    const int last = int(communes.size());
    communes.append({QStringLiteral("cu-lao-yen"), QStringLiteral("Đặc khu Cù Lao Yến"), codeText(last),
                     oneStopCode(last), false, QPointF(108.925, 15.56), 6.2, islandOutlines()});
    landmarks = landmarkLines();
    for (const QString &id : namedOnMaps()) {
        const auto commune =
            std::find_if(communes.cbegin(), communes.cend(), [&](const Commune &one) { return one.id == id; });
        if (commune != communes.cend())
            landmarks.append({QStringLiteral("place"), commune->name, {rounded(commune->centre)}});
    }
}

const Geography &Geography::instance()
{
    static const Geography geography;
    return geography;
}

const Commune &Geography::commune(const QString &id) const
{
    const auto found =
        std::find_if(communes.begin(), communes.end(), [&](const Commune &commune) { return commune.id == id; });
    Q_ASSERT(found != communes.end());
    return *found;
}

int Geography::communeAt(const QPointF &point) const
{
    for (int i = 0; i < int(communes.size()); ++i)
        for (const QPolygonF &outline : communes[i].outlines)
            if (outline.containsPoint(point, Qt::OddEvenFill))
                return i;
    return -1;
}

double Geography::offshoreKm(const QPointF &point)
{
    static const QList<QPointF> coast = coastSketch();
    double best = std::numeric_limits<double>::max();
    double side = 1;
    for (qsizetype i = 0; i + 1 < coast.size(); ++i) {
        const double dx = (coast[i + 1].x() - coast[i].x()) * kmPerLongitude;
        const double dy = (coast[i + 1].y() - coast[i].y()) * kmPerLatitude;
        const double px = (point.x() - coast[i].x()) * kmPerLongitude;
        const double py = (point.y() - coast[i].y()) * kmPerLatitude;
        const double along = std::clamp((px * dx + py * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        const double distance = std::hypot(px - along * dx, py - along * dy);
        if (distance < best) {
            best = distance;
            side = dx * py - dy * px > 0 ? 1 : -1; // left of a line that runs south-east is the sea
        }
    }
    return best * side;
}

} // namespace toancanh::province
