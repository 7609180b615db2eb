// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/SourceSpec.h"

#include "tests/support/StrictTest.h"

#include <QDir>
#include <QTemporaryDir>

using namespace toancanh;

class SourceBindingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void sourceIsRead();
    void mistakesAreFindingsAndLeaveTheSourceOut_data();
    void mistakesAreFindingsAndLeaveTheSourceOut();

private:
    struct Bound
    {
        QList<source::SourceSpec> sources;
        QStringList findings;
    };
    static Bound bind(const QByteArray &yaml);
};

namespace {

const QByteArray good = R"(source: one-stop-dossiers
title: {vi: Một cửa điện tử, en: One-stop dossiers}
into: dossier
every: 10 min
newest: received
request:
  url: https://motcua.example.gov.vn/api/ho-so
  query: {tuNgay: "{since:yyyy-MM-dd}", trang: "{page}", kichThuoc: "{size}"}
  auth: {oauth2-client: {token-url: https://sso.example.gov.vn/token, secret: motcua}}
  deadline: 30 s
paging: {page: {from: 0, until-empty: /duLieu, size: 500}}
rows: /duLieu
fields:
  code:     /maHoSo
  agency:   {at: [/donVi/ma, /ma], lookup: agency, system: h01}
  received: {at: /ngayTiepNhan, time: dd/MM/yyyy HH:mm}
  state:    {at: /trangThai, map: {4: processing, 9: done}, otherwise: returned}
since: {field: received, overlap: 2 days}
)";

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QList<store::DatasetSpec> datasets()
{
    using store::ColumnType;
    store::DatasetSpec dossier;
    dossier.name = QStringLiteral("dossier");
    dossier.key = {QStringLiteral("code")};
    dossier.columns = {{QStringLiteral("code"), ColumnType::Text, false, false, {}},
                       {QStringLiteral("agency"), ColumnType::Agency, false, false, {}},
                       {QStringLiteral("area"), ColumnType::Area, true, false, {}},
                       {QStringLiteral("received"), ColumnType::Time, false, false, {}},
                       {QStringLiteral("state"), ColumnType::Text, false, false, {}}};
    return {dossier};
}

} // namespace

SourceBindingTest::Bound SourceBindingTest::bind(const QByteArray &yaml)
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("centre.yaml")),
          "centre: an-hai\ntitle: {vi: IOC}\nzone: Asia/Ho_Chi_Minh\ndomains: []\n");
    write(folder.filePath(QStringLiteral("sources/mot-cua.yaml")), yaml);
    QDir().mkpath(folder.filePath(QStringLiteral("domains")));
    profile::Profile profile = profile::Profile::load(folder.path(), folder.filePath(QStringLiteral("domains")));
    profile.findings->clear();
    profile.agencies = {{QStringLiteral("so-yt"), QStringLiteral("Sở Y tế"), {}, {}}};
    profile.agencyCodes = {{QStringLiteral("so-yt"), QStringLiteral("h01"), QStringLiteral("H01.1")}};
    Bound result;
    result.sources = source::bindSources(profile, datasets());
    for (const profile::Finding &finding : *profile.findings)
        result.findings << finding.text();
    return result;
}

void SourceBindingTest::sourceIsRead()
{
    const Bound bound = bind(good);
    QCOMPARE(bound.findings, QStringList());
    QCOMPARE(bound.sources.size(), 1);
    const source::SourceSpec &source = bound.sources.first();
    QCOMPARE(source.id, QStringLiteral("one-stop-dossiers"));
    QCOMPARE(source.everyMs, 600'000);
    QVERIFY(!source.freshnessIsFetch);
    QCOMPARE(source.newest, QStringLiteral("received"));
    QVERIFY(source.request.auth.kind == source::AuthSpec::Kind::OAuth2Client);
    QCOMPARE(source.request.auth.secret, QStringLiteral("motcua"));
    QCOMPARE(source.request.deadlineMs, 30'000);
    QVERIFY(source.paging.kind == source::PagingSpec::Kind::Page);
    QCOMPARE(source.paging.from, 0);
    QCOMPARE(source.paging.size, 500);
    QCOMPARE(source.fields.size(), 4);
    QCOMPARE(source.fields.at(1).at.size(), 2);
    QCOMPARE(source.fields.at(1).codes.value(QStringLiteral("H01.1")), QStringLiteral("so-yt"));
    QCOMPARE(source.fields.at(3).map.size(), 2);
    QCOMPARE(source.since->overlapMs, 2LL * 24 * 3600 * 1000);
}

void SourceBindingTest::mistakesAreFindingsAndLeaveTheSourceOut_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const char *from, const char *to, const char *finding) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(finding);
    };
    row("unknown key", "paging:", "pagging:", "mot-cua.yaml:11:1: unknown key \"pagging\", did you mean \"paging\"?");
    row("unknown dataset", "into: dossier", "into: dosier", "did you mean \"dossier\"?");
    row("unknown column", "  code: ", "  codee: ", "did you mean \"code\"?");
    row("column without a field", "  code:     /maHoSo\n", "", "must have a field");
    row("time without a pattern", ", time: dd/MM/yyyy HH:mm}", "}", "needs a \"time\" pattern");
    row("bad pattern", "time: dd/MM/yyyy HH:mm", "time: HH:mm", "is not a date pattern");
    row("bad pointer", "/maHoSo", "maHoSo", "is not a JSON Pointer");
    row("unknown template", "{page}", "{pgae}", "did you mean \"{page}\"?");
    row("row without for-each", "{page}", "{row.id}", "needs a \"for-each\"");
    row("since without a part", "since: {field: received, overlap: 2 days}\n", "", "needs a \"since\" part");
    row("unknown code system", "system: h01", "system: h10", "did you mean \"h01\"?");
    row("unknown auth", "oauth2-client", "oauth2-cleint", "did you mean \"oauth2-client\"?");
    row("password in the address", "https://motcua", "https://me:pw@motcua", "holds a user or password");
    row("no http", "url: https://motcua", "url: ftp://motcua", "must begin with https://");
    row("newest of a text", "newest: received", "newest: code", "is not a time");
    row("two ways", "{at: /ngayTiepNhan,", "{at: /ngayTiepNhan, constant: x,", "exactly one of");
}

void SourceBindingTest::mistakesAreFindingsAndLeaveTheSourceOut()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    QVERIFY(good.contains(from));
    const Bound bound = bind(QByteArray(good).replace(from, to));
    QVERIFY2(bound.findings.join(QLatin1Char('\n')).contains(finding),
             qPrintable(bound.findings.join(QLatin1Char('\n'))));
    QVERIFY(bound.sources.isEmpty());
}

QTEST_GUILESS_MAIN(SourceBindingTest)
#include "SourceBindingTest.moc"
