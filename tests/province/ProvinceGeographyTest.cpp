// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Geography.h"
#include "tests/province/world/GeographyFiles.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTemporaryDir>

#include <map>
#include <set>

using namespace toancanh::province;

class ProvinceGeographyTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void thereAre78CommunesWithIdsCodesAndNamesOfTheirOwn();
    void everyOutlineIsClosedSimpleAndHoldsItsCentre();
    void neighboursShareTheirBordersPointForPoint();
    void everyPlaceOnTheMainlandBelongsToExactlyOneCommune();
    void theNamesOfTheWallAreThere();
    void theDemoProfilesFilesAreWhatTheGeneratorWrites();
};

namespace {

using Corner = std::pair<double, double>;

Corner cornerOf(const QPointF &point)
{
    return {point.x(), point.y()};
}

double turn(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

bool cross(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

double area(const QPolygonF &outline)
{
    double sum = 0;
    for (qsizetype i = 0; i + 1 < outline.size(); ++i)
        sum += outline[i].x() * outline[i + 1].y() - outline[i + 1].x() * outline[i].y();
    return sum / 2;
}

} // namespace

void ProvinceGeographyTest::thereAre78CommunesWithIdsCodesAndNamesOfTheirOwn()
{
    const QList<Commune> &communes = Geography::instance().communes;
    QCOMPARE(communes.size(), 78);
    QSet<QString> ids, names, gso, oneStop;
    for (const Commune &commune : communes) {
        ids.insert(commune.id);
        names.insert(commune.name);
        gso.insert(commune.gso);
        oneStop.insert(commune.oneStop);
        QCOMPARE(commune.gso.size(), 5);
        for (const QChar c : commune.id)
            QVERIFY2((c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('-'), qPrintable(commune.id));
    }
    QCOMPARE(ids.size(), 78);
    QCOMPARE(names.size(), 78);
    QCOMPARE(gso.size(), 78);
    QCOMPARE(oneStop.size(), 78);
    QCOMPARE(Geography::instance().commune(QStringLiteral("tra-son")).gso, QStringLiteral("20557"));
}

void ProvinceGeographyTest::everyOutlineIsClosedSimpleAndHoldsItsCentre()
{
    for (const Commune &commune : Geography::instance().communes) {
        QCOMPARE(commune.outlines.size(), commune.id == QStringLiteral("cu-lao-yen") ? 3 : 1);
        QVERIFY2(commune.outlines.first().containsPoint(commune.centre, Qt::OddEvenFill), qPrintable(commune.name));
        for (const QPolygonF &outline : commune.outlines) {
            QVERIFY(outline.isClosed());
            QVERIFY2(area(outline) > 0, qPrintable(commune.name));
            const qsizetype edges = outline.size() - 1;
            for (qsizetype i = 0; i < edges; ++i)
                for (qsizetype j = i + 2; j < edges; ++j)
                    if (!(i == 0 && j == edges - 1))
                        QVERIFY2(!cross(outline[i], outline[i + 1], outline[j], outline[j + 1]),
                                 qPrintable(commune.name));
        }
    }
}

void ProvinceGeographyTest::neighboursShareTheirBordersPointForPoint()
{
    // Every edge is walked once in each direction, but for those of the province's own outline; those alone must
    // then form one closed ring, for otherwise there is a gap or an overlap somewhere.
    std::set<std::pair<Corner, Corner>> edges;
    for (const Commune &commune : Geography::instance().communes) {
        if (commune.outlines.size() > 1)
            continue;
        const QPolygonF &outline = commune.outlines.first();
        for (qsizetype i = 0; i + 1 < outline.size(); ++i)
            QVERIFY2(edges.insert({cornerOf(outline[i]), cornerOf(outline[i + 1])}).second, qPrintable(commune.name));
    }
    std::map<Corner, Corner> outer;
    for (const auto &[from, to] : edges)
        if (!edges.contains({to, from}))
            QVERIFY(outer.insert({from, to}).second);
    QVERIFY(outer.size() > 100);
    const Corner first = outer.begin()->first;
    Corner here = first;
    size_t walked = 0;
    do {
        QVERIFY(outer.contains(here));
        here = outer[here];
        ++walked;
    } while (here != first && walked <= outer.size());
    QCOMPARE(walked, outer.size());
}

void ProvinceGeographyTest::everyPlaceOnTheMainlandBelongsToExactlyOneCommune()
{
    int inside = 0;
    for (double longitude = 107.30013; longitude < 108.80; longitude += 0.031) {
        for (double latitude = 14.95017; latitude < 16.05; latitude += 0.027) {
            int owners = 0;
            for (const Commune &commune : Geography::instance().communes)
                for (const QPolygonF &outline : commune.outlines)
                    owners += outline.containsPoint(QPointF(longitude, latitude), Qt::OddEvenFill) ? 1 : 0;
            QVERIFY(owners <= 1);
            inside += owners;
        }
    }
    QVERIFY2(inside > 1000, qPrintable(QString::number(inside)));
}

void ProvinceGeographyTest::theNamesOfTheWallAreThere()
{
    QSet<QString> names;
    for (const Commune &commune : Geography::instance().communes)
        names.insert(commune.name);
    for (const QString &name :
         {QStringLiteral("P. Tân An"), QStringLiteral("P. Cửa Lạch"), QStringLiteral("P. Nam Phong"),
          QStringLiteral("X. Đông Phú"), QStringLiteral("X. Trà Sơn"), QStringLiteral("X. Phước Lộc"),
          QStringLiteral("X. Hòa Trung"), QStringLiteral("X. Bình Lãnh"), QStringLiteral("X. Suối Cát"),
          QStringLiteral("X. Cẩm Thủy"), QStringLiteral("Đặc khu Cù Lao Yến")})
        QVERIFY2(names.contains(name), qPrintable(name));
    const int ford = Geography::instance().communeAt(QPointF(107.9821, 15.4312));
    QVERIFY(ford >= 0);
    QCOMPARE(Geography::instance().communes[ford].id, QStringLiteral("tra-son"));
}

void ProvinceGeographyTest::theDemoProfilesFilesAreWhatTheGeneratorWrites()
{
    const QTemporaryDir folder;
    QVERIFY(writeGeographyFiles(folder.path()).has_value());
    for (const QString &name : {QStringLiteral("areas.csv"), QStringLiteral("codes.csv"),
                                QStringLiteral("agencies.csv"), QStringLiteral("agency-codes.csv"),
                                QStringLiteral("communes.geojson"), QStringLiteral("geography.geojson")}) {
        QFile made(folder.filePath(name));
        QFile kept(QStringLiteral(TOANCANH_DEMO_PROFILE "/") + name);
        QVERIFY2(made.open(QIODevice::ReadOnly) && kept.open(QIODevice::ReadOnly), qPrintable(name));
        QVERIFY2(made.readAll() == kept.readAll(), qPrintable(name));
        QVERIFY(made.size() < 400 * 1024);
    }
}

TOANCANH_TEST(ProvinceGeographyTest)
#include "ProvinceGeographyTest.moc"
