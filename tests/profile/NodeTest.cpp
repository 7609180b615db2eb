// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Yaml.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>

using namespace toancanh;
using namespace toancanh::profile;

namespace {

const QString file = QStringLiteral("a.yaml");

QStringList textsOf(const Findings &findings)
{
    QStringList texts;
    for (const Finding &finding : findings)
        texts.append(finding.text());
    return texts;
}

/// [&a0 x] … each level ten times the one before: small to read, huge to walk.
QByteArray aliasBomb()
{
    QByteArray text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const QByteArray alias = "*l" + QByteArray::number(i - 1);
        text += "l" + QByteArray::number(i) + ": &l" + QByteArray::number(i) + " [" + alias;
        for (int j = 1; j < 10; ++j)
            text += ", " + alias;
        text += "]\n";
    }
    return text;
}

} // namespace

class NodeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyScalarIsReadAsItsType();
    void quotesAreRemembered();
    void aWrongTypeIsAFindingAtItsPlace_data();
    void aWrongTypeIsAFindingAtItsPlace();
    void anUndefinedNodeAnswersNothingAndReportsNothing();
    void aKeyWithoutValueIsAnEmptyCollection();
    void aLocalizedTextIsOneTextOrTwo();
    void durationsAreRead_data();
    void durationsAreRead();
    void sizesAreRead_data();
    void sizesAreRead();
    void unknownAndMissingKeysAreReported();
    void columnsCountLettersNotBytes();
    void aQuestionMarkIsALetter();
    void whatIsNoYamlIsAFinding_data();
    void whatIsNoYamlIsAFinding();
    void aDuplicateKeyIsReportedAndTheFirstCounts();
    void aliasesShareWhatTheyName();
    void mapsAreMergedKeyByKey();
    void theFirstFindingInAValueIsFound();
    void theNearestNameIsFound_data();
    void theNearestNameIsFound();
    void findingsAreListedOnceAndNotForEver();
};

void NodeTest::everyScalarIsReadAsItsType()
{
    Findings findings;
    const Node root = parseYaml("{t: \"Trà Sơn\", n: -1.5, i: 20557, yes: true, no: false, c: 020557, list: [a, b]}",
                                file, &findings);
    QCOMPARE(root.at(QStringLiteral("t")).text(), QStringLiteral("Trà Sơn"));
    QCOMPARE(root.at(QStringLiteral("n")).number(), -1.5);
    QCOMPARE(root.at(QStringLiteral("i")).integer(), 20557);
    QCOMPARE(root.at(QStringLiteral("yes")).boolean(), true);
    QCOMPARE(root.at(QStringLiteral("no")).boolean(), false);
    QCOMPARE(root.at(QStringLiteral("c")).text(), QStringLiteral("020557"));
    QCOMPARE(root.at(QStringLiteral("list")).texts(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(root.at(QStringLiteral("c")).texts(), QStringList(QStringLiteral("020557")));
    QCOMPARE(root.at(QStringLiteral("list")).line(), 1);
    QCOMPARE(textsOf(findings), QStringList());
}

void NodeTest::quotesAreRemembered()
{
    Findings findings;
    const Node root = parseYaml("a: 5\nb: \"5\"\nc: '5'\nd: |\n  5\ne: !!str 5\nf: [5]\n", file, &findings);
    QVERIFY(!root.at(QStringLiteral("a")).isQuoted());
    for (const char *key : {"b", "c", "d", "e"})
        QVERIFY2(root.at(QLatin1String(key)).isQuoted(), key);
    QVERIFY(!root.at(QStringLiteral("f")).isQuoted());
    QCOMPARE(textsOf(findings), QStringList());
}

void NodeTest::aWrongTypeIsAFindingAtItsPlace_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("asked");
    QTest::addColumn<QString>("finding");
    QTest::newRow("text") << QByteArray("v: {base}") << 0
                          << "a.yaml:1:4: a text is expected here; write one value, in quotes if it holds { or [";
    QTest::newRow("nothing") << QByteArray("v:") << 0 << "a.yaml:1:1: a text is expected here";
    QTest::newRow("number") << QByteArray("v: many") << 1 << "a.yaml:1:4: \"many\" is not a number";
    QTest::newRow("decimal comma") << QByteArray("v: 1,5") << 1
                                   << "a.yaml:1:4: \"1,5\" is not a number; write decimals with a point: 12.5";
    QTest::newRow("infinite") << QByteArray("v: inf") << 1 << "a.yaml:1:4: \"inf\" is not a number";
    QTest::newRow("integer") << QByteArray("a: b\nv: 1.5") << 2 << "a.yaml:2:4: \"1.5\" is not a whole number";
    QTest::newRow("boolean") << QByteArray("v: maybe") << 3 << "a.yaml:1:4: \"maybe\" is neither true nor false";
    QTest::newRow("duration")
        << QByteArray("v: 10 minutes") << 4
        << "a.yaml:1:4: \"10 minutes\" is not a duration; write it like 90 s, 10 min, 2 h, 3 days, "
           "4 weeks, 3 months, 2 years";
    QTest::newRow("localized") << QByteArray("v: [a]") << 5
                               << "a.yaml:1:4: a text is expected here; write a text or {vi: …, en: …}";
    QTest::newRow("language") << QByteArray("v: {vi: a, fr: b}") << 5
                              << "a.yaml:1:12: unknown key \"fr\"; known: vi, en";
    QTest::newRow("items") << QByteArray(
        "v: a") << 6 << "a.yaml:1:4: a list is expected here; write [a, b] or one line for each, starting with \"- \"";
    QTest::newRow("entries") << QByteArray("v: a") << 7
                             << "a.yaml:1:4: a map is expected here; write {key: value} or one line for each key";
}

void NodeTest::aWrongTypeIsAFindingAtItsPlace()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, asked);
    QFETCH(QString, finding);
    Findings findings;
    const Node node = parseYaml(yaml, file, &findings).at(QStringLiteral("v"));
    switch (asked) {
    case 0: QVERIFY(!node.text()); break;
    case 1: QVERIFY(!node.number()); break;
    case 2: QVERIFY(!node.integer()); break;
    case 3: QVERIFY(!node.boolean()); break;
    case 4: QVERIFY(!node.durationMs()); break;
    case 5: node.localized(); break;
    case 6: QVERIFY(node.items().isEmpty()); break;
    case 7: QVERIFY(node.entries().isEmpty()); break;
    }
    QCOMPARE(textsOf(findings), QStringList(finding));
}

