// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RowConditions.h"
#include "models/alert/RuleSpec.h"
#include "models/metric/MetricQuery.h"
#include "models/wall/WallSpec.h"
#include "tests/metric/TestStore.h"
#include "tests/support/StrictTest.h"

#include <QRegularExpression>

using namespace toancanh;

namespace {

constexpr qint64 hourMs = 3'600'000;

QVariantMap cells(std::initializer_list<std::pair<const char *, QVariant>> values)
{
    QVariantMap map;
    for (const auto &[name, value] : values)
        map.insert(QString::fromLatin1(name), value);
    return map;
}

QVariant text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// The shipped domains over a store of a few rows whose figures were reckoned by hand. It is Tuesday,
/// 17 November 2026, 14:32 in the centre's zone.
class DomainsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void domainsAndTheOverviewBindWithoutFindings();
    void everyMetricRunsOverAnEmptyStore();
    void everyRuleKnowsItsColumns();
    void everyTemplateNamesAColumn();
    void dossiersOnTimeCountThoseDoneAndThoseInHand();
    void dossiersOnTimeByAgencyFoldTheCommunes();
    void overdueDossiersAreThoseInHandPastTheirDay();
    void submittedDossiersFallIntoTheirHours();
    void onlineShareIsByQuarter();
    void revenueIsHeldAgainstThePlanOfTheDaysGone();
    void bedsAreCountedByHospital();
    void airIsTheIndexOfTheNewestHour();
    void vesselsAreLostAfterSixHoursAtSea();
    void openReportsAreLetteredByDue();
    void reportsOnTimeByFieldAreComparedWithLastMonth();
    void weeksAreForecastBeyondTheLastWholeOne();
    void satisfactionIsOfThoseWhoRated();
    void reportsByAreaNameEveryCommuneOfToday();

private:
    qint64 at(int month, int day, int hour = 0, int minute = 0, int year = 2026) const
    {
        return QDateTime(QDate(year, month, day), QTime(hour, minute), m_zone).toMSecsSinceEpoch();
    }
    store::StoreSettings settings() const
    {
        store::StoreSettings made;
        made.datasets = m_datasets;
        made.zone = m_zone;
        made.areas = {
            {QStringLiteral("p"), QStringLiteral("An Hải"), QStringLiteral("province"), {}, {}, {}},
            {QStringLiteral("c1"), QStringLiteral("P. Tân An"), QStringLiteral("commune"), QStringLiteral("p"), {}, {}},
            {QStringLiteral("c2"),
             QStringLiteral("X. Trà Sơn"),
             QStringLiteral("commune"),
             QStringLiteral("p"),
             {},
             {}},
            {QStringLiteral("old"),
             QStringLiteral("X. Cũ"),
             QStringLiteral("commune"),
             QStringLiteral("p"),
             {},
             at(7, 1, 0, 0, 2025)}};
        made.agencies = {{QStringLiteral("d1"), QStringLiteral("Sở Tư pháp"), QStringLiteral("department"), {}},
                         {QStringLiteral("u1"), QStringLiteral("UBND P. Tân An"), QStringLiteral("commune"), {}},
                         {QStringLiteral("u2"), QStringLiteral("UBND X. Trà Sơn"), QStringLiteral("commune"), {}}};
        return made;
    }
    const metric::MetricSpec &spec(const QString &id) const
    {
        const auto found = std::find_if(m_metrics.begin(), m_metrics.end(),
                                        [&](const metric::MetricSpec &metric) { return metric.id == id; });
        if (found == m_metrics.end())
            qFatal("no metric %s", qPrintable(id));
        return *found;
    }
    metric::MetricResult run(TestStore &store, const metric::MetricSpec &metric) const
    {
        auto reader = store::Reader::open(store->cachePath(), m_zone);
        if (!reader)
            qFatal("%s", qPrintable(reader.error().sentence));
        const metric::QueryOutcome outcome = metric::runMetric(**reader, metric, m_now, m_zone);
        metric::MetricResult result;
        result.metric = metric.id;
        if (outcome.table) {
            result.columns = outcome.table->columns;
            result.rows = outcome.table->rows;
        } else {
            result.error = outcome.table.error();
        }
        return result;
    }
    metric::MetricResult run(TestStore &store, const char *id) const
    {
        metric::MetricResult result = run(store, spec(QString::fromLatin1(id)));
        if (result.error)
            qFatal("%s", qPrintable(result.error->sentence));
        return result;
    }
    QVariantList column(const metric::MetricResult &result, const char *name) const
    {
        QVariantList values;
        for (qsizetype row = 0; row < result.rows.size(); ++row)
            values.append(result.at(row, QString::fromLatin1(name)));
        return values;
    }
    QVariant first(const metric::MetricResult &result, const char *name) const
    {
        return result.at(0, QString::fromLatin1(name));
    }
    QVariantMap dossier(const char *code, const char *agency, qint64 received, const QVariant &due,
                        const QVariant &finished, const char *channel = "online") const
    {
        return cells({{"code", text(code)},
                      {"agency", text(agency)},
                      {"procedure", text("1.004194")},
                      {"field", text("Hộ tịch")},
                      {"channel", text(channel)},
                      {"received", received},
                      {"due", due},
                      {"finished", finished},
                      {"state", text(finished.isValid() ? "done" : "processing")}});
    }
    QVariantMap report(const char *id, const char *field, qint64 received, const QVariant &due, const QVariant &closed,
                       const QVariant &rating = {}) const
    {
        return cells({{"id", text(id)},
                      {"title", text(id)},
                      {"field", text(field)},
                      {"area", text("c1")},
                      {"received", received},
                      {"due", due},
                      {"closed", closed},
                      {"state", text(closed.isValid() ? "closed" : "open")},
                      {"rating", rating}});
    }

