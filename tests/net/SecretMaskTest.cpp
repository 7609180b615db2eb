// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/SecretMask.h"

#include "tests/support/TestProgram.h"

using namespace toancanh::net;

class SecretMaskTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void secretIsMaskedHoweverItIsWritten_data();
    void secretIsMaskedHoweverItIsWritten();
    void shortSecretIsMaskedAsAWordAlone();
    void longerSecretGoesBeforeThePartOfIt();
    void membersAndItemsAreMaskedByTheirName_data();
    void membersAndItemsAreMaskedByTheirName();
    void ordinaryTextStaysAsItIs_data();
    void ordinaryTextStaysAsItIs();
    void addressIsWrittenInOneWay_data();
    void addressIsWrittenInOneWay();
    void loginKeepsItsFormAlone();
};

void SecretMaskTest::secretIsMaskedHoweverItIsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");
    QTest::newRow("as it is") << QByteArray("x mật \"k/1 y") << QByteArray("x *** y");
    QTest::newRow("percent") << QByteArray("a=m%E1%BA%ADt%20%22k%2F1&b") << QByteArray("a=***&b");
    QTest::newRow("percent, lower case") << QByteArray("a=m%e1%ba%adt%20%22k%2f1&b") << QByteArray("a=***&b");
    QTest::newRow("form") << QByteArray("a=m%E1%BA%ADt+%22k%2F1&b") << QByteArray("a=***&b");
    QTest::newRow("JSON") << QByteArray("[\"mật \\\"k/1\"]") << QByteArray("[\"***\"]");
    QTest::newRow("JSON, escaped slash") << QByteArray("[\"mật \\\"k\\/1\"]") << QByteArray("[\"***\"]");
    QTest::newRow("JSON, ASCII") << QByteArray("[\"m\\u1eadt \\\"k/1\"]") << QByteArray("[\"***\"]");
    QTest::newRow("XML") << QByteArray("<a>mật &quot;k/1</a>") << QByteArray("<a>***</a>");
    const QString secret = QStringLiteral("mật \"k/1");
    const QString mask = QStringLiteral("***");
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(secret.utf16()), 2 * secret.size())
                            << QByteArray(reinterpret_cast<const char *>(mask.utf16()), 2 * mask.size());
}

void SecretMaskTest::secretIsMaskedHoweverItIsWritten()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, masked);
    SecretMask mask;
    mask.learn("mật \"k/1");
    QCOMPARE(mask.masked(text), masked);
}

void SecretMaskTest::shortSecretIsMaskedAsAWordAlone()
{
    SecretMask mask;
    mask.learn("pin7");
    QCOMPARE(mask.masked(QByteArray("pin7 spin7 pin72 [pin7]")), QByteArray("*** spin7 pin72 [***]"));
}

void SecretMaskTest::longerSecretGoesBeforeThePartOfIt()
{
    SecretMask mask;
    mask.learn("geheim");
    mask.learn("user:geheim");
    QCOMPARE(mask.masked(QByteArray("a user:geheim b geheim")), QByteArray("a *** b ***"));
}

void SecretMaskTest::membersAndItemsAreMaskedByTheirName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");
    QTest::newRow("user in an address") << QByteArray(R"({"rtsp":"rtsp://admin:a@b1@10.1.2.3:554/main"})")
                                        << QByteArray(R"({"rtsp":"rtsp://***@10.1.2.3:554/main"})");
    QTest::newRow("the same, escaped") << QByteArray(R"("http:\/\/u:p@h\/x")") << QByteArray(R"("http:\/\/***@h\/x")");
    QTest::newRow("item of an address") << QByteArray(R"("next":"https://a.vn/x?page=2&sig=ab%2Fc&z=1")")
                                        << QByteArray(R"("next":"https://a.vn/x?page=2&sig=***&z=1")");
    QTest::newRow("item in XML") << QByteArray("<a>https://a.vn/x?a=1&amp;token=abc</a>")
                                 << QByteArray("<a>https://a.vn/x?a=1&amp;token=***</a>");
    QTest::newRow("member") << QByteArray(R"({"password" : "a\"b", "name": "c"})")
                            << QByteArray(R"({"password" : "***", "name": "c"})");
    QTest::newRow("element") << QByteArray("<ns:Password>abc</ns:Password><b>c</b>")
                             << QByteArray("<ns:Password>***</ns:Password><b>c</b>");
}

void SecretMaskTest::membersAndItemsAreMaskedByTheirName()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, masked);
    QCOMPARE(SecretMask().masked(text), masked);
}

void SecretMaskTest::ordinaryTextStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("mail") << QByteArray(R"({"email":"a@b.vn","url":"https://a.vn/x?page=2"})");
    QTest::newRow("Vietnamese") << QByteArray("{\"tên\":\"Nguyễn Văn A\",\"keyword\":\"đường\"}");
    QTest::newRow("bytes") << QByteArray("\x00\xff\x80PK\x01", 6);
    QTest::newRow("nothing") << QByteArray();
}

void SecretMaskTest::ordinaryTextStaysAsItIs()
{
    QFETCH(QByteArray, text);
    SecretMask mask;
    mask.learn("s3cret-value");
    QCOMPARE(mask.masked(text), text);
}

void SecretMaskTest::addressIsWrittenInOneWay_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("address");
    QTest::newRow("user, fragment") << QStringLiteral("https://u:p@a.vn:8443/x/y#z")
                                    << QStringLiteral("https://a.vn:8443/x/y");
    QTest::newRow("item by its name") << QStringLiteral("https://a.vn/x?apikey=1&b=2")
                                      << QStringLiteral("https://a.vn/x?apikey=***&b=2");
    QTest::newRow("item by its value") << QStringLiteral("https://a.vn/x?appid=s3cret-value")
                                       << QStringLiteral("https://a.vn/x?appid=***");
    QTest::newRow("path") << QStringLiteral("https://a.vn/s3cret-value/x") << QStringLiteral("https://a.vn/***/x");
    QTest::newRow("encodings") << QStringLiteral("https://a.vn/x?a=%2F%20ệ&t=06:30")
                               << QStringLiteral("https://a.vn/x?a=%2F%20%E1%BB%87&t=06:30");
}

void SecretMaskTest::addressIsWrittenInOneWay()
{
    QFETCH(QString, url);
    QFETCH(QString, address);
    SecretMask mask;
    mask.learn("s3cret-value");
    QCOMPARE(mask.address(QUrl(url)), address);
}

void SecretMaskTest::loginKeepsItsFormAlone()
{
    QCOMPARE(SecretMask::maskedLogin(R"({"data":{"jwt":"abc","roles":["x"],"n":5},"token_type":"Bearer","ok":true})"),
             QByteArray(R"({"data":{"jwt":"***","n":5,"roles":["***"]},"ok":true,"token_type":"Bearer"})"));
    QCOMPARE(SecretMask::maskedLogin("\"abc\""), QByteArray("\"***\""));
    QCOMPARE(SecretMask::maskedLogin("<html>abc</html>"), QByteArray());
}

TOANCANH_TEST(SecretMaskTest)
#include "SecretMaskTest.moc"