void NodeTest::anUndefinedNodeAnswersNothingAndReportsNothing()
{
    Findings findings;
    const Node node = parseYaml("{a: b}", file, &findings).at(QStringLiteral("c")).at(QStringLiteral("d"));
    QVERIFY(!node.isDefined());
    QVERIFY(!node.text() && !node.number() && !node.integer() && !node.boolean() && !node.durationMs()
            && !node.localized());
    QVERIFY(node.items().isEmpty() && node.entries().isEmpty() && node.texts().isEmpty());
    node.reportUnknown(QStringLiteral("thing"), {});
    QCOMPARE(textsOf(findings), QStringList());
}

void NodeTest::aKeyWithoutValueIsAnEmptyCollection()
{
    Findings findings;
    const Node node = parseYaml("tiles:\nrules: ~", file, &findings).at(QStringLiteral("tiles"));
    QVERIFY(node.isDefined());
    QVERIFY(node.items().isEmpty() && node.entries().isEmpty());
    QCOMPARE(textsOf(findings), QStringList());
}

void NodeTest::aLocalizedTextIsOneTextOrTwo()
{
    Findings findings;
    const Node root = parseYaml("one: Tàu cá\ntwo: {vi: Tàu cá, en: Vessels}\nvi: {vi: Tàu cá}", file, &findings);
    const LocalizedText one{QStringLiteral("Tàu cá"), QStringLiteral("Tàu cá")};
    const LocalizedText two{QStringLiteral("Tàu cá"), QStringLiteral("Vessels")};
    const LocalizedText vi{QStringLiteral("Tàu cá"), QString()};
    QCOMPARE(root.at(QStringLiteral("one")).localized(), one);
    QCOMPARE(root.at(QStringLiteral("two")).localized(), two);
    QCOMPARE(root.at(QStringLiteral("vi")).localized(), vi);
    QCOMPARE(textsOf(findings), QStringList());
}

