// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RowConditions.h"
#include "tests/metric/DomainFixture.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>

using namespace toancanh;

/// How the shipped domains hang together: what they name is there, and every query runs.
class DomainsTest : public DomainFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { bindDemo(); }
    void domainsAndTheOverviewBindWithoutFindings();
    void everyMetricRunsOverAnEmptyStore();
    void everyRuleKnowsItsColumns();
    void everyTemplateNamesAColumn();
};

void DomainsTest::domainsAndTheOverviewBindWithoutFindings()
{
    QStringList findings;
    for (const profile::Finding &finding : std::as_const(*m_profile.findings))
        findings.append(finding.text());
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
    QCOMPARE(m_datasets.size(), 9);
    QCOMPARE(m_rules.size(), 7);
    QCOMPARE(m_layers.size(), 2);
    const auto overview = std::find_if(m_scenes.begin(), m_scenes.end(), [](const wall::SceneSpec &scene) {
        return scene.id == QLatin1String("overview");
    });
    QVERIFY(overview != m_scenes.end());
    QCOMPARE(overview->placements.size(), 18);
    for (const metric::MetricSpec &metric : std::as_const(m_metrics))
        QVERIFY2(!metric.title.vi.isEmpty() && !metric.title.en.isEmpty(), qPrintable(metric.id));
}

void DomainsTest::everyMetricRunsOverAnEmptyStore()
{
    TestStore store(settings(), m_clock);
    for (const metric::MetricSpec &metric : std::as_const(m_metrics)) {
        const metric::MetricResult result = run(store, metric);
        QVERIFY2(!result.error, result.error ? qPrintable(result.error->sentence) : "");
        if (metric.id != QLatin1String("vessel-tracks"))
            QVERIFY2(result.columns.contains(QStringLiteral("value")) || result.columns.contains(QStringLiteral("lat")),
                     qPrintable(metric.id));
        if (result.rows.size() == 1 && metric.id != QLatin1String("submitted"))
            QVERIFY2(first(result, "value").isNull(), qPrintable(metric.id));
    }
}

void DomainsTest::everyRuleKnowsItsColumns()
{
    TestStore store(settings(), m_clock);
    for (const alert::RuleSpec &rule : std::as_const(m_rules)) {
        const metric::MetricResult result = run(store, spec(rule.on));
        QVERIFY2(rule.each.isEmpty() || result.columns.contains(rule.each), qPrintable(rule.id));
        const auto found = alert::verdicts(rule, result, m_now);
        QVERIFY2(found, found ? "" : qPrintable(found.error().sentence));
    }
}

void DomainsTest::everyTemplateNamesAColumn()
{
    TestStore store(settings(), m_clock);
    static const QRegularExpression field(QStringLiteral("\\{(\\w+)(:\\w+)?\\}"));
    const auto check = [&](const LocalizedText &textTemplate, const QString &metric) {
        const metric::MetricResult result = run(store, spec(metric));
        for (const QString &language : {textTemplate.vi, textTemplate.en})
            for (auto found = field.globalMatch(language); found.hasNext();) {
                const QString name = found.next().captured(1);
                QVERIFY2(result.columns.contains(name), qPrintable(metric + QStringLiteral(": ") + name));
            }
    };
    for (const alert::RuleSpec &rule : std::as_const(m_rules)) {
        check(rule.text, rule.on);
        check(rule.detail, rule.on);
    }
    for (const wall::TileSpec &tile : std::as_const(m_tiles))
        for (const LocalizedText &note : tile.notes)
            if (!tile.metric.isEmpty())
                check(note, tile.metric);
}

TOANCANH_TEST(DomainsTest)
#include "DomainsTest.moc"
