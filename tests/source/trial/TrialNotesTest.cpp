// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/trial/TrialNotes.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using dataset::ColumnType;
using source::SourceTrial;

/// What a trial tells of rows that replace each other and of places that no row has.
class TrialNotesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void rowsThatShareTheirKeyAreCountedWithTheFirst();
    void datasetWithoutAKeySharesNone();
    void placeThatNoRowHasIsNamedWithTheNearest();
    void placeThatIsThereButEmptyIsNoMistake();
    void placesAboveTheRowAndListsAreNotJudged();
    void fieldWithASecondPlaceIsFound();

private:
    static SourceTrial trial(const std::vector<std::vector<dataset::Value>> &rows);
    static source::SourceSpec withField(const QString &column, const QStringList &at);
    static void see(SourceTrial &trial, const QStringList &places);
};

SourceTrial TrialNotesTest::trial(const std::vector<std::vector<dataset::Value>> &rows)
{
    SourceTrial made;
    made.dataset.name = QStringLiteral("level");
    made.dataset.key = QStringList{QStringLiteral("station"), QStringLiteral("at")};
    for (const auto &[name, type] : {std::pair("station", ColumnType::Text), std::pair("at", ColumnType::Time),
                                     std::pair("value", ColumnType::Number)}) {
        dataset::ColumnSpec column;
        column.name = QLatin1String(name);
        column.type = type;
        made.dataset.columns << column;
    }
    for (const std::vector<dataset::Value> &values : rows)
        made.rows.push_back({values, {}});
    return made;
}

source::SourceSpec TrialNotesTest::withField(const QString &column, const QStringList &at)
{
    field::FieldSpec field;
    field.column = column;
    field.at = at;
    source::SourceSpec source;
    source.fields = {field};
    return source;
}

void TrialNotesTest::see(SourceTrial &trial, const QStringList &places)
{
    trial.shape.rows = 2;
    for (const QString &place : places)
        trial.shape.places.insert(place, {.rows = 2, .kinds = quality::TextKind});
}

void TrialNotesTest::rowsThatShareTheirKeyAreCountedWithTheFirst()
{
    const qint64 sixMs = 1'795'215'600'000; // 21/11/2026 06:00 in Việt Nam
    const auto shared = source::sharedKeys(trial({{std::string("T1"), sixMs, 1.5},
                                                  {std::string("T2"), sixMs, 1.5},
                                                  {std::string("T1"), sixMs, 2.0},
                                                  {std::string("T1"), sixMs, 2.5}}),
                                           QTimeZone("Asia/Ho_Chi_Minh"));
    QCOMPARE(shared.rows, 2);
    QVERIFY2(shared.example.startsWith(QStringLiteral("station=T1, at=2026-11-21T06:00:00")),
             qPrintable(shared.example));
}

void TrialNotesTest::datasetWithoutAKeySharesNone()
{
    SourceTrial some = trial({{std::string("T1"), qint64(1), 1.5}, {std::string("T1"), qint64(1), 1.5}});
    some.dataset.key.clear();
    QCOMPARE(source::sharedKeys(some, QTimeZone::utc()).rows, 0);
}

void TrialNotesTest::placeThatNoRowHasIsNamedWithTheNearest()
{
    SourceTrial some = trial({{std::string("T1"), qint64(1), {}}, {std::string("T2"), qint64(1), {}}});
    see(some, {QStringLiteral("/TEN_COQUAN"), QStringLiteral("/ID")});
    const auto unfound =
        source::unfoundFields(some, withField(QStringLiteral("value"), {QStringLiteral("/TEN_CO_QUAN")}));
    QCOMPARE(unfound.size(), 1);
    QCOMPARE(unfound.constFirst().place, QStringLiteral("/TEN_CO_QUAN"));
    QCOMPARE(unfound.constFirst().nearest, QStringLiteral("/TEN_COQUAN"));
}

void TrialNotesTest::placeThatIsThereButEmptyIsNoMistake()
{
    SourceTrial some = trial({{std::string("T1"), qint64(1), {}}});
    see(some, {QStringLiteral("/value")});
    QVERIFY(source::unfoundFields(some, withField(QStringLiteral("value"), {QStringLiteral("/value")})).isEmpty());
    SourceTrial unseen = trial({});
    QVERIFY(source::unfoundFields(unseen, withField(QStringLiteral("value"), {QStringLiteral("/value")})).isEmpty());
}

void TrialNotesTest::placesAboveTheRowAndListsAreNotJudged()
{
    SourceTrial some = trial({{std::string("T1"), qint64(1), {}}});
    see(some, {QStringLiteral("/tags"), QStringLiteral("/a/b")});
    for (const char *place : {"2/name", "1#", "", "/tags/0/name", "/a"})
        QVERIFY2(source::unfoundFields(some, withField(QStringLiteral("value"), {QLatin1String(place)})).isEmpty(),
                 place);
}

void TrialNotesTest::fieldWithASecondPlaceIsFound()
{
    SourceTrial some = trial({{std::string("T1"), qint64(1), {}}});
    see(some, {QStringLiteral("/b")});
    const QStringList places{QStringLiteral("/a"), QStringLiteral("/b")};
    QVERIFY(source::unfoundFields(some, withField(QStringLiteral("value"), places)).isEmpty());
}

TOANCANH_TEST(TrialNotesTest)
#include "TrialNotesTest.moc"
