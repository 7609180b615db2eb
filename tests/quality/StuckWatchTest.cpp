// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/StuckWatch.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using namespace toancanh::quality;

namespace {

constexpr qint64 hourMs = 3'600'000;

dataset::DatasetSpec readings()
{
    using dataset::ColumnType;
    dataset::DatasetSpec dataset;
    dataset.key = {QStringLiteral("station"), QStringLiteral("at")};
    dataset.columns = {{QStringLiteral("station"), ColumnType::Text, false, false, {}},
                       {QStringLiteral("at"), ColumnType::Time, false, false, {}},
                       {QStringLiteral("level"), ColumnType::Number, true, false, {}}};
    return dataset;
}

} // namespace

class StuckWatchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aValueThatStaysWhileTimeGoesOnIsStuck();
    void dataThatDoNotGetNewerAreNotStuck();
    void rowsMayComeInAnyOrderAndAgain();
    void nothingIsNoValue();
    void personalKeysAreNotNamed();
    void whatIsKnownSurvivesItsText();

private:
    void see(const QList<std::tuple<QString, int, double>> &rows)
    {
        RowFacts facts;
        for (const auto &[station, hour, level] : rows) {
            dataset::Row row;
            row.values = {station.toStdString(), hour * hourMs, level < 0 ? dataset::Value() : dataset::Value(level)};
            facts.see(row, m_spec);
        }
        m_watch.see(facts.samples, facts.labels, 0);
    }
    QStringList stuck() const
    {
        QStringList objects;
        for (const SourceFinding &one : m_watch.findings(QStringLiteral("level"), 6 * hourMs))
            objects << one.object;
        return objects;
    }

    RowWatchSpec m_spec;
    StuckWatch m_watch;
};

void StuckWatchTest::init()
{
    StrictTest::init();
    field::FieldSpec level;
    level.column = QStringLiteral("level");
    level.stuckMs = 6 * hourMs;
    m_spec = RowWatchSpec::of({level}, readings());
    m_watch = {};
}

void StuckWatchTest::aValueThatStaysWhileTimeGoesOnIsStuck()
{
    const QString a = QStringLiteral("A");
    const QString b = QStringLiteral("B");
    for (int hour = 0; hour < 6; ++hour)
        see({{a, hour, 1.5}, {b, hour, hour}});
    QCOMPARE(stuck(), QStringList());
    see({{a, 6, 1.5}, {b, 6, 6}});
    QCOMPARE(stuck(), QStringList{a});
    const SourceFinding finding = m_watch.findings(QStringLiteral("level"), 6 * hourMs).front();
    QCOMPARE(finding.sinceMs, 0);
    QCOMPARE(finding.place, QStringLiteral("level"));
    QCOMPARE(finding.said, QStringLiteral("level of A has not changed for 6 hours"));
    see({{a, 7, 1.6}, {b, 7, 7}});
    QCOMPARE(stuck(), QStringList());
}

void StuckWatchTest::dataThatDoNotGetNewerAreNotStuck()
{
    for (int fetch = 0; fetch < 100; ++fetch)
        see({{QStringLiteral("A"), 3, 1.5}});
    QCOMPARE(stuck(), QStringList());
}

void StuckWatchTest::rowsMayComeInAnyOrderAndAgain()
{
    const QString a = QStringLiteral("A");
    see({{a, 8, 2}, {a, 7, 1}, {a, 6, 1}, {a, 0, 1}});
    QCOMPARE(stuck(), QStringList());
    see({{a, 14, 2}, {a, 8, 2}, {a, 0, 1}});
    QCOMPARE(stuck(), QStringList{a});
}

void StuckWatchTest::nothingIsNoValue()
{
    for (int hour = 0; hour < 10; ++hour)
        see({{QStringLiteral("A"), hour, -1}});
    QCOMPARE(stuck(), QStringList());
}

void StuckWatchTest::personalKeysAreNotNamed()
{
    dataset::DatasetSpec dataset = readings();
    dataset.columns[0].personal = true;
    field::FieldSpec level;
    level.column = QStringLiteral("level");
    level.stuckMs = 6 * hourMs;
    m_spec = RowWatchSpec::of({level}, dataset);
    see({{QStringLiteral("Nguyen"), 0, 1}, {QStringLiteral("Nguyen"), 7, 1}});
    QCOMPARE(stuck().size(), 1);
    QVERIFY(stuck().constFirst().startsWith(QLatin1Char('#')));
}

void StuckWatchTest::whatIsKnownSurvivesItsText()
{
    see({{QStringLiteral("A"), 0, 1}, {QStringLiteral("A"), 5, 1}});
    m_watch = StuckWatch::fromCbor(m_watch.toCbor());
    see({{QStringLiteral("A"), 6, 1}});
    QCOMPARE(stuck(), QStringList{QStringLiteral("A")});
}

TOANCANH_TEST(StuckWatchTest)
#include "StuckWatchTest.moc"