    const QTimeZone m_zone{"Asia/Ho_Chi_Minh"};
    qint64 m_now = 0;
    ManualClock m_clock;
    profile::Profile m_profile;
    QList<store::DatasetSpec> m_datasets;
    QList<metric::MetricSpec> m_metrics;
    QList<alert::RuleSpec> m_rules;
    QList<wall::TileSpec> m_tiles;
    QList<wall::LayerSpec> m_layers;
    QList<wall::SceneSpec> m_scenes;
};

void DomainsTest::initTestCase()
{
    m_now = at(11, 17, 14, 32);
    m_clock = ManualClock(m_now);
    m_profile = profile::Profile::load(QFINDTESTDATA("../../resources/demo"), QFINDTESTDATA("../../resources/domains"));
    m_datasets = store::bindDatasets(m_profile);
    m_metrics = metric::bindMetrics(m_profile);
    m_rules = alert::bindRules(m_profile);
    m_tiles = wall::bindTiles(m_profile);
    m_layers = wall::bindLayers(m_profile);
    m_scenes = wall::bindScenes(m_profile, wall::bindWall(m_profile), m_tiles);
}

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

void DomainsTest::dossiersOnTimeCountThoseDoneAndThoseInHand()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"), {dossier("good", "d1", at(11, 2), at(11, 10), at(11, 9)),
                                             dossier("late", "d1", at(11, 2), at(11, 5), at(11, 6)),
                                             dossier("in hand", "d1", at(11, 3), at(11, 20), {}),
                                             dossier("in hand, late", "d1", at(10, 3), at(11, 16), {}),
                                             dossier("no due day", "d1", at(11, 3), {}, {}),
                                             dossier("last month", "d1", at(10, 5), at(10, 9), at(10, 8)),
                                             dossier("older", "d1", at(8, 5), at(8, 9), at(8, 20))});
    const auto result = run(store, "on-time");
    // This month 2 of 4. Last month up to 17/10, 14:32: "last month" was done in time, "in hand, late" not yet late.
    QCOMPARE(first(result, "value").toDouble(), 50.0);
    QCOMPARE(first(result, "before").toDouble(), 100.0);

    const auto weeks = run(store, "on-time-weekly");
    QCOMPARE(weeks.rows.last().first().toLongLong(), m_now);
    // The last seven days: in hand two, one of them late. The week before also the two done in it.
    QCOMPARE(weeks.at(weeks.rows.size() - 1, QStringLiteral("value")).toDouble(), 50.0);
    QCOMPARE(weeks.at(weeks.rows.size() - 2, QStringLiteral("value")).toDouble(), 75.0);
}

