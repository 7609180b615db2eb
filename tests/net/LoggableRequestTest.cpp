// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/LoggableRequest.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

class LoggableRequestTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void secretsInTheQueryAreHidden_data();
    void secretsInTheQueryAreHidden();
};

void LoggableRequestTest::secretsInTheQueryAreHidden_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("as it is") << "https://a.vn/x?id=s3cret-pass&n=1" << "https://a.vn/x?id=***&n=1";
    QTest::newRow("within") << "https://a.vn/x?id=ioc:s3cret-pass,1" << "https://a.vn/x?id=ioc:***,1";
    QTest::newRow("encoded") << "https://a.vn/x?id=a%20b%26c%2fd" << "https://a.vn/x?id=***";
    QTest::newRow("by its name") << "https://a.vn/x?token=other" << "https://a.vn/x?token=***";
    QTest::newRow("no query") << "https://a.vn/x" << "https://a.vn/x";
}

void LoggableRequestTest::secretsInTheQueryAreHidden()
{
    QFETCH(QString, url);
    net::Request request;
    request.url = QUrl(url);
    request.secrets = {"s3cret-pass", "a b&c/d"};
    QTEST(net::loggableUrl(request), "shown");
}

TOANCANH_TEST(LoggableRequestTest)
#include "LoggableRequestTest.moc"
