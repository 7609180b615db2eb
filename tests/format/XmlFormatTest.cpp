// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/XmlFormat.h"

#include "tests/format/ShownRows.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using format::FormatSpec;

class XmlFormatTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void placesLeadToTexts_data();
    void placesLeadToTexts();
    void rowsAreWhereThePathSays_data();
    void rowsAreWhereThePathSays();
    void anEmptyListIsNoMissingOne_data();
    void anEmptyListIsNoMissingOne();
    void encodingsAreRead_data();
    void encodingsAreRead();
    void whatIsNoXmlIsSaid_data();
    void whatIsNoXmlIsSaid();
    void entitiesOfADtdStayUnread();
    void greatDepthIsRefused();
    void hugeTextsAreRead();
    void wrongPlacesAreRefused_data();
    void wrongPlacesAreRefused();
    void rowsAreShownAsXml();
    void whatStandsAroundTheRowsIsFound();

private:
    static Result<std::unique_ptr<format::Format>> format(const QString &rows = {}, const QString &encoding = {});
};

Result<std::unique_ptr<format::Format>> XmlFormatTest::format(const QString &rows, const QString &encoding)
{
    FormatSpec spec;
    spec.kind = FormatSpec::Kind::Xml;
    spec.encoding = encoding;
    return format::makeXmlFormat(spec, rows);
}

void XmlFormatTest::placesLeadToTexts_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("shown");
    QTest::newRow("child") << "event" << "\"Lũ quét\"";
    QTest::newRow("attribute without its prefix") << "@id" << "\"7\"";
    QTest::newRow("above the row") << "../identifier" << "\"VN-1\"";
    QTest::newRow("from the document") << "/alert/identifier" << "\"VN-1\"";
    QTest::newRow("with a condition") << "area/geocode[valueName=\"SAME\"]/value" << "\"054\"";
    QTest::newRow("first of several") << "area/polygon" << "\"1,2 3,4 1,2\"";
    QTest::newRow("all of several") << "join(area/polygon)" << "\"1,2 3,4 1,2 5,6 7,8 5,6\"";
    QTest::newRow("all with a sign between") << "join( area/polygon , '; ' )" << "\"1,2 3,4 1,2; 5,6 7,8 5,6\"";
    QTest::newRow("all of a condition") << "join(area/geocode[valueName='SAME' or valueName=\"a,b\"]/value, \",\")"
                                        << "\"054,055\"";
    QTest::newRow("all of none") << "join(area/circle)" << "-";
    QTest::newRow("missing") << "urgency" << "-";
    QTest::newRow("empty") << "note" << "\"\"";
    QTest::newRow("said to be nothing") << "expires" << "null";
    QTest::newRow("text with elements in it") << "description" << "\"Nước lên nhanh & cao <2 m\"";
    QTest::newRow("a text node") << "event/text()" << "\"Lũ quét\"";
    QTest::newRow("a count") << "count(area/polygon)" << "\"2\"";
    QTest::newRow("a number") << "number(level) * 2" << "\"5\"";
    QTest::newRow("no number") << "number(event)" << "-";
    QTest::newRow("a text") << "concat(normalize-space(event), ' ', level, ' ')" << "\"Lũ quét 2.5\"";
    QTest::newRow("a truth") << "level > 2" << "\"true\"";
    QTest::newRow("the row itself") << "@*" << "\"7\"";
}

