// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Backoff.h"
#include "models/base/LoggableUrl.h"
#include "models/base/VietnameseText.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;

class TextTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void searchFoldsCaseTonesAndD();
    void loggableAddressHasNoSecret_data();
    void loggableAddressHasNoSecret();
    void backoffDoublesUpToItsCapAndNeverEnds();
};

void TextTest::searchFoldsCaseTonesAndD()
{
    QCOMPARE(folded(QStringLiteral("Trà Sơn")), QStringLiteral("tra son"));
    QCOMPARE(folded(QStringLiteral("ĐẶC KHU Cù Lao Yến")), QStringLiteral("dac khu cu lao yen"));
    QCOMPARE(folded(nfc(QStringLiteral("Lễ")).normalized(QString::NormalizationForm_D)), QStringLiteral("le"));
}

void TextTest::loggableAddressHasNoSecret_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    QTest::newRow("password") << "rtsp://admin:12345@10.1.2.14/main" << "rtsp://10.1.2.14/main";
    QTest::newRow("key in the query") << "https://a.vn/x?api_key=abc&page=2" << "https://a.vn/x?api_key=***&page=2";
    QTest::newRow("token in the fragment") << "https://a.vn/x#access_token=abc" << "https://a.vn/x";
}

void TextTest::loggableAddressHasNoSecret()
{
    QFETCH(QString, address);
    QFETCH(QString, shown);
    QCOMPARE(loggableUrl(QUrl(address)), shown);
}

void TextTest::backoffDoublesUpToItsCapAndNeverEnds()
{
    Backoff backoff(1000, 30'000, 7);
    qint64 full = 1000;
    for (int i = 0; i < 200; ++i) {
        const qint64 delay = backoff.nextMs();
        QVERIFY(delay <= full);
        QVERIFY(delay >= full - full / 4);
        full = qMin<qint64>(30'000, full * 2);
    }
    backoff.reset();
    QVERIFY(backoff.nextMs() <= 1000);
}

TOANCANH_TEST(TextTest)
#include "TextTest.moc"
