// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/spec/SourceSpec.h"

#include "tests/support/TestProgram.h"

#include <QDir>
#include <QTemporaryDir>

using namespace toancanh;

namespace {

const QByteArray head = R"(source: s
into: dossier
fields: {code: /c}
)";
const QByteArray request = "request: {url: https://example.gov.vn/api}\n";

struct Bound
{
    QList<source::SourceSpec> sources;
    QString findings;
};

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

Bound bind(const QByteArray &yaml)
{
    const QTemporaryDir folder;
    const QByteArray centre = "centre: an-hai\ntitle: {vi: IOC}\nzone: Asia/Ho_Chi_Minh\ndomains: []\n";
    if (!write(folder.filePath(QStringLiteral("centre.yaml")), centre)
        || !write(folder.filePath(QStringLiteral("sources/s.yaml")), head + yaml))
        return {{}, QStringLiteral("cannot be written")};
    profile::Profile profile = profile::Profile::load(folder.path(), folder.path());
    profile.findings->clear();
    dataset::DatasetSpec dossier;
    dossier.name = QStringLiteral("dossier");
    dossier.key = {QStringLiteral("code")};
    dossier.columns = {{QStringLiteral("code"), dataset::ColumnType::Text, false, false, {}},
                       {QStringLiteral("at"), dataset::ColumnType::Time, true, false, {}}};
    Bound bound{source::bindSources(profile, {dossier}), {}};
    QStringList findings;
    for (const profile::Finding &finding : std::as_const(*profile.findings))
        findings << finding.text();
    bound.findings = findings.join(QLatin1Char('\n'));
    return bound;
}

} // namespace

class ScheduleBindingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void timesOfDayAreRead();
    void workingHoursAreRead();
    void whatAFetchMeansIsRead();
    void aFolderIsRead();
    void mistakesAreFindings_data();
    void mistakesAreFindings();
};

