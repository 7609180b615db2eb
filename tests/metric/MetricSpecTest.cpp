// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/MetricSpec.h"
#include "models/metric/MetricQuery.h"
#include "models/metric/SourceAge.h"
#include "tests/support/TestProgram.h"

#include <QTemporaryDir>

using namespace toancanh;
using namespace toancanh::metric;

namespace {

QString written(const QDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    folder.mkpath(QFileInfo(file).path());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

dataset::SourceState source(const QString &id, const QString &dataset, qint64 everyMs, std::optional<qint64> dataAtMs)
{
    dataset::SourceState state;
    state.source = id;
    state.dataset = dataset;
    state.everyMs = everyMs;
    state.dataAtMs = dataAtMs;
    return state;
}

} // namespace

class MetricSpecTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyIsRead();
    void likeInheritsAllButTheSql();
    void valuesHaveTheirClasses();
    void wrongClassesAreReportedAndLeftOut();
    void mistakesAreFound_data();
    void mistakesAreFound();
    void theClockIsDueOnlyWhereTheSqlNamesATime_data();
    void theClockIsDueOnlyWhereTheSqlNamesATime();
    void dataAreAsOldAsTheirWorstSource();
    void dataDoNotAgeWhileTheirSourceRests();

private:
    QList<MetricSpec> bound(const QByteArray &metrics)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QDir folder(m_folder->path());
        written(folder, QStringLiteral("centre.yaml"), "centre: test\ntitle: Test\ndomains: [d]\n");
        written(folder, QStringLiteral("domains/d.yaml"), "domain: d\ntitle: D\nmetrics:\n" + metrics);
        const profile::Profile profile = profile::Profile::load(folder.path(), folder.filePath(QStringLiteral("none")));
        QList<MetricSpec> specs = bindMetrics(profile);
        m_findings.clear();
        for (const profile::Finding &finding : std::as_const(*profile.findings))
            m_findings.append(finding.text());
        return specs;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_findings;
};

void MetricSpecTest::everyKeyIsRead()
{
    const auto specs = bound("  a:\n"
                             "    title: {vi: Hồ sơ đúng hạn, en: Dossiers on time}\n"
                             "    measure: \"%\"\n"
                             "    decimals: 1\n"
                             "    better: higher\n"
                             "    target: 95\n"
                             "    period: reporting month\n"
                             "    refresh: 5 min\n"
                             "    drill: [a]\n"
                             "    forecast: {steps: 3}\n"
                             "    sql: SELECT 1 AS value\n");
    QCOMPARE(m_findings, QStringList());
    MetricSpec expected;
    expected.id = QStringLiteral("a");
    expected.domain = QStringLiteral("d");
    expected.title = {QStringLiteral("Hồ sơ đúng hạn"), QStringLiteral("Dossiers on time")};
    expected.measure = {QStringLiteral("%"), QStringLiteral("%")};
    expected.decimals = 1;
    expected.better = Better::Higher;
    expected.target = 95;
    expected.period = Period::ReportingMonth;
    expected.refreshMs = 300'000;
    expected.drill = {QStringLiteral("a")};
    expected.forecast.steps = 3;
    expected.sql = QStringLiteral("SELECT 1 AS value");
    expected.file = QStringLiteral("domains/d.yaml");
    expected.line = 4;
    QCOMPARE(specs, QList<MetricSpec>({expected}));
}

void MetricSpecTest::likeInheritsAllButTheSql()
{
    const auto specs = bound("  b:\n    like: a\n    decimals: 0\n    sql: SELECT 2\n"
                             "  a:\n    title: A\n    measure: \"%\"\n    decimals: 1\n    target: 95\n"
                             "    period: this week\n    sql: SELECT 1\n");
    QCOMPARE(m_findings, QStringList());
    QCOMPARE(specs.size(), 2);
    const MetricSpec &b = specs.first();
    QCOMPARE(b.id, QStringLiteral("b"));
    QCOMPARE(b.title.vi, QStringLiteral("A"));
    QCOMPARE(b.decimals, 0);
    QCOMPARE(b.target, 95.0);
    QCOMPARE(b.period, Period::ThisWeek);
    QCOMPARE(b.sql, QStringLiteral("SELECT 2"));
    QCOMPARE(b.line, 4);
}

