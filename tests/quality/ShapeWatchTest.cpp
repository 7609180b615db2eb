// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/ShapeWatch.h"

#include "tests/support/TestProgram.h"

using namespace toancanh::quality;

namespace {

constexpr qint64 hourMs = 3'600'000;

AnswerShape shapeOf(const QMap<QString, ValueKinds> &places, int rows = 20)
{
    AnswerShape shape;
    shape.rows = rows;
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        shape.places.insert(place.key(), {rows, *place, *place == NoKind});
    return shape;
}

const QString code = QStringLiteral("/code");
const QString pm25 = QStringLiteral("/pm25");
const QString note = QStringLiteral("/note");

} // namespace

class ShapeWatchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aPlaceThatWasAlwaysThereVanishesAndReturns();
    void fewRowsAreBelievedWhenTheyComeAgain();
    void aPlaceThatIsSometimesAbsentIsNoDrift();
    void aPlaceWithinNullIsNotGone();
    void aNewPlaceAppearsAndIsKnownAfterTwoWeeks();
    void aPlaceThatComesAndGoesAppearsOnce();
    void aKindThatWasNeverThereIsAChangeAndNullIsNone();
    void anAnswerWithoutRowsSaysNothing();
    void namesThatAreDataGiveNoFindings();
    void whatIsKnownSurvivesItsText();

private:
    /// What it says after the fetch of an hour.
    static QStringList told(const std::vector<SourceFinding> &findings)
    {
        QStringList words;
        for (const SourceFinding &one : findings)
            words << wordOf(one.kind) + QLatin1Char(' ') + one.place;
        return words;
    }
    static ShapeWatch known(const QMap<QString, ValueKinds> &places, int fetches = 5)
    {
        ShapeWatch watch;
        for (int i = 0; i < fetches; ++i)
            watch.see(shapeOf(places), i * hourMs);
        return watch;
    }
};

void ShapeWatchTest::aPlaceThatWasAlwaysThereVanishesAndReturns()
{
    ShapeWatch watch = known({{code, TextKind}, {pm25, NumberKind}});
    const std::vector<SourceFinding> gone = watch.see(shapeOf({{code, TextKind}}), 5 * hourMs);
    QCOMPARE(told(gone), QStringList{QStringLiteral("vanished /pm25")});
    QCOMPARE(gone.front().sinceMs, 5 * hourMs);
    QCOMPARE(gone.front().said, QStringLiteral("/pm25 is gone from the answers"));
    QCOMPARE(watch.see(shapeOf({{code, TextKind}}), 6 * hourMs).front().sinceMs, 5 * hourMs);
    QCOMPARE(told(watch.see(shapeOf({{code, TextKind}, {pm25, NumberKind}}), 7 * hourMs)), QStringList());
}

void ShapeWatchTest::fewRowsAreBelievedWhenTheyComeAgain()
{
    ShapeWatch watch = known({{code, TextKind}, {pm25, NumberKind}});
    QCOMPARE(told(watch.see(shapeOf({{code, TextKind}}, 1), 5 * hourMs)), QStringList());
    QCOMPARE(told(watch.see(shapeOf({{code, TextKind}}, 1), 6 * hourMs)), QStringList());
    QCOMPARE(told(watch.see(shapeOf({{code, TextKind}}, 1), 7 * hourMs)).size(), 1);
}

void ShapeWatchTest::aPlaceThatIsSometimesAbsentIsNoDrift()
{
    ShapeWatch watch = known({{code, TextKind}});
    QCOMPARE(told(watch.see(shapeOf({{code, TextKind}, {note, TextKind}}), 5 * hourMs)).size(), 1); // new, once
    for (int i = 6; i < 60; ++i) {
        const bool isThere = i % 4 == 0;
        const AnswerShape shape = isThere ? shapeOf({{code, TextKind}, {note, TextKind}}) : shapeOf({{code, TextKind}});
        QCOMPARE(told(watch.see(shape, i * hourMs)), QStringList());
    }
}