void DomainsTest::dossiersOnTimeByAgencyFoldTheCommunes()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"),
                 {dossier("1", "d1", at(11, 2), at(11, 10), at(11, 9)), dossier("2", "d1", at(11, 2), at(11, 30), {}),
                  dossier("3", "u1", at(11, 2), at(11, 5), at(11, 6)),
                  dossier("4", "u2", at(11, 2), at(11, 5), at(11, 4))});
    const auto result = run(store, "on-time-by-agency");
    QCOMPARE(column(result, "label"), QVariantList({text("Sở Tư pháp"), text("Cấp xã (2 đơn vị)")}));
    QCOMPARE(column(result, "agency"), QVariantList({text("d1"), text("communes")}));
    QCOMPARE(column(result, "value"), QVariantList({100.0, 50.0}));
}

void DomainsTest::overdueDossiersAreThoseInHandPastTheirDay()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"),
                 {dossier("1", "d1", at(11, 2), at(11, 16), {}), dossier("2", "d1", at(10, 2), at(11, 1), {}),
                  dossier("3", "d1", at(10, 2), at(11, 2), at(11, 12)), dossier("4", "d1", at(11, 2), at(11, 18), {}),
                  dossier("5", "d1", at(10, 2), at(10, 9), at(10, 12))});
    const auto result = run(store, "overdue");
    QCOMPARE(first(result, "value").toInt(), 2);
    QCOMPARE(first(result, "before").toInt(), 2); // a week ago: 2 and 3
    const auto weeks = run(store, "overdue-weekly");
    QCOMPARE(column(weeks, "value").last().toInt(), 2);
    QCOMPARE(column(weeks, "value").first().toInt(), 0); // from the first week that is known whole: 6 October
    QCOMPARE(weeks.rows.size(), 7);
}

void DomainsTest::submittedDossiersFallIntoTheirHours()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"),
                 {dossier("1", "d1", at(11, 17, 14, 5), {}, {}), dossier("2", "d1", at(11, 17, 9, 5), {}, {}, "direct"),
                  dossier("3", "d1", at(11, 17, 9, 59), {}, {}), dossier("4", "d1", at(11, 16, 14, 0), {}, {})});
    const auto head = run(store, "submitted");
    QCOMPARE(first(head, "value").toInt(), 3);
    QCOMPARE(first(head, "before").toInt(), 1);
    QCOMPARE(first(head, "online").toInt(), 2);
    QCOMPARE(first(head, "most").toInt(), 2);
    QCOMPARE(first(head, "most_at").toLongLong(), at(11, 17, 9));
    const auto hours = run(store, "submitted-hourly");
    QCOMPARE(hours.rows.size(), 24);
    QCOMPARE(column(hours, "at").first().toLongLong(), at(11, 16, 15));
    QCOMPARE(column(hours, "at").last().toLongLong(), at(11, 17, 14));
    QCOMPARE(column(hours, "value").last().toInt(), 1);
    QCOMPARE(column(hours, "value").at(18).toInt(), 2);
}

void DomainsTest::onlineShareIsByQuarter()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("dossier"),
                 {dossier("1", "d1", at(2, 1), {}, {}), dossier("2", "d1", at(3, 31, 23, 59), {}, {}, "direct"),
                  dossier("3", "d1", at(7, 1), {}, {}), dossier("4", "d1", at(10, 1), {}, {}),
                  dossier("5", "d1", at(10, 2), {}, {}), dossier("6", "d1", at(10, 3), {}, {}),
                  dossier("7", "d1", at(10, 4), {}, {}, "post")});
    const auto head = run(store, "online");
    QCOMPARE(first(head, "value").toDouble(), 75.0);
    QCOMPARE(first(head, "before").toDouble(), 100.0);
    const auto quarters = run(store, "online-quarterly");
    QCOMPARE(column(quarters, "at"), QVariantList({at(1, 1), at(4, 1), at(7, 1), at(10, 1)}));
    QCOMPARE(column(quarters, "value"), QVariantList({50.0, QVariant(), 100.0, 75.0}));
    QCOMPARE(column(quarters, "current"), QVariantList({0LL, 0LL, 0LL, 1LL}));
}