void MetricSpecTest::valuesHaveTheirClasses()
{
    const auto specs = bound("  a:\n    title: A\n    sql: SELECT 1\n    values:\n"
                             "      - {to: 50, name: {vi: Tốt, en: Good}, colour: \"#00E400\"}\n"
                             "      - {to: 100, name: Vừa, colour: \"#FFFF00\"}\n"
                             "      - {from: 120, name: Xấu, colour: \"#FF0000\"}\n"
                             "  b: {like: a, sql: SELECT 2}\n");
    QCOMPARE(m_findings, QStringList());
    const QList<ValueClass> &values = specs.at(0).values;
    QCOMPARE(values.size(), 3);
    QVERIFY(specs.at(1).values == values);
    QCOMPARE(values.at(0).name.en, QStringLiteral("Good"));
    QCOMPARE(values.at(0).colour, QStringLiteral("#00E400"));
    const auto nameOf = [&](double value) {
        const ValueClass *one = classOf(values, value);
        return one ? one->name.vi : QString();
    };
    QCOMPARE(nameOf(-1), QStringLiteral("Tốt"));
    QCOMPARE(nameOf(50), QStringLiteral("Tốt"));
    QCOMPARE(nameOf(50.5), QStringLiteral("Vừa"));
    QCOMPARE(nameOf(110), QString());
    QCOMPARE(nameOf(9999), QStringLiteral("Xấu"));
}

void MetricSpecTest::wrongClassesAreReportedAndLeftOut()
{
    const auto specs = bound("  a:\n    title: A\n    sql: SELECT 1\n    values:\n"
                             "      - {to: 50, name: A, colour: green}\n"
                             "      - {to: 60, name: B, colour: \"#00FF00\"}\n"
                             "      - {to: 60, name: C, colour: \"#00FF00\"}\n"
                             "      - {from: 90, to: 80, name: D, colour: \"#00FF00\"}\n"
                             "      - {to: 70, colour: \"#00FF00\"}\n");
    QCOMPARE(m_findings,
             QStringList({QStringLiteral("domains/d.yaml:8:35: \"green\" is no colour; write red, green and blue like "
                                         "\"#FF7E00\""),
                          QStringLiteral("domains/d.yaml:10:9: this class does not end above the one before; write "
                                         "them from low to high"),
                          QStringLiteral("domains/d.yaml:11:24: this class ends before it begins"),
                          QStringLiteral("domains/d.yaml:12:9: \"name\" is missing")}));
    QCOMPARE(specs.at(0).values.size(), 1);
}

void MetricSpecTest::mistakesAreFound_data()
{
    QTest::addColumn<QByteArray>("metrics");
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const char *metrics, int left, const QString &finding) {
        QTest::newRow(name) << QByteArray(metrics) << left << finding;
    };
    row("unknown key", "  a: {title: A, sql: SELECT 1, measur: x}\n", 1, QStringLiteral("measure"));
    row("no SQL", "  a: {title: A}\n", 0, QStringLiteral("sql"));
    row("no title", "  a: {sql: SELECT 1}\n", 1, QStringLiteral("title"));
    row("period", "  a: {title: A, sql: SELECT 1, period: this moth}\n", 1, QStringLiteral("this month"));
    row("direction", "  a: {title: A, sql: SELECT 1, better: hihger}\n", 1, QStringLiteral("higher"));
    row("decimals", "  a: {title: A, sql: SELECT 1, decimals: 12}\n", 1, QStringLiteral("0 to 9"));
    row("drill", "  abcd: {title: A, sql: SELECT 1, drill: [abce]}\n", 1, QStringLiteral("abcd"));
    row("like nothing", "  a: {like: b, sql: SELECT 1}\n", 1, QStringLiteral("\"b\""));
    row("like itself", "  a: {like: b, sql: SELECT 1}\n  b: {like: a, sql: SELECT 1}\n", 2,
        QStringLiteral("like itself"));
    row("forecast", "  a: {title: A, sql: SELECT 1, forecast: {steps: 600}}\n", 1, QStringLiteral("60 steps"));
}