void ShapeWatchTest::aPlaceWithinNullIsNotGone()
{
    const QString within = QStringLiteral("/unit/code");
    ShapeWatch watch = known({{code, TextKind}, {within, TextKind}});
    for (int i = 5; i < 10; ++i)
        QCOMPARE(told(watch.see(shapeOf({{code, TextKind}, {QStringLiteral("/unit"), NoKind}}), i * hourMs)),
                 QStringList());
}

void ShapeWatchTest::aNewPlaceAppearsAndIsKnownAfterTwoWeeks()
{
    ShapeWatch watch = known({{code, TextKind}});
    const AnswerShape wider = shapeOf({{code, TextKind}, {pm25, NumberKind}});
    QCOMPARE(told(watch.see(wider, 5 * hourMs)), QStringList{QStringLiteral("appeared /pm25")});
    QCOMPARE(told(watch.see(wider, 6 * hourMs)), QStringList{QStringLiteral("appeared /pm25")});
    QCOMPARE(told(watch.see(wider, 15 * 24 * hourMs)), QStringList());
}

void ShapeWatchTest::aPlaceThatComesAndGoesAppearsOnce()
{
    ShapeWatch watch = known({{code, TextKind}});
    const AnswerShape wider = shapeOf({{code, TextKind}, {note, TextKind}});
    QCOMPARE(told(watch.see(wider, 5 * hourMs)).size(), 1);
    QCOMPARE(told(watch.see(shapeOf({{code, TextKind}}), 6 * hourMs)), QStringList());
    QCOMPARE(told(watch.see(wider, 7 * hourMs)), QStringList());
}

void ShapeWatchTest::aKindThatWasNeverThereIsAChangeAndNullIsNone()
{
    ShapeWatch watch = known({{pm25, NumberKind}});
    QCOMPARE(told(watch.see(shapeOf({{pm25, NoKind}}), 5 * hourMs)), QStringList());
    const std::vector<SourceFinding> changed = watch.see(shapeOf({{pm25, NumberKind | TextKind}}), 6 * hourMs);
    QCOMPARE(told(changed), QStringList{QStringLiteral("type /pm25")});
    QCOMPARE(changed.front().said, QStringLiteral("/pm25 was a number and is a text"));
    QCOMPARE(told(watch.see(shapeOf({{pm25, NoKind}}), 7 * hourMs)).size(), 1);
    QCOMPARE(told(watch.see(shapeOf({{pm25, NumberKind}}), 8 * hourMs)), QStringList());
}

void ShapeWatchTest::anAnswerWithoutRowsSaysNothing()
{
    ShapeWatch watch = known({{code, TextKind}});
    for (int i = 5; i < 10; ++i)
        QCOMPARE(told(watch.see({}, i * hourMs)), QStringList());
}

void ShapeWatchTest::namesThatAreDataGiveNoFindings()
{
    ShapeWatch watch = known({{code, TextKind}});
    qsizetype most = 0;
    for (int i = 5; i < 100; ++i) {
        QMap<QString, ValueKinds> places{{code, TextKind}};
        for (int name = 0; name < 20; ++name)
            places.insert(QStringLiteral("/%1").arg(i * 20 + name), NumberKind);
        most = told(watch.see(shapeOf(places), i * hourMs)).size();
    }
    QCOMPARE(most, 0);
}

void ShapeWatchTest::whatIsKnownSurvivesItsText()
{
    const ShapeWatch before = known({{code, TextKind}, {pm25, NumberKind}});
    ShapeWatch watch = ShapeWatch::fromCbor(before.toCbor());
    QCOMPARE(watch.toCbor(), before.toCbor());
    QCOMPARE(told(watch.see(shapeOf({{code, NumberKind}}), 9 * hourMs)),
             (QStringList{QStringLiteral("type /code"), QStringLiteral("vanished /pm25")}));
}

TOANCANH_TEST(ShapeWatchTest)
#include "ShapeWatchTest.moc"