void NodeTest::durationsAreRead_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QByteArray("90 s") << qint64(90'000);
    QTest::newRow("minutes") << QByteArray("10 min") << qint64(600'000);
    QTest::newRow("no space") << QByteArray("10min") << qint64(600'000);
    QTest::newRow("half hours") << QByteArray("1.5 h") << qint64(5'400'000);
    QTest::newRow("a day") << QByteArray("1 day") << qint64(86'400'000);
    QTest::newRow("days") << QByteArray("3 days") << qint64(3 * 86'400'000);
    QTest::newRow("weeks") << QByteArray("4 weeks") << qint64(28) * 86'400'000;
    QTest::newRow("months") << QByteArray("3 months") << qint64(90) * 86'400'000;
    QTest::newRow("years") << QByteArray("2 years") << qint64(730) * 86'400'000;
}

void NodeTest::durationsAreRead()
{
    QFETCH(QByteArray, written);
    QFETCH(qint64, ms);
    Findings findings;
    QCOMPARE(parseYaml("v: " + written, file, &findings).at(QStringLiteral("v")).durationMs(), ms);
    QCOMPARE(textsOf(findings), QStringList());
}

void NodeTest::sizesAreRead_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<std::optional<qint64>>("bytes");
    const auto size = [](qint64 bytes) { return std::optional(bytes); };
    QTest::newRow("MB") << QByteArray("500 MB") << size(500'000'000);
    QTest::newRow("MiB") << QByteArray("512MiB") << size(512LL << 20);
    QTest::newRow("GiB") << QByteArray("20 GiB") << size(20LL << 30);
    QTest::newRow("a part of a TiB") << QByteArray("1.5 TiB") << size(3LL << 39);
    QTest::newRow("kB") << QByteArray("3 kB") << size(3000);
    QTest::newRow("without a unit") << QByteArray("20") << std::optional<qint64>();
    QTest::newRow("bits") << QByteArray("20 Gib") << std::optional<qint64>();
    QTest::newRow("negative") << QByteArray("-1 GiB") << std::optional<qint64>();
    QTest::newRow("too long") << QByteArray("99999999 GiB") << std::optional<qint64>();
}

void NodeTest::sizesAreRead()
{
    QFETCH(QByteArray, written);
    QFETCH(std::optional<qint64>, bytes);
    Findings findings;
    QCOMPARE(parseYaml("v: " + written, file, &findings).at(QStringLiteral("v")).byteSize(), bytes);
    QCOMPARE(findings.size(), bytes ? 0 : 1);
}

void NodeTest::unknownAndMissingKeysAreReported()
{
    Findings findings;
    const Node root = parseYaml("source: a\n\npagging: {}\nevery:\ncolour: red", file, &findings);
    {
        MapReader map(root);
        map.required(QStringLiteral("source"));
        map.required(QStringLiteral("rows"));
        map.required(QStringLiteral("every"));
        map.optional(QStringLiteral("paging"));
    }
    QCOMPARE(textsOf(findings),
             QStringList({QStringLiteral("a.yaml:1:1: \"rows\" is missing"),
                          QStringLiteral("a.yaml:4:1: \"every\" has no value"),
                          QStringLiteral("a.yaml:3:1: unknown key \"pagging\", did you mean \"paging\"?"),
                          QStringLiteral("a.yaml:5:1: unknown key \"colour\"; known: source, rows, every, "
                                         "paging")}));
}

void NodeTest::columnsCountLettersNotBytes()
{
    Findings findings;
    parseYaml("{vi: Hồ sơ đúng hạn, n: x}", file, &findings).at(QStringLiteral("n")).number();
    QCOMPARE(textsOf(findings), QStringList(QStringLiteral("a.yaml:1:25: \"x\" is not a number")));
}

void NodeTest::aQuestionMarkIsALetter()
{
    Findings findings;
    const Node root =
        parseYaml("{a: time?, b: {text?, personal: true}, c: http://x.vn/?p=1, d: 'a?', e: x}\n", file, &findings);
    QCOMPARE(root.at(QStringLiteral("a")).text(), QStringLiteral("time?"));
    QCOMPARE(root.at(QStringLiteral("b")).entries().at(0).first.text(), QStringLiteral("text?"));
    QCOMPARE(root.at(QStringLiteral("c")).text(), QStringLiteral("http://x.vn/?p=1"));
    QCOMPARE(root.at(QStringLiteral("d")).text(), QStringLiteral("a?"));
    QVERIFY(!root.at(QStringLiteral("e")).number());
    const Node block = parseYaml("? a\n: b?\nsql: |\n  SELECT '?'\n", file, &findings);
    QCOMPARE(block.at(QStringLiteral("a")).text(), QStringLiteral("b?"));
    QCOMPARE(block.at(QStringLiteral("sql")).text(), QStringLiteral("SELECT '?'\n"));
    QCOMPARE(textsOf(findings), QStringList(QStringLiteral("a.yaml:1:73: \"x\" is not a number")));
}

void NodeTest::whatIsNoYamlIsAFinding_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("finding");
    QTest::newRow("empty") << QByteArray() << "a.yaml: the file is empty";
    QTest::newRow("only a comment") << QByteArray("# nothing\n") << "a.yaml: the file is empty";
    QTest::newRow("not UTF-8") << QByteArray("a: b\nc: \xff\n")
                               << "a.yaml:2: this line is not UTF-8 text; save the file as UTF-8";
    QTest::newRow("binary") << QByteArray("a: \0b\n", 6)
                            << "a.yaml:1: this line is not UTF-8 text; save the file as UTF-8";
    QTest::newRow("unclosed") << QByteArray("a: [b\nc: d\n")
                              << "a.yaml:2:2: this is not valid YAML: end of sequence flow not found";
    QTest::newRow("unclosed quote") << QByteArray("a: b\nc:\n  d: \"e\nf: g\n")
                                    << "a.yaml:3:3: this is not valid YAML: illegal EOF in scalar; a quote that "
                                       "begins here or below is not closed";
    QTest::newRow("tab") << QByteArray("a:\n\tb: c\n  d: e\n")
                         << "a.yaml:2:3: this is not valid YAML: illegal map value; indent with spaces, not with tabs";
    QTest::newRow("brackets") << QByteArray(100'000, '[')
                              << "a.yaml: this is not valid YAML: values are nested too deeply";
    QTest::newRow("deep") << QByteArray(65, '[') + QByteArray(65, ']')
                          << "a.yaml:1:65: this is not valid YAML: values are nested too deeply";
    QByteArray dashes;
    for (int i = 0; i < 100'000; ++i)
        dashes += "- ";
    QTest::newRow("dashes") << dashes << "a.yaml:1:129: this is not valid YAML: values are nested too deeply";
    QTest::newRow("alias bomb") << aliasBomb() << "a.yaml:7:5: this is not valid YAML: aliases make this too large";
    QTest::newRow("alias in itself") << QByteArray("a: &a [*a]")
                                     << "a.yaml:1:8: this is not valid YAML: an alias stands inside what it names";
    QTest::newRow("unknown alias") << QByteArray("a: *b")
                                   << "a.yaml:1:4: this is not valid YAML: the referenced anchor is not defined";
}

void NodeTest::whatIsNoYamlIsAFinding()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, finding);
    Findings findings;
    QVERIFY(!parseYaml(yaml, file, &findings).isDefined());
    // Newer versions of yaml-cpp add the anchor's name.
    QStringList texts = textsOf(findings);
    texts.replaceInStrings(QRegularExpression(QStringLiteral(": b$")), QString());
    QCOMPARE(texts, QStringList(finding));
}

void NodeTest::aDuplicateKeyIsReportedAndTheFirstCounts()
{
    Findings findings;
    const Node root = parseYaml("a: 1\nb: 2\na: 3\n[x]: 4\n---\nc: d\n", file, &findings);
    QCOMPARE(root.at(QStringLiteral("a")).text(), QStringLiteral("1"));
    QCOMPARE(root.entries().size(), 2);
    QCOMPARE(textsOf(findings),
             QStringList(
                 {QStringLiteral("a.yaml:3:1: the key \"a\" stands here twice; the first one counts"),
                  QStringLiteral("a.yaml:4:1: a key must be a text; write it in quotes"),
                  QStringLiteral("a.yaml:6:1: a second document starts here; put it into a file of its own; it is not "
                                 "read")}));
}

void NodeTest::aliasesShareWhatTheyName()
{
    Findings findings;
    const Node root = parseYaml("a: &x {b: c}\nd: *x", file, &findings);
    QCOMPARE(root.at(QStringLiteral("d")).at(QStringLiteral("b")).text(), QStringLiteral("c"));
    QCOMPARE(textsOf(findings), QStringList());
}

void NodeTest::mapsAreMergedKeyByKey()
{
    Findings findings;
    const Node base = parseYaml("a: {x: 1, y: 2}\nlist: [1, 2]\nkept: yes", file, &findings);
    const Node overlay = parseYaml("\na: {y: many, z: 4}\nlist: [3]\nextends: me", QStringLiteral("b.yaml"), &findings);
    const Node merged = base.mergedWith(overlay.without(QStringLiteral("extends")));
    QStringList keys;
    for (const auto &entry : merged.entries())
        keys.append(entry.first.text().value());
    QCOMPARE(keys, QStringList({QStringLiteral("a"), QStringLiteral("list"), QStringLiteral("kept")}));
    const Node a = merged.at(QStringLiteral("a"));
    QCOMPARE(a.at(QStringLiteral("x")).text(), QStringLiteral("1"));
    QCOMPARE(a.at(QStringLiteral("z")).text(), QStringLiteral("4"));
    QCOMPARE(merged.at(QStringLiteral("list")).texts(), QStringList(QStringLiteral("3")));
    QVERIFY(!a.at(QStringLiteral("y")).number());
    QCOMPARE(base.at(QStringLiteral("a")).at(QStringLiteral("y")).number(), 2.0);
    QCOMPARE(textsOf(findings), QStringList(QStringLiteral("b.yaml:2:8: \"many\" is not a number")));
}

void NodeTest::theFirstFindingInAValueIsFound()
{
    Findings findings;
    const Node root = parseYaml("a: {b: [&x {n: 1}, 2]}\nc: {d: *x}\ne: f\n", file, &findings);
    QVERIFY(!root.firstFinding());
    root.at(QStringLiteral("c")).at(QStringLiteral("d")).at(QStringLiteral("n")).report(QStringLiteral("wrong"));
    root.at(QStringLiteral("a")).at(QStringLiteral("b")).items().at(1).number();
    root.at(QStringLiteral("e")).number();
    QCOMPARE(findings.size(), 2);
    // What an alias shares is in both.
    for (const char *key : {"a", "c"})
        QCOMPARE(root.at(QString::fromLatin1(key)).firstFinding(), findings.at(0));
    QCOMPARE(root.at(QStringLiteral("e")).firstFinding(), findings.at(1));
    QVERIFY(!root.at(QStringLiteral("x")).firstFinding());
}

void NodeTest::theNearestNameIsFound_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("near");
    QTest::newRow("one too many") << "pagging" << "paging";
    QTest::newRow("swapped") << "feilds" << "fields";
    QTest::newRow("case") << "Rows" << "rows";
    QTest::newRow("tones") << "số" << "so";
    QTest::newRow("equally near") << "tile" << "tiles";
    QTest::newRow("far") << "colour" << "";
    QTest::newRow("empty") << "" << "";
    QTest::newRow("endless") << QString(100'000, QLatin1Char('a')) << "";
}

void NodeTest::theNearestNameIsFound()
{
    QFETCH(QString, word);
    QFETCH(QString, near);
    const QStringList known{QStringLiteral("paging"), QStringLiteral("fields"), QStringLiteral("rows"),
                            QStringLiteral("so"),     QStringLiteral("title"),  QStringLiteral("tiles")};
    QCOMPARE(nearest(word, known), near);
}

void NodeTest::findingsAreListedOnceAndNotForEver()
{
    Findings findings;
    for (int i = 0; i < 5000; ++i) {
        addFinding(findings, {file, i + 1, 0, QStringLiteral("wrong"), {}});
        addFinding(findings, {file, i + 1, 0, QStringLiteral("wrong"), {}});
    }
    QCOMPARE(findings.size(), 1001);
    QCOMPARE(findings.constLast().text(),
             QStringLiteral("a.yaml: there are more problems than are listed here; mend those above first"));
}

TOANCANH_TEST(NodeTest)
#include "NodeTest.moc"
