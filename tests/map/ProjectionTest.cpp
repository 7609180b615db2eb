// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/Projection.h"
#include "tests/support/TestProgram.h"

#include <cmath>

using namespace toancanh::map;

class ProjectionTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aPlaceComesBackFromItsPixel();
    void fittingShowsAllBoundsInsideTheInnerRectangle();
    void hundredKilometresNorthAndEastAreAlikeOnThePicture();
};

void ProjectionTest::aPlaceComesBackFromItsPixel()
{
    const Projection projection({{15.5, 108.0}, 2000}, {5760, 3240});
    const LatLon place{15.8123, 107.6543};
    const LatLon back = projection.toPlace(projection.toPixel(place));
    QVERIFY(std::abs(back.latitude - place.latitude) < 1e-9);
    QVERIFY(std::abs(back.longitude - place.longitude) < 1e-9);
}

void ProjectionTest::fittingShowsAllBoundsInsideTheInnerRectangle()
{
    const QRectF bounds(QPointF(107.35, 15.0), QPointF(109.05, 16.0));
    const QRectF inner(200, 300, 5300, 2700);
    const QSizeF size(5760, 3240);
    const Projection projection(Projection::fitting(bounds, inner, size), size);
    const QPointF southWest = projection.toPixel({15.0, 107.35});
    const QPointF northEast = projection.toPixel({16.0, 109.05});
    const QRectF shown(QPointF(southWest.x(), northEast.y()), QPointF(northEast.x(), southWest.y()));
    QVERIFY(inner.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(shown));
    QVERIFY(qFuzzyCompare(shown.width(), inner.width()) || qFuzzyCompare(shown.height(), inner.height()));
    QVERIFY(std::abs(shown.center().x() - inner.center().x()) < 1);
}

void ProjectionTest::hundredKilometresNorthAndEastAreAlikeOnThePicture()
{
    const Projection projection({{15.5, 108.0}, 2000}, {1000, 1000});
    const double degreesNorth = 100 / 111.195;
    const double degreesEast = degreesNorth / std::cos(15.5 * M_PI / 180);
    const QPointF here = projection.toPixel({15.5, 108.0});
    const double north = here.y() - projection.toPixel({15.5 + degreesNorth, 108.0}).y();
    const double east = projection.toPixel({15.5, 108.0 + degreesEast}).x() - here.x();
    QVERIFY(std::abs(north - east) < 0.01);
    QVERIFY(std::abs(north - 100 * projection.pixelsPerKm()) < 0.01);
}

TOANCANH_TEST(ProjectionTest)
#include "ProjectionTest.moc"
