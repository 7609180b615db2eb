// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RowConditions.h"
#include "tests/metric/DomainFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

/// Which warnings hold, by the shipped domain: what they refer to, when they end, and that an exercise is none.
class WarningsTest : public DomainFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void domainBindsWithoutFindings();
    void warningHoldsUntilItExpires();
    void laterMessageEndsThoseThatItRefersTo_data();
    void laterMessageEndsThoseThatItRefersTo();
    void exercisesAreMarkedAndCountedNowhere();
    void oneLanguageOfEachCounts();
    void severityAndAreaAreCounted();
    void rulesAlertOfRealWarningsAlone();

private:
    /// Of `hours` ago, for a day.
    QVariantMap warning(const char *id, const char *severity, const char *type = "Alert", const char *refers = nullptr,
                        const char *status = "Actual", int hours = 2) const;
    QVariantList labels(TestStore &store) const { return column(run(store, "warnings"), "label"); }

    const QString m_dataset = QStringLiteral("warning");
};

void WarningsTest::initTestCase()
{
    m_now = at(11, 21, 12);
    m_clock.advance(m_now - m_clock.nowMs());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("centre.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write("centre: x\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [warnings]\n") > 0);
    file.close();
    m_profile = profile::Profile::load(folder.path(), QFINDTESTDATA("../../resources/domains"));
    m_datasets = dataset::bindDatasets(m_profile);
    m_metrics = metric::bindMetrics(m_profile);
    m_rules = alert::bindRules(m_profile);
    m_tiles = wall::bindTiles(m_profile);
}

QVariantMap WarningsTest::warning(const char *id, const char *severity, const char *type, const char *refers,
                                  const char *status, int hours) const
{
    return cells({{"reference", text(id)},
                  {"language", text("vi-VN")},
                  {"part", 0},
                  {"sender", text("khituong")},
                  {"sent", m_now - hours * hourMs},
                  {"status", text(status)},
                  {"exercise", qstrcmp(status, "Actual") != 0},
                  {"type", text(type)},
                  {"refers", refers ? text(refers) : QVariant()},
                  {"severity", text(severity)},
                  {"expires", m_now + (24 - hours) * hourMs},
                  {"headline", text(id)},
                  {"area_name", text("Trà Sơn")}});
}

void WarningsTest::domainBindsWithoutFindings()
{
    QStringList findings;
    for (const profile::Finding &finding : std::as_const(*m_profile.findings))
        findings << finding.text();
    QCOMPARE(findings, QStringList());
    QCOMPARE(m_tiles.size(), 2);
    QCOMPARE(m_rules.size(), 2);
}

void WarningsTest::warningHoldsUntilItExpires()
{
    TestStore store(settings(), m_clock);
    QVariantMap over = warning("over", "Severe", "Alert", nullptr, "Actual", 25);
    QVariantMap endless = warning("endless", "Minor", "Alert", nullptr, "Actual", 23);
    QVariantMap old = warning("endless and old", "Minor", "Alert", nullptr, "Actual", 25);
    for (QVariantMap *one : {&endless, &old})
        one->remove(QStringLiteral("expires"));
    const QVariantMap coming = warning("not yet sent", "Severe", "Alert", nullptr, "Actual", -1);
    store.insert(m_dataset, {warning("now", "Severe"), over, endless, old, coming});
    QCOMPARE(labels(store), QVariantList({text("now"), text("endless")}));
}

void WarningsTest::laterMessageEndsThoseThatItRefersTo_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("refers");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QStringList>("held");
    const QStringList first{QStringLiteral("s,W,t")};
    QTest::newRow("update") << QByteArray("Update") << QByteArray("s,W,t") << QByteArray("Actual")
                            << QStringList{QStringLiteral("later")};
    QTest::newRow("cancel") << QByteArray("Cancel") << QByteArray("s,W,t") << QByteArray("Actual") << QStringList();
    QTest::newRow("of several") << QByteArray("Cancel") << QByteArray("s,V,t\ns,W,t s,U,t") << QByteArray("Actual")
                                << QStringList();
    QTest::newRow("another") << QByteArray("Cancel") << QByteArray("s,W,t2") << QByteArray("Actual") << first;
    QTest::newRow("none") << QByteArray("Cancel") << QByteArray() << QByteArray("Actual") << first;
    QTest::newRow("acknowledged") << QByteArray("Ack") << QByteArray("s,W,t") << QByteArray("Actual") << first;
    QTest::newRow("an exercise") << QByteArray("Cancel") << QByteArray("s,W,t") << QByteArray("Exercise") << first;
}