void XmlFormatTest::placesLeadToTexts()
{
    QFETCH(QString, place);
    QFETCH(QString, shown);
    const QByteArray xml(R"(<?xml version="1.0"?><!-- c --><cap:alert xmlns:cap="urn:x" xmlns="urn:y">
      <cap:identifier>VN-1</cap:identifier><cap:info xmlns:q="urn:q" q:id="7"><q:event> Lũ quét
      </q:event><level>2.5</level><note/><expires xmlns:xsi="urn:i" xsi:nil="true"/>
      <description>Nước <b>lên</b> nhanh &amp; <![CDATA[cao <2 m]]></description>
      <cap:area><polygon>1,2 3,4 1,2</polygon><polygon>5,6 7,8 5,6</polygon><geocode><valueName>UGC</valueName>
      <value>AKZ1</value></geocode><geocode><valueName>SAME</valueName><value>054</value></geocode>
      <geocode><valueName>a,b</valueName><value>055</value></geocode></cap:area></cap:info></cap:alert>)");
    QCOMPARE(shownRows(format(QStringLiteral("/alert/info")), xml, {place}), QStringList(shown));
}

void XmlFormatTest::rowsAreWhereThePathSays_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QStringList>("shown");
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QTest::newRow("children of the outermost") << "" << list("- - -");
    QTest::newRow("a path") << "/r/a/x" << list("\"1\" \"2\"");
    QTest::newRow("everywhere") << "//x" << list("\"1\" \"2\" \"3\"");
    QTest::newRow("with a condition") << "/r/*/x[@k='2' or @k='3']" << list("\"2\" \"3\"");
    QTest::newRow("nowhere") << "/s/x" << QStringList();
}

void XmlFormatTest::rowsAreWhereThePathSays()
{
    QFETCH(QString, rows);
    QFETCH(QStringList, shown);
    const QByteArray xml("<r><a><x k='1'/><x k='2'/></a><!-- none --><b><x k='3'/></b><c/></r>");
    QCOMPARE(shownRows(format(rows), xml, {QStringLiteral("@k")}), shown);
}

void XmlFormatTest::anEmptyListIsNoMissingOne_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<bool>("hasRows");
    QTest::newRow("empty list") << "/feed/entry" << QByteArray("<feed><title/></feed>") << true;
    QTest::newRow("empty list with a condition")
        << "/feed/list/entry[@a='b/c']" << QByteArray("<feed><list/></feed>") << true;
    QTest::newRow("another document") << "/feed/entry" << QByteArray("<error><code>1</code></error>") << false;
    QTest::newRow("looked for everywhere") << "//entry" << QByteArray("<feed><title>x</title></feed>") << false;
    QTest::newRow("looked for everywhere, where nothing is")
        << "//entry" << QByteArray("<feed next=''> </feed>") << true;
    QTest::newRow("the one") << "/feed/entry | /rss/channel/item" << QByteArray("<feed><title/></feed>") << true;
    QTest::newRow("or the other") << "/feed/entry | /rss/channel/item" << QByteArray("<rss><channel/></rss>") << true;
    QTest::newRow("neither") << "/feed/entry | /rss/channel/item" << QByteArray("<error><code/></error>") << false;
    QTest::newRow("the outermost itself") << "/feed" << QByteArray("<error/>") << false;
    QTest::newRow("any children") << "" << QByteArray("<feed/>") << true;
}

void XmlFormatTest::anEmptyListIsNoMissingOne()
{
    QFETCH(QString, rows);
    QFETCH(QByteArray, xml);
    QFETCH(bool, hasRows);
    const auto made = format(rows);
    QVERIFY(made);
    const auto answer = (*made)->read(xml);
    QVERIFY(answer);
    QCOMPARE((*answer)->expectedRows(), size_t(0));
    QCOMPARE((*answer)->hasRows(), hasRows);
}

void XmlFormatTest::encodingsAreRead_data()
{
    const QString text = QStringLiteral("<r><x>Trà</x></r>");
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("UTF-8") << "" << text.toUtf8();
    QTest::newRow("with a mark") << "" << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("declared") << "" << QByteArray("<?xml version='1.0' encoding='windows-1258'?><r><x>Tr\xE0</x></r>");
    QTest::newRow("said by the source") << "windows-1258"
                                        << QByteArray("<?xml version='1.0' encoding='UTF-8'?><r><x>Tr\xE0</x></r>");
    QTest::newRow("UTF-16") << "" << utf16;
    QTest::newRow("UTF-16 with a mark") << "" << "\xFF\xFE" + utf16;
    QTest::newRow("wrongly declared UTF-16") << "" << "<?xml version='1.0' encoding='utf-16'?>" + text.toUtf8();
}