void ScheduleBindingTest::timesOfDayAreRead()
{
    const Bound one = bind(request + "at: \"06:00\"\n");
    QCOMPARE(one.findings, QString());
    QCOMPARE(one.sources.size(), 1);
    QCOMPARE(one.sources.constFirst().schedule.at, (QList<source::DueTime>{{QTime(6, 0), {}}}));
    QCOMPARE(one.sources.constFirst().everyMs, 24LL * 3600 * 1000);
    const Bound more = bind(request + R"(at:
  - 06:00
  - {time: "6:30", days: [mon, sun]}
  - {time: "07:00", days: weekdays}
  - {time: "08:00", days: [1, 15, last]}
  - {time: "09:00", days: fri}
jitter: 30 s
)");
    QCOMPARE(more.findings, QString());
    QCOMPARE(more.sources.constFirst().schedule.at,
             (QList<source::DueTime>{{QTime(6, 0), {}},
                                     {QTime(6, 30), {0b1000001, 0, false}},
                                     {QTime(7, 0), {0b0011111, 0, false}},
                                     {QTime(8, 0), {0, 1U << 1 | 1U << 15, true}},
                                     {QTime(9, 0), {0b0010000, 0, false}}}));
    QCOMPARE(more.sources.constFirst().schedule.jitterMs, std::optional<qint64>(30'000));
}

void ScheduleBindingTest::workingHoursAreRead()
{
    const Bound bound = bind(request + "every: 10 min\nhours: {from: \"07:00\", to: \"17:30\", days: weekdays}\n");
    QCOMPARE(bound.findings, QString());
    const source::SourceSpec &source = bound.sources.constFirst();
    QCOMPARE(source.everyMs, 600'000);
    QCOMPARE(source.schedule.hours,
             std::optional(source::HoursSpec{QTime(7, 0), QTime(17, 30), {0b0011111, 0, false}}));
    QVERIFY(!source.schedule.jitterMs);
}

void ScheduleBindingTest::whatAFetchMeansIsRead()
{
    const Bound since = bind("request: {url: \"https://example.gov.vn/{since:epoch-s}\"}\nevery: 10 min\n"
                             "since: {fetch: true, overlap: 10 min}\nappend-only: true\n");
    QCOMPARE(since.findings, QString());
    QVERIFY(since.sources.constFirst().since->fetch);
    QCOMPARE(since.sources.constFirst().since->overlapMs, 600'000);
    QVERIFY(since.sources.constFirst().appendOnly);
    const Bound plain = bind(request + "every: 10 min\nsnapshot: true\n");
    QVERIFY(plain.sources.constFirst().snapshot);
    QVERIFY(!plain.sources.constFirst().holdBack);
    const Bound held = bind(request + "every: 10 min\nsnapshot: {hold-back: 30 %}\n");
    QCOMPARE(held.findings, QString());
    QVERIFY(held.sources.constFirst().snapshot);
    QCOMPARE(held.sources.constFirst().holdBack, std::optional(0.3));
}

void ScheduleBindingTest::aFolderIsRead()
{
    const Bound bound = bind("every: 10 min\nfolder: {path: /srv/tram/, pattern: \"*.txt\", settle: 30 s, order: time, "
                             "maximum-bytes: 1000}\n");
    QCOMPARE(bound.findings, QString());
    const source::FolderSpec folder = bound.sources.constFirst().folder.value();
    QCOMPARE(folder.path, QStringLiteral("/srv/tram"));
    QCOMPARE(folder.pattern, QStringLiteral("*.txt"));
    QCOMPARE(folder.settleMs, 30'000);
    QCOMPARE(folder.order, source::FolderSpec::Order::Time);
    QCOMPARE(folder.maximumBytes, 1000);
}

void ScheduleBindingTest::mistakesAreFindings_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const QByteArray &yaml, const char *finding) {
        QTest::newRow(name) << yaml << QString::fromUtf8(finding);
    };
    const QByteArray every = request + "every: 10 min\n";
    row("no schedule", request, "\"every\"");
    row("two schedules", every + "at: \"06:00\"\n", "\"every\" and \"at\" exclude each other");
    row("no time", request + "at: \"25:00\"\n", "s.yaml:5:5: \"25:00\" is no time of day");
    row("a time in words", request + "at: noon\n", "\"noon\" is no time of day");
    row("no times", request + "at: []\n", "\"at\" is one time of day, or up to 300 of them");
    row("unknown day", request + "at: {time: \"6:00\", days: [mon, tues]}\n", "did you mean \"tue\"?");
    row("day of no month", request + "at: {time: \"6:00\", days: 32}\n", "a month has no day 32");
    row("both kinds of days", request + "at: {time: \"6:00\", days: [mon, 1]}\n",
        "days are those of the week or those of the month");
    row("hours with times", request + "at: \"06:00\"\nhours: {from: \"7:00\", to: \"17:00\"}\n",
        "\"hours\" goes with \"every\"");
    row("hours of nothing", every + "hours: {from: \"7:00\", to: \"07:00\"}\n", "the hours end when they begin");
    row("hours without an end", every + "hours: {from: \"7:00\"}\n", "\"to\"");
    row("much jitter", every + "jitter: 6 min\n", "\"jitter\" is half a cycle at most");
    row("no share", every + "snapshot: {hold-back: 30}\n", "\"30\" is no share");
    row("more than all", every + "snapshot: {hold-back: 130 %}\n", "\"130 %\" is no share");
    row("appended and deleted", every + "snapshot: true\nappend-only: true\n",
        "\"append-only\" and \"snapshot\" exclude each other");
    row("since of two", every + "since: {fetch: true, field: at}\n", "\"field\" and \"fetch\" exclude each other");
    row("folder and request", every + "folder: {path: /srv/tram}\n", "a \"folder\" is read without it");
    row("paged folder", "every: 10 min\nfolder: {path: /srv/tram}\npaging: {page: {}}\n",
        "a \"folder\" is read without it");
    row("folder of nowhere", "every: 10 min\nfolder: {path: tram}\n", "a folder is named with its whole path");
    row("pattern with a folder", "every: 10 min\nfolder: {path: /srv, pattern: tram/*}\n",
        "a pattern is of names within the folder");
    row("unknown order", "every: 10 min\nfolder: {path: /srv, order: size}\n", "order \"size\"");
}

void ScheduleBindingTest::mistakesAreFindings()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, finding);
    const Bound bound = bind(yaml);
    QVERIFY2(bound.findings.contains(finding), qPrintable(bound.findings));
    QVERIFY(bound.sources.isEmpty());
}

TOANCANH_TEST(ScheduleBindingTest)
#include "ScheduleBindingTest.moc"