void WarningsTest::laterMessageEndsThoseThatItRefersTo()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, refers);
    QFETCH(QByteArray, status);
    QFETCH(QStringList, held);
    TestStore store(settings(), m_clock);
    store.insert(m_dataset, {warning("s,W,t", "Severe"),
                             warning("later", "Severe", type.constData(),
                                     refers.isEmpty() ? nullptr : refers.constData(), status.constData(), 1)});
    QStringList found;
    const QVariantList all = labels(store);
    for (const QVariant &label : all)
        found << label.toString();
    QCOMPARE(found, held);
}

void WarningsTest::exercisesAreMarkedAndCountedNowhere()
{
    TestStore store(settings(), m_clock);
    store.insert(m_dataset, {warning("drill", "Extreme", "Alert", nullptr, "Exercise"),
                             warning("trial", "Extreme", "Alert", nullptr, "Test"),
                             warning("draft", "Extreme", "Alert", nullptr, "Draft"), warning("real", "Minor")});
    QCOMPARE(labels(store), QVariantList({text("real"), text("[Diễn tập] drill"), text("[Thử nghiệm] trial")}));
    const auto active = run(store, "warnings-active");
    QCOMPARE(first(active, "value").toInt(), 1);
    QCOMPARE(first(active, "severe").toInt(), 0);
    QCOMPARE(first(active, "exercises").toInt(), 2);
    QCOMPARE(column(run(store, "warnings-by-severity"), "label"), QVariantList{text("Nhẹ")});
    QCOMPARE(column(run(store, "warnings-by-area"), "value"), QVariantList{1});
}

void WarningsTest::oneLanguageOfEachCounts()
{
    TestStore store(settings(), m_clock);
    QVariantMap english = warning("both", "Severe");
    english[QStringLiteral("language")] = QStringLiteral("en-US");
    english[QStringLiteral("headline")] = QStringLiteral("Heavy rain");
    QVariantMap alone = warning("foreign", "Minor");
    alone[QStringLiteral("language")] = QStringLiteral("en-US");
    store.insert(m_dataset, {english, warning("both", "Severe"), alone});
    QCOMPARE(labels(store), QVariantList({text("both"), text("foreign")}));
    QCOMPARE(first(run(store, "warnings-active"), "value").toInt(), 2);
}

void WarningsTest::severityAndAreaAreCounted()
{
    TestStore store(settings(), m_clock);
    QVariantMap north = warning("d", "Extreme");
    north[QStringLiteral("area_name")] = QStringLiteral("Bắc An");
    store.insert(m_dataset, {warning("a", "Severe"), warning("b", "Severe"), warning("c", "??"), north});
    const auto severities = run(store, "warnings-by-severity");
    QCOMPARE(column(severities, "label"),
             QVariantList({text("Đặc biệt nghiêm trọng"), text("Nghiêm trọng"), text("Chưa rõ mức độ")}));
    QCOMPARE(column(severities, "value"), QVariantList({1, 2, 1}));
    const auto areas = run(store, "warnings-by-area");
    QCOMPARE(column(areas, "label"), QVariantList({text("Bắc An"), text("Trà Sơn")}));
    QCOMPARE(column(areas, "value"), QVariantList({1, 3}));
}

void WarningsTest::rulesAlertOfRealWarningsAlone()
{
    TestStore store(settings(), m_clock);
    store.insert(m_dataset, {warning("a", "Extreme"), warning("b", "Severe"), warning("c", "Moderate"),
                             warning("d", "Extreme", "Alert", nullptr, "Exercise")});
    const auto result = run(store, "warnings");
    QStringList raised;
    for (const alert::RuleSpec &rule : std::as_const(m_rules)) {
        const auto found = alert::verdicts(rule, result, m_now);
        QVERIFY2(found, found ? "" : qPrintable(found.error().sentence));
        for (qsizetype row = 0; row < found->size(); ++row) {
            if (found->at(row).when.value_or(false))
                raised << rule.id + QLatin1Char(' ') + result.at(row, QStringLiteral("label")).toString();
        }
    }
    QCOMPARE(raised, (QStringList{QStringLiteral("warning-extreme a"), QStringLiteral("warning-severe b")}));
}

TOANCANH_TEST(WarningsTest)
#include "WarningsTest.moc"
