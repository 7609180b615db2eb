// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>

using namespace toancanh;
using namespace toancanh::store;

/// How `datasets:` of a domain is read, and what is said of what is wrong in it.
class DatasetSpecTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aDeclarationIsReadWhole();
    void whatIsWrongIsAFindingAndLeftOut_data();
    void whatIsWrongIsAFindingAndLeftOut();

private:
    profile::Profile load(const QByteArray &datasets)
    {
        write(name("centre.yaml"), "centre: an-hai\ntitle: An Hai\ndomains: [one-stop]\n");
        write(name("domains/one-stop.yaml"), "domain: one-stop\ntitle: One-stop\ndatasets:\n" + datasets);
        return profile::Profile::load(m_folder.path(), m_folder.filePath(name("domains")));
    }
    void write(const QString &file, const QByteArray &text)
    {
        QDir(m_folder.path()).mkpath(name("domains"));
        QFile out(m_folder.filePath(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    QTemporaryDir m_folder;
};

void DatasetSpecTest::aDeclarationIsReadWhole()
{
    const auto profile = load("  dossier:\n"
                              "    title: {vi: Ho so, en: Dossiers}\n"
                              "    key: [code, at]\n"
                              "    columns:\n"
                              "      code: text\n"
                              "      at: time\n"
                              "      count: integer?\n"
                              "      share: number\n"
                              "      open: boolean\n"
                              "      area: area?\n"
                              "      agency: agency\n"
                              "      photo: picture?\n"
                              "      applicant: {text?, personal: true}\n"
                              "    index: [[at], [agency, at]]\n"
                              "    keep: 3 days\n"
                              "  month:\n"
                              "    key: code\n"
                              "    columns: {code: text}\n");
    const auto datasets = dataset::bindDatasets(profile);
    for (const auto &finding : std::as_const(*profile.findings))
        qInfo() << finding.text();
    QCOMPARE(datasets.size(), 2);
    const dataset::DatasetSpec expected{.name = name("dossier"),
                                        .domain = name("one-stop"),
                                        .title = {name("Ho so"), name("Dossiers")},
                                        .key = {name("code"), name("at")},
                                        .columns = {{name("code"), dataset::ColumnType::Text, false, false, {}},
                                                    {name("at"), dataset::ColumnType::Time, false, false, {}},
                                                    {name("count"), dataset::ColumnType::Integer, true, false, {}},
                                                    {name("share"), dataset::ColumnType::Number, false, false, {}},
                                                    {name("open"), dataset::ColumnType::Boolean, false, false, {}},
                                                    {name("area"), dataset::ColumnType::Area, true, false, {}},
                                                    {name("agency"), dataset::ColumnType::Agency, false, false, {}},
                                                    {name("photo"), dataset::ColumnType::Picture, true, false, {}},
                                                    {name("applicant"), dataset::ColumnType::Text, true, true, {}}},
                                        .indexes = {{name("at")}, {name("agency"), name("at")}},
                                        .keepMs = 3 * 86'400'000LL};
    QVERIFY(datasets.first() == expected);
    QCOMPARE(datasets.last().key, QStringList{name("code")});
    QCOMPARE(datasets.last().title.vi, name("month"));
}

void DatasetSpecTest::whatIsWrongIsAFindingAndLeftOut_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *tag, const char *yaml, const char *named) {
        QTest::newRow(tag) << QByteArray(yaml) << name(named);
    };
    row("type", "  a: {key: b, columns: {b: txt}}\n", "text");
    row("type in a map", "  a: {key: b, columns: {b: {txt?, personal: true}}}\n", "text");
    row("no type", "  a: {key: b, columns: {b: {personal: true}}}\n", "type");
    row("key", "  a: {key: cod, columns: {code: text}}\n", "code");
    row("nullable key", "  a: {key: code, columns: {code: text?}}\n", "code");
    row("no key", "  a: {columns: {code: text}}\n", "key");
    row("empty key", "  a: {key: [], columns: {code: text}}\n", "has no key");
    row("key without a word", "  a: {key: , columns: {code: text}}\n", "key");
    row("empty columns", "  a: {key: code, columns: {}}\n", "has no columns");
    row("no columns", "  a: {key: code}\n", "columns");
    row("unsafe table", "  a-b: {key: b, columns: {b: text}}\n", "a-b");
    row("reserved word", "  a: {key: b, columns: {b: text, order: text}}\n", "order");
    row("unsafe column", "  a: {key: b, columns: {b: text, _hash: text}}\n", "_hash");
    row("table of the program", "  area: {key: b, columns: {b: text}}\n", "area");
}

void DatasetSpecTest::whatIsWrongIsAFindingAndLeftOut()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, named);
    const auto profile = load(yaml + "  sound: {key: b, columns: {b: text}}\n");
    const auto before = profile.findings->size();
    const auto datasets = dataset::bindDatasets(profile);
    QCOMPARE(datasets.size(), 1);
    QCOMPARE(datasets.first().name, name("sound"));
    QVERIFY(profile.findings->size() > before);
    const profile::Finding finding = profile.findings->at(before);
    QVERIFY2(finding.text().contains(named), qPrintable(finding.text()));
    QVERIFY(finding.line > 0);
}

TOANCANH_TEST(DatasetSpecTest)
#include "DatasetSpecTest.moc"