void MetricSpecTest::mistakesAreFound()
{
    QFETCH(QByteArray, metrics);
    QFETCH(int, left);
    QFETCH(QString, finding);
    QCOMPARE(bound(metrics).size(), left);
    QCOMPARE(m_findings.size(), 1);
    QVERIFY2(m_findings.first().startsWith(QLatin1String("domains/d.yaml:")), qPrintable(m_findings.first()));
    QVERIFY2(m_findings.first().contains(finding), qPrintable(m_findings.first()));
}

void MetricSpecTest::theClockIsDueOnlyWhereTheSqlNamesATime_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("refreshMs");
    QTest::addColumn<qint64>("clock");
    QTest::newRow("data alone") << "SELECT count(*) FROM bed" << qint64(0) << qint64(0);
    QTest::newRow("now") << "SELECT :now" << qint64(0) << qint64(60'000);
    QTest::newRow("a bound") << "SELECT 1 WHERE 2 > :from_before" << qint64(0) << qint64(60'000);
    QTest::newRow("own pace") << "SELECT :now" << qint64(600'000) << qint64(600'000);
    QTest::newRow("another name") << "SELECT :nowhere" << qint64(0) << qint64(0);
}

void MetricSpecTest::theClockIsDueOnlyWhereTheSqlNamesATime()
{
    QFETCH(QString, sql);
    QFETCH(qint64, refreshMs);
    QFETCH(qint64, clock);
    MetricSpec spec;
    spec.sql = sql;
    if (refreshMs > 0)
        spec.refreshMs = refreshMs;
    QCOMPARE(clockMs(spec).value_or(0), clock);
}

void MetricSpecTest::dataAreAsOldAsTheirWorstSource()
{
    const QString x = QStringLiteral("x");
    const QString y = QStringLiteral("y");
    const QSet<QString> fed{x, y};
    const QList<dataset::SourceState> states{source(QStringLiteral("fast"), x, 100, 9'000),
                                             source(QStringLiteral("slow"), y, 10'000, 5'000)};
    const auto both = sourceAge({x, y, QStringLiteral("area")}, fed, states, 10'000);
    QCOMPARE(both.dataAtMs, qint64(9'000)); // ten cycles late; the older one only half a cycle
    QCOMPARE(both.cycleMs, qint64(100));
    QCOMPARE(both.sources.size(), 2);

    const auto one = sourceAge({y}, fed, states, 10'000);
    QCOMPARE(one.dataAtMs, qint64(5'000));
    QCOMPARE(one.sources.size(), 1);

    QVERIFY(!sourceAge({x, y}, fed, {states.first()}, 10'000).dataAtMs);
    QVERIFY(!sourceAge({x}, fed, {source(QStringLiteral("new"), x, 100, std::nullopt)}, 10'000).dataAtMs);

    const auto unfed = sourceAge({QStringLiteral("area")}, fed, states, 10'000);
    QCOMPARE(unfed.dataAtMs, qint64(10'000));
    QCOMPARE(freshness(unfed.dataAtMs, unfed.cycleMs, 20'000), Freshness::Live);
}

void MetricSpecTest::dataDoNotAgeWhileTheirSourceRests()
{
    const QString x = QStringLiteral("x");
    dataset::SourceState resting = source(QStringLiteral("office"), x, 100, 9'000);
    resting.rest = dataset::Rest{9'050, 50'000};
    QCOMPARE(freshness(resting, 20'000), Freshness::Live);
    QCOMPARE(freshness(resting, 50'150), Freshness::Live);
    QCOMPARE(freshness(resting, 50'151), Freshness::Stale);
    QCOMPARE(freshness(resting, 50'551), Freshness::Error);

    const dataset::SourceState late = source(QStringLiteral("late"), x, 100, 49'000);
    const auto both = sourceAge({x}, {x}, {resting, late}, 50'050);
    QCOMPARE(both.dataAtMs, qint64(49'000)); // the other one is older by the clock alone
    QVERIFY(!both.rest);
    const auto one = sourceAge({x}, {x}, {resting}, 50'050);
    QCOMPARE(one.rest, resting.rest);
    MetricResult result;
    result.dataAtMs = one.dataAtMs;
    result.cycleMs = one.cycleMs;
    result.rest = one.rest;
    QCOMPARE(freshness(result, 50'150), Freshness::Live);
    result.rest.reset();
    QCOMPARE(freshness(result, 50'150), Freshness::Error);
}

TOANCANH_TEST(MetricSpecTest)
#include "MetricSpecTest.moc"
