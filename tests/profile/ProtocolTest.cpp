// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Declarations.h"

#include "tests/support/TestProgram.h"

#include <QDir>
#include <QTemporaryDir>

using namespace toancanh;
using profile::Node;

class ProtocolTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sourceIsLaidOverItsProtocol();
    void datasetIsDeclaredUnderTheNameThatTheSourceFills();
    void datasetOfADomainTakesTheFieldsThatFit();
    void profilesOwnProtocolReplacesTheShippedOne();
    void unknownProtocolIsAFindingAndItsSourceIsLeftOut();

private:
    void write(const QString &name, const QByteArray &text) const;
    profile::Profile load() const;
    static QString at(const Node &from, const QStringList &way);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QByteArray protocol = R"(protocol: warnings
dataset:
  key: id
  columns: {id: text, severity: text?}
source:
  into: warning
  every: 10 min
  request: {query: {f: json, limit: 10}}
  paging: {offset: {size: 10}}
  fields: {id: /id, severity: /severity}
)";

} // namespace

void ProtocolTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("shipped/protocols/warnings.yaml"), protocol);
    write(QStringLiteral("profile/centre.yaml"),
          "centre: x\ntitle: X\nzone: Asia/Ho_Chi_Minh\nareas: areas.csv\nagencies: agencies.csv\ndomains: []\n");
    write(QStringLiteral("profile/areas.csv"), "id,name,level,parent,valid_from,valid_to\nx,X,province,,,\n");
    write(QStringLiteral("profile/agencies.csv"), "id,name,level,contact\n");
}

void ProtocolTest::write(const QString &name, const QByteArray &text) const
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

profile::Profile ProtocolTest::load() const
{
    return profile::Profile::load(m_folder->filePath(QStringLiteral("profile")),
                                  m_folder->filePath(QStringLiteral("shipped/domains")));
}

QString ProtocolTest::at(const Node &from, const QStringList &way)
{
    Node node = from;
    for (const QString &key : way)
        node = node.at(key);
    return node.isScalar() ? node.text().value_or(QString()) : QString();
}

void ProtocolTest::sourceIsLaidOverItsProtocol()
{
    write(QStringLiteral("profile/sources/w.yaml"),
          "source: w\nprotocol: warnings\nrequest: {url: https://a.example, query: {limit: 99}}\n"
          "paging: {cursor: {next: /next}}\n");
    const profile::Profile profile = load();
    QCOMPARE(profile.sources.size(), 1);
    const Node root = profile.sources.constFirst().root;
    QCOMPARE(at(root, {QStringLiteral("into")}), QStringLiteral("warning"));
    QCOMPARE(at(root, {QStringLiteral("request"), QStringLiteral("query"), QStringLiteral("f")}),
             QStringLiteral("json"));
    QCOMPARE(at(root, {QStringLiteral("request"), QStringLiteral("query"), QStringLiteral("limit")}),
             QStringLiteral("99"));
    QVERIFY(!root.at(QStringLiteral("paging")).at(QStringLiteral("offset")).isDefined());
    QVERIFY(!root.at(QStringLiteral("protocol")).isDefined());
    QCOMPARE(at(root, {QStringLiteral("fields"), QStringLiteral("severity")}), QStringLiteral("/severity"));
}

void ProtocolTest::datasetIsDeclaredUnderTheNameThatTheSourceFills()
{
    write(QStringLiteral("profile/sources/w.yaml"), "source: w\nprotocol: warnings\ninto: canh_bao\n");
    const profile::Profile profile = load();
    const auto declared = profile::declarationOf(profile, QStringLiteral("datasets"), QStringLiteral("canh_bao"));
    QVERIFY(declared.exists());
    QCOMPARE(at(declared.value, {QStringLiteral("key")}), QStringLiteral("id"));
    QVERIFY(!profile::declarationOf(profile, QStringLiteral("datasets"), QStringLiteral("warning")).exists());
}

void ProtocolTest::datasetOfADomainTakesTheFieldsThatFit()
{
    write(QStringLiteral("profile/centre.yaml"), "centre: x\ntitle: X\nzone: Asia/Ho_Chi_Minh\nareas: areas.csv\n"
                                                 "agencies: agencies.csv\ndomains: [d]\n");
    write(QStringLiteral("profile/domains/d.yaml"),
          "domain: d\ndatasets:\n  warning: {key: id, columns: {id: text, note: text?}}\n");
    write(QStringLiteral("profile/sources/w.yaml"), "source: w\nprotocol: warnings\nfields: {note: /note}\n");
    const profile::Profile profile = load();
    const Node fields = profile.sources.constFirst().root.at(QStringLiteral("fields"));
    QVERIFY(fields.at(QStringLiteral("id")).isDefined());
    QVERIFY(fields.at(QStringLiteral("note")).isDefined());
    QVERIFY(!fields.at(QStringLiteral("severity")).isDefined());
    QCOMPARE(profile.domains.size(), 1);
}

void ProtocolTest::profilesOwnProtocolReplacesTheShippedOne()
{
    write(QStringLiteral("profile/protocols/own.yaml"),
          "protocol: warnings\nsource: {into: mine, every: 1 min, fields: {id: /x}}\n");
    write(QStringLiteral("profile/sources/w.yaml"), "source: w\nprotocol: warnings\n");
    const profile::Profile profile = load();
    QCOMPARE(at(profile.sources.constFirst().root, {QStringLiteral("into")}), QStringLiteral("mine"));
}

void ProtocolTest::unknownProtocolIsAFindingAndItsSourceIsLeftOut()
{
    write(QStringLiteral("profile/sources/w.yaml"), "source: w\nprotocol: warning\n");
    const profile::Profile profile = load();
    QVERIFY(profile.sources.isEmpty());
    QVERIFY2(profile.findings->constLast().text().contains(QStringLiteral("did you mean \"warnings\"?")),
             qPrintable(profile.findings->constLast().text()));
}

TOANCANH_TEST(ProtocolTest)
#include "ProtocolTest.moc"
