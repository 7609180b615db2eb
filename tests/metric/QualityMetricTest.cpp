// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RuleSpec.h"
#include "models/metric/MetricQuery.h"
#include "models/store/cache/OwnDatasets.h"
#include "tests/metric/TestStore.h"
#include "tests/support/TestProgram.h"

#include <QFile>

using namespace toancanh;

namespace {

const QTimeZone zone("Asia/Ho_Chi_Minh");

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

dataset::Row qualityRow(const char *source, const char *agency, qint64 day, double alive, double score)
{
    dataset::Row row;
    row.values = {std::string(source),
                  day,
                  std::string("Title of ") + source,
                  std::string(agency),
                  qint64(10),
                  qint64(9),
                  qint64(1),
                  qint64(0),
                  dataset::Value(),
                  dataset::Value(),
                  qint64(2),
                  qint64(1),
                  0.9,
                  dataset::Value(),
                  0.9,
                  alive,
                  score};
    row.dataAtMs = day;
    return row;
}

} // namespace

/// The sample of docs/profile.md, over rows of the cache's own datasets.
class QualityMetricTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theSampleBindsAndRuns();
    void anAgencyIsTheMeanOfItsSources();

private:
    static qint64 today() { return QDate(2026, 11, 17).startOfDay(zone).toMSecsSinceEpoch(); }
    static std::unique_ptr<TestStore> storeOf(const Clock &clock)
    {
        dataset::StoreSettings settings;
        settings.zone = zone;
        auto made = std::make_unique<TestStore>(settings, clock);
        dataset::Page page;
        page.dataset = store::sourceQualityDataset().name;
        page.source = QStringLiteral("a");
        page.rows = {qualityRow("a", "d1", today(), 0.5, 0.6), qualityRow("b", "d1", today(), 1.0, 0.8),
                     qualityRow("c", "d2", today(), 1.0, 1.0), qualityRow("a", "d1", today() - 86'400'000, 1.0, 0.1)};
        const auto done = (*made)->write(page).result();
        if (!done)
            qFatal("%s", qPrintable(done.error().sentence));
        return made;
    }
};

void QualityMetricTest::theSampleBindsAndRuns()
{
    const QByteArray page = contentsOf(QFINDTESTDATA("../../docs/profile.md"));
    const qsizetype from = page.indexOf("```yaml\n", page.indexOf("## Quality of sources")) + 8;
    const QByteArray sample = page.mid(from, page.indexOf("```", from) - from);
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("domains"));
    write(folder.filePath(QStringLiteral("centre.yaml")), "centre: test\ntitle: Test\ndomains: [quality]\n");
    write(folder.filePath(QStringLiteral("domains/quality.yaml")), "domain: quality\ntitle: Quality\n" + sample);
    const profile::Profile profile = profile::Profile::load(folder.path(), folder.filePath(QStringLiteral("none")));
    const QList<metric::MetricSpec> metrics = metric::bindMetrics(profile);
    const QList<alert::RuleSpec> rules = alert::bindRules(profile);
    QCOMPARE(metrics.size(), 2);
    QCOMPARE(rules.size(), 1);

    ManualClock clock;
    clock.advance(today() + 8 * 3'600'000 - clock.nowMs());
    const auto store = storeOf(clock);
    const auto reader = store::Reader::open((*store)->cachePath(), zone);
    QVERIFY(reader.has_value());
    for (const metric::MetricSpec &one : metrics) {
        const metric::QueryOutcome outcome = metric::runMetric(**reader, one, clock.nowMs(), zone);
        QVERIFY2(outcome.table.has_value(), outcome.table ? "" : qPrintable(outcome.table.error().sentence));
        if (one.id != QLatin1String("source-quality"))
            continue;
        QVERIFY(outcome.tables && outcome.tables->contains(QStringLiteral("source_quality")));
        QCOMPARE(outcome.table->columns.mid(0, 3),
                 (QStringList{QStringLiteral("label"), QStringLiteral("source"), QStringLiteral("value")}));
        QCOMPARE(outcome.table->rows.size(), 3);
        QCOMPARE(outcome.table->rows.at(0).at(1).toString(), QStringLiteral("a"));
        QCOMPARE(outcome.table->rows.at(0).at(2).toDouble(), 60.0);
    }
}

void QualityMetricTest::anAgencyIsTheMeanOfItsSources()
{
    const ManualClock clock;
    const auto store = storeOf(clock);
    const auto reader = store::Reader::open((*store)->cachePath(), zone);
    QVERIFY(reader.has_value());
    const auto answer =
        (*reader)->query(QStringLiteral("SELECT agency, sources, alive, score, complete FROM agency_quality "
                                        "WHERE day = :day ORDER BY agency"),
                         {{QStringLiteral("day"), today()}});
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().sentence));
    QCOMPARE(answer->rows.size(), 2);
    QCOMPARE(answer->rows.at(0).at(1).toInt(), 2);
    QCOMPARE(answer->rows.at(0).at(2).toDouble(), 0.75);
    QCOMPARE(answer->rows.at(0).at(3).toDouble(), 0.7);
    QVERIFY(answer->rows.at(0).at(4).isNull());
}

TOANCANH_TEST(QualityMetricTest)
#include "QualityMetricTest.moc"