void DomainsTest::revenueIsHeldAgainstThePlanOfTheDaysGone()
{
    TestStore store(settings(), m_clock);
    const auto day = [](qint64 ms, double amount) {
        return cells({{"day", ms}, {"item", text("thuế")}, {"amount", amount}});
    };
    store.insert(QStringLiteral("revenue"), {day(at(1, 5), 700), day(at(11, 3), 300), day(at(11, 4), -50),
                                             day(at(11, 3, 0, 0, 2025), 760), day(at(12, 3, 0, 0, 2025), 999)});
    QList<QVariantMap> plan;
    for (int month = 1; month <= 12; ++month)
        plan.append(cells({{"month", at(month, 1)}, {"amount", 100.0}}));
    plan.append(cells({{"month", at(1, 1, 0, 0, 2027)}, {"amount", 5000.0}}));
    store.insert(QStringLiteral("revenue_plan"), plan);

    const auto year = run(store, "revenue-this-year");
    QCOMPARE(first(year, "value").toDouble(), 950.0);
    QCOMPARE(first(year, "before").toDouble(), 760.0);
    QCOMPARE(first(year, "target").toDouble(), 1200.0);
    QCOMPARE(first(year, "growth").toDouble(), 25.0);
    // Ten months and 16 days, 14:32 of November's 30.
    const double expected = 1000 + 100 * (16 + (14 + 32 / 60.0) / 24) / 30;
    QVERIFY(qAbs(first(year, "expected").toDouble() - expected) < 1e-6);
    QVERIFY(qAbs(first(year, "expected_share").toDouble() - expected / 12) < 1e-6);

    const auto months = run(store, "revenue-monthly");
    QCOMPARE(months.rows.size(), 12);
    QCOMPARE(column(months, "at").last().toLongLong(), at(12, 1));
    QCOMPARE(column(months, "value").first().toDouble(), 700.0);
    QCOMPARE(column(months, "value").at(10).toDouble(), 250.0);
    QVERIFY(column(months, "value").last().isNull());
    QCOMPARE(column(months, "target").last().toDouble(), 100.0);
    QCOMPARE(column(months, "current").at(10).toInt(), 1);
}

void DomainsTest::bedsAreCountedByHospital()
{
    TestStore store(settings(), m_clock);
    const auto bed = [&](const char *hospital, const char *department, bool intensive, int beds, int occupied) {
        return cells({{"hospital", text(hospital)},
                      {"hospital_name", text(hospital)},
                      {"department", text(department)},
                      {"intensive", intensive},
                      {"beds", beds},
                      {"occupied", occupied},
                      {"at", m_now}});
    };
    store.insert(QStringLiteral("bed"), {bed("A", "nội", false, 80, 40), bed("A", "hồi sức", true, 20, 19),
                                         bed("B", "nhi", false, 100, 110), bed("C", "mới", false, 0, 0)});
    const auto all = run(store, "bed-occupancy");
    QCOMPARE(first(all, "value").toDouble(), 84.5);
    QCOMPARE(first(all, "free").toInt(), 41);
    const auto hospitals = run(store, "bed-occupancy-by-hospital");
    QCOMPARE(column(hospitals, "label"), QVariantList({text("B"), text("A")}));
    QCOMPARE(column(hospitals, "value"), QVariantList({110.0, 59.0}));
    const auto intensive = run(store, "intensive-care");
    QCOMPARE(column(intensive, "hospital"), QVariantList({text("A")}));
    QCOMPARE(column(intensive, "value"), QVariantList({95.0}));
}

void DomainsTest::airIsTheIndexOfTheNewestHour()
{
    TestStore store(settings(), m_clock);
    const auto station = [](const char *id) {
        return cells({{"id", text(id)}, {"name", text(id)}, {"area", text("c1")}});
    };
    store.insert(QStringLiteral("station"), {station("law"), station("old"), station("none")});
    // The example of Quyết định 1459/QĐ-TCMT: PM2.5 of 09:00 to 20:00, NowCast 20,3 gives 41; NO2 118,7 gives 59.
    const QList<double> pm25{26.9, 24.7, 20.5, 23.5, 19.5, 16.5, 19.0, 16.5, 20.3, 22.4, 19.6, 20.6};
    const qint64 newest = at(11, 17, 14);
    QList<QVariantMap> hours;
    for (int i = 0; i < 12; ++i)
        hours.append(cells({{"station", text("law")},
                            {"at", newest - (11 - i) * hourMs},
                            {"pm25", pm25.at(i)},
                            {"no2", i == 11 ? QVariant(118.7) : QVariant(20.0)}}));
    for (int i = 0; i < 12; ++i)
        hours.append(cells({{"station", text("old")}, {"at", newest - (80 + i) * hourMs}, {"pm25", 300.0}}));
    store.insert(QStringLiteral("air_hour"), hours);
    const auto result = run(store, "air-quality");
    QCOMPARE(column(result, "label"), QVariantList({text("law"), text("none"), text("old")}));
    QCOMPARE(column(result, "value").at(0).toInt(), 59);
    QVERIFY(column(result, "value").at(1).isNull());
    QVERIFY(column(result, "value").at(2).isNull());
    QCOMPARE(column(result, "silent").at(2).toLongLong(), m_now - (newest - 80 * hourMs));
}