void XmlFormatTest::encodingsAreRead()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, xml);
    QCOMPARE(shownRows(format({}, encoding), xml, {QStringLiteral(".")}), QStringList(QStringLiteral("\"Trà\"")));
}

void XmlFormatTest::whatIsNoXmlIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray(" ") << "! the answer is empty";
    QTest::newRow("JSON") << QByteArray("{\"a\": 1}")
                          << "! the server sent JSON instead of XML | it begins with \"{\"a\": 1}\"; see";
    QTest::newRow("a page")
        << QByteArray("<!DOCTYPE html><html><br><p>Đăng nhập")
        << "! the server sent a web page instead of XML | it begins with \"<!DOCTYPE html><html><br><p>Đăng nhập\"";
    QTest::newRow("a page of good XML") << QByteArray("<html><head/></html>")
                                        << "! the server sent a web page instead of XML";
    QTest::newRow("text") << QByteArray("Error 500")
                          << "! the server sent something that is not XML | it begins with \"Error 500\"";
    QTest::newRow("cut off") << QByteArray("<r><x>1</x><x>") << "! the answer is cut off after 14 bytes";
    QTest::newRow("broken") << QByteArray("<r><x>1</y></r>") << "! the answer is not XML at byte 9 of 15";
    QTest::newRow("a zero byte") << QByteArray("<r><x/></r>\0<", 13) << "! the answer is not XML at byte 11 of 13";
    QTest::newRow("wrong encoding") << QByteArray("<r>Tr\xE0 S\xF5n</r>")
                                    << "! the answer is not UTF-8 text at byte 5 | set `encoding`";
    QTest::newRow("unknown encoding") << QByteArray("<?xml version='1.0' encoding='x-none'?><r/>")
                                      << "! the encoding \"x-none\" is not known";
}

void XmlFormatTest::whatIsNoXmlIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString shown =
        shownRows(format(QStringLiteral("/r/x")), bytes, {QStringLiteral(".")}).join(QLatin1Char('\n'));
    QVERIFY2(shown.startsWith(said), qPrintable(shown));
}

void XmlFormatTest::entitiesOfADtdStayUnread()
{
    QByteArray laughs("<!DOCTYPE r [<!ENTITY a0 \"ha\"><!ENTITY f SYSTEM \"file:///etc/hostname\">");
    for (int i = 1; i < 30; ++i)
        laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + ("&a" + QByteArray::number(i - 1) + ";").repeated(10)
                  + "\">";
    laughs += "]><r><x>&a29;&f;</x></r>";
    QCOMPARE(shownRows(format(), laughs, {QStringLiteral(".")}), QStringList(QStringLiteral("\"&a29;&f;\"")));
}

