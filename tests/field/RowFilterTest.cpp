// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/RowFilter.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

class RowFilterTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void onlyRowsThatKeepEveryConditionAreLetThrough();
    void answerThatTellsOfAnErrorIsOne_data();
    void answerThatTellsOfAnErrorIsOne();
};

void RowFilterTest::onlyRowsThatKeepEveryConditionAreLetThrough()
{
    const QList<field::ConditionSpec> conditions{
        {QStringLiteral("/s"), {QStringLiteral("Actual"), QStringLiteral("7")}, {}},
        {QStringLiteral("/x"), {}, {QString(), QStringLiteral("no")}}};
    const auto format = format::Format::make({}, {});
    const auto filter = field::RowFilter::compile(conditions, **format);
    const auto id = (*format)->place(QStringLiteral("/i"));
    QVERIFY(filter && id);
    const auto answer = (*format)->read(
        R"([{"i":1,"s":"Actual","x":1},{"i":2,"s":"Test","x":1},{"i":3,"s":7,"x":"yes"},{"i":4,"s":7},{"s":"Test"}])");
    QVERIFY(answer);
    QList<qint64> let;
    while ((*answer)->next()) {
        if (filter->lets(**answer))
            let << (*answer)->cell(*id).integer;
    }
    QCOMPARE(let, (QList<qint64>{1, 3}));
}

void RowFilterTest::answerThatTellsOfAnErrorIsOne_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("good") << QByteArray(R"({"error_code":"0","message":"ok"})") << "";
    QTest::newRow("no word of it") << QByteArray(R"({"data":[]})") << "";
    QTest::newRow("error") << QByteArray(R"({"error_code":"-1","message":"Sai tham s\u1ed1"})")
                           << QStringLiteral("the system answers with an error: Sai tham s\u1ed1");
    QTest::newRow("number without a message")
        << QByteArray(R"({"error_code":500})") << "the system answers with an error: 500";
}

void RowFilterTest::answerThatTellsOfAnErrorIsOne()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, sentence);
    const auto format = format::Format::make({}, {});
    const field::FailureSpec spec{{QStringLiteral("/error_code"), {}, {QStringLiteral("0")}},
                                  QStringLiteral("/message")};
    const auto check = field::FailureCheck::compile(spec, **format);
    QVERIFY(check);
    const auto failed = check->failureIn(**(*format)->read(json));
    QCOMPARE(failed ? failed->sentence : QString(), sentence);
}

TOANCANH_TEST(RowFilterTest)
#include "RowFilterTest.moc"