void DomainsTest::vesselsAreLostAfterSixHoursAtSea()
{
    TestStore store(settings(), m_clock);
    const auto vessel = [](const char *id, double length) {
        return cells({{"registration", text(id)}, {"length", length}, {"port", text("Cửa Lạch")}});
    };
    const auto position = [](const char *id, qint64 ms, bool atSea) {
        return cells({{"registration", text(id)}, {"at", ms}, {"lat", 15.5}, {"lon", 109.0}, {"at_sea", atSea}});
    };
    store.insert(QStringLiteral("vessel"), {vessel("near", 18), vessel("lost", 24), vessel("small", 9),
                                            vessel("in port", 18), vessel("never", 18)});
    store.insert(QStringLiteral("vessel_position"),
                 {position("near", m_now - hourMs, true), position("near", m_now - 40 * hourMs, true),
                  position("lost", m_now - 372 * 60'000, true), position("lost", m_now - 30 * hourMs, false),
                  position("small", m_now - 7 * hourMs, true), position("in port", m_now - 9 * hourMs, false)});
    const auto all = run(store, "at-sea");
    QCOMPARE(first(all, "value").toInt(), 3);
    QCOMPARE(first(all, "before").toInt(), 1); // yesterday, the same time: only "near"
    QCOMPARE(first(all, "lost").toInt(), 1);
    const auto lost = run(store, "lost-vessels");
    QCOMPARE(column(lost, "label"), QVariantList({text("lost")}));
    QCOMPARE(first(lost, "silent").toLongLong(), 372LL * 60'000);
    QCOMPARE(first(lost, "since").toLongLong(), m_now - 372LL * 60'000);
    QCOMPARE(first(lost, "place"), text("Cảng Cửa Lạch"));
    QCOMPARE(column(run(store, "vessel-points"), "label"), QVariantList({text("near")}));
    QCOMPARE(run(store, "vessel-tracks").rows.size(), 1);
    QCOMPARE(column(run(store, "at-sea-daily"), "value").last().toInt(), 3);
}

void DomainsTest::openReportsAreLetteredByDue()
{
    TestStore store(settings(), m_clock);
    QVariantMap pictured = report("second", "Môi trường", at(11, 17, 8), at(11, 17, 16), {});
    pictured.insert(QStringLiteral("picture"), QStringLiteral("http://anh/1.jpg"));
    store.insert(QStringLiteral("report"), {report("undated", "Đô thị", at(11, 17, 9), {}, {}), pictured,
                                            report("overdue", "Giao thông", at(11, 15), at(11, 17, 14), {}),
                                            report("closed", "Giao thông", at(11, 10), at(11, 12), at(11, 13), 4)});
    QVERIFY(store->writePicture(QStringLiteral("http://anh/1.jpg"), "bytes").result());
    const auto open = run(store, "open-reports");
    QCOMPARE(column(open, "id"), QVariantList({text("overdue"), text("second"), text("undated")}));
    QCOMPARE(column(open, "letter"), QVariantList({text("A"), text("B"), QVariant()}));
    QCOMPARE(column(open, "picture"), QVariantList({QVariant(), QByteArray("bytes"), QVariant()}));
    QCOMPARE(first(open, "place"), text("P. Tân An"));
    QCOMPARE(first(open, "remaining").toLongLong(), -32LL * 60'000);
    const auto lettered = run(store, "lettered-reports");
    QCOMPARE(column(lettered, "letter"), QVariantList({text("A"), text("B")}));
    const auto head = run(store, "open-reports-count");
    QCOMPARE(first(head, "value").toInt(), 3);
    QCOMPARE(first(head, "new_today").toInt(), 2);
    QCOMPARE(first(head, "overdue").toInt(), 1);
    QVERIFY(qAbs(first(head, "on_time").toDouble() - 100.0 / 3) < 1e-9);
    QCOMPARE(first(head, "rating").toDouble(), 4.0);
}

void DomainsTest::reportsOnTimeByFieldAreComparedWithLastMonth()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("report"), {report("1", "Đô thị", at(11, 2), at(11, 4), at(11, 3)),
                                            report("2", "Đô thị", at(11, 2), at(11, 4), at(11, 5)),
                                            report("3", "Đô thị", at(10, 2), at(10, 4), at(10, 3)),
                                            report("4", "Giao thông", at(11, 16), at(11, 19), {}),
                                            report("5", "Y tế", at(10, 2), at(10, 4), at(10, 5))});
    const auto fields = run(store, "reports-on-time-by-field");
    QCOMPARE(column(fields, "label"), QVariantList({text("Giao thông"), text("Đô thị")}));
    QCOMPARE(column(fields, "value"), QVariantList({100.0, 50.0}));
    QCOMPARE(column(fields, "before"), QVariantList({QVariant(), 100.0}));
    const auto all = run(store, "reports-on-time");
    QVERIFY(qAbs(first(all, "value").toDouble() - 200.0 / 3) < 1e-9);
    QCOMPARE(first(all, "before").toDouble(), 50.0);
    QCOMPARE(first(all, "closed").toInt(), 2);
}

void DomainsTest::weeksAreForecastBeyondTheLastWholeOne()
{
    TestStore store(settings(), m_clock);
    QList<QVariantMap> rows;
    // Ten whole weeks of five reports, Mondays from 7 September; one in the week that has just begun.
    for (int week = 0; week < 10; ++week)
        for (int i = 0; i < 5; ++i)
            rows.append(report(qPrintable(QStringLiteral("%1-%2").arg(week).arg(i)), "Đô thị",
                               at(9, 7) + qint64(week) * 7 * 24 * hourMs + i * hourMs, {}, {}));
    rows.append(report("new", "Đô thị", at(11, 16, 9), {}, {}));
    store.insert(QStringLiteral("report"), rows);
    const auto weeks = run(store, "reports-weekly");
    QCOMPARE(weeks.rows.size(), 13);
    QCOMPARE(column(weeks, "at").first().toLongLong(), at(9, 7));
    QCOMPARE(column(weeks, "at").at(9).toLongLong(), at(11, 9));
    QCOMPARE(column(weeks, "at").last().toLongLong(), at(11, 30));
    QCOMPARE(column(weeks, "value").at(9).toInt(), 5);
    QCOMPARE(column(weeks, "forecast").mid(9), QVariantList({0LL, 1LL, 1LL, 1LL}));
    QCOMPARE(column(weeks, "value").last().toDouble(), 5.0);
    const auto head = run(store, "reports-last-week");
    QCOMPARE(first(head, "value").toInt(), 5);
    QCOMPARE(first(head, "before").toInt(), 5);
    QCOMPARE(first(head, "this_week").toInt(), 1);
}

void DomainsTest::satisfactionIsOfThoseWhoRated()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("report"),
                 {report("1", "a", at(11, 2), {}, at(11, 3), 5), report("2", "a", at(11, 2), {}, at(11, 3), 3),
                  report("3", "a", at(11, 2), {}, at(11, 16), 1), report("4", "a", at(11, 2), {}, at(11, 16)),
                  report("5", "a", at(10, 2), {}, at(10, 3), 2)});
    const auto all = run(store, "satisfaction");
    QVERIFY(qAbs(first(all, "value").toDouble() - 200.0 / 3) < 1e-9);
    QCOMPARE(first(all, "before").toDouble(), 0.0);
    QCOMPARE(first(all, "mean").toDouble(), 3.0);
    const auto weeks = run(store, "satisfaction-weekly");
    QCOMPARE(column(weeks, "value"), QVariantList({0.0, 100.0, 0.0}));
}

void DomainsTest::reportsByAreaNameEveryCommuneOfToday()
{
    TestStore store(settings(), m_clock);
    store.insert(QStringLiteral("report"), {report("1", "a", at(11, 2), {}, {}), report("2", "a", at(9, 2), {}, {})});
    const auto areas = run(store, "reports-by-area");
    QCOMPARE(column(areas, "area"), QVariantList({text("c1"), text("c2")}));
    QCOMPARE(column(areas, "value"), QVariantList({1LL, 0LL}));
}

QTEST_GUILESS_MAIN(DomainsTest)
#include "DomainsTest.moc"