void XmlFormatTest::greatDepthIsRefused()
{
    const auto nested = [](int levels) {
        return QByteArray("<a>").repeated(levels) + QByteArray("</a>").repeated(levels);
    };
    QCOMPARE(shownRows(format(), nested(128), {QStringLiteral("count(.//a)")}), QStringList(QStringLiteral("\"126\"")));
    const QStringList refused{QStringLiteral("! the answer is nested more than 128 levels deep")};
    QCOMPARE(shownRows(format(), nested(129), {QStringLiteral(".")}), refused);
    QCOMPARE(shownRows(format(), nested(100'000), {QStringLiteral(".")}), refused);
    QCOMPARE(shownRows(format(), QByteArray("<a>").repeated(100'000), {QStringLiteral(".")}),
             QStringList(QStringLiteral("! the answer is cut off after 300000 bytes")));
}

void XmlFormatTest::hugeTextsAreRead()
{
    const QByteArray huge(4 * 1024 * 1024, 'x');
    const auto made = format();
    QVERIFY(made && (*made)->place(QStringLiteral("@a")) && (*made)->place(QStringLiteral("name()")));
    const auto answer = (*made)->read("<r><x a='" + huge + "' " + QByteArray(100'000, 'b') + "=''/></r>");
    QVERIFY(answer && (*answer)->next());
    QCOMPARE((*answer)->cell(0).text.size(), size_t(huge.size()));
    QCOMPARE((*answer)->raw().size(), 4096);
}

void XmlFormatTest::wrongPlacesAreRefused_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("said");
    QTest::newRow("no XPath") << "a[" << "\"a[\" is no XPath at its sign 3: Unrecognized node test";
    QTest::newRow("empty") << "" << "\"\" is no XPath at its sign 1: Unrecognized node test";
    QTest::newRow("a prefix") << "cap:info/event" << "\"cap:info\" has a prefix, which every sender chooses anew";
    QTest::newRow("nothing to join") << "join(count(a))" << "\"count(a)\" has no nodes to join";
    QTest::newRow("unknown function")
        << "matches(a)" << "\"matches(a)\" is no XPath at its sign 11: Unrecognized function or wrong parameter count";
    QTest::newRow("too deep") << QString(3'000, QLatin1Char('(')) + QLatin1Char('a') << "";
    QTest::newRow("too long") << QString(5'000, QLatin1Char('a')) << "the XPath is longer than 4096 letters";
}

void XmlFormatTest::wrongPlacesAreRefused()
{
    QFETCH(QString, place);
    QFETCH(QString, said);
    const auto made = format();
    QVERIFY(made);
    const auto refused = (*made)->place(place);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Config);
    if (!said.isEmpty())
        QCOMPARE(refused.error().sentence, said);
    QVERIFY(!format(QStringLiteral("count(a)")));
    QVERIFY((*made)->place(QStringLiteral("ancestor::a[@b='c:d']/child::e")));
}

void XmlFormatTest::rowsAreShownAsXml()
{
    const auto made = format();
    QVERIFY(made);
    const QByteArray letters = QByteArray("ủ").repeated(2'000);
    const auto answer = (*made)->read("<r xmlns:n='u'><n:x a='1&amp;2'>\n<y/> t</n:x><x>" + letters + "</x></r>");
    QVERIFY(answer && (*answer)->next());
    QCOMPARE((*answer)->raw(), QByteArray("<x a=\"1&amp;2\"><y/> t</x>"));
    QVERIFY((*answer)->next());
    QCOMPARE((*answer)->raw(), "<x>" + letters.left(4'092));
}

void XmlFormatTest::whatStandsAroundTheRowsIsFound()
{
    const auto made = format(QStringLiteral("/feed/entry"));
    QVERIFY(made);
    const auto next = (*made)->placeAround(QStringLiteral("/feed/link[@rel='next']/@href"));
    const auto entries = (*made)->placeAround(QStringLiteral("/feed/entry"));
    const auto total = (*made)->placeAround(QStringLiteral("string(/feed/total)"));
    QVERIFY(next && entries && total);
    const auto answer = (*made)->read(
        "<a:feed xmlns:a='u'><a:link rel='self' href='1'/><a:link rel='next' href='2'/><entry/><entry/></a:feed>");
    QVERIFY(answer);
    QCOMPARE(shownCell((*answer)->around(*next)), QStringLiteral("\"2\""));
    QCOMPARE((*answer)->countAround(*entries), 2);
    QCOMPARE((*answer)->countAround(*total), 0);
    QCOMPARE((*answer)->members(), (QSet<QByteArray>{"feed", "feed/link", "feed/entry"}));
}

TOANCANH_TEST(XmlFormatTest)
#include "XmlFormatTest.moc"
