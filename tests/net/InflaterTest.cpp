// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Inflater.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using net::Inflater;

namespace {

/// As zlib packs it: qCompress() writes four bytes of length before that.
QByteArray packed(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4);
}

} // namespace

class InflaterTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyLengthComesOutWhole_data();
    void everyLengthComesOutWhole();
    void membersOneAfterAnotherAreOneAnswer();
    void whatIsCutOffIsNotComplete();
    void noMoreComesOutThanIsAllowed();
};

void InflaterTest::everyLengthComesOutWhole_data()
{
    QTest::addColumn<qsizetype>("length");
    // Also whole pieces of its buffer of 64 KiB, where the end leaves no room over.
    for (const qsizetype length : {1, 65535, 65536, 65537, 131072, 300000})
        QTest::addRow("%lld bytes", qlonglong(length)) << length;
}

void InflaterTest::everyLengthComesOutWhole()
{
    QFETCH(qsizetype, length);
    const QByteArray bytes(length, 'a');
    Inflater inflater;
    QByteArray out;
    QCOMPARE(inflater.feed(packed(bytes), out, 1'000'000), Inflater::Verdict::Good);
    QVERIFY(inflater.isComplete());
    QVERIFY(out == bytes);
}

void InflaterTest::membersOneAfterAnotherAreOneAnswer()
{
    Inflater inflater;
    QByteArray out;
    QCOMPARE(inflater.feed(packed("mot") + packed("hai"), out, 100), Inflater::Verdict::Good);
    QVERIFY(inflater.isComplete());
    QCOMPARE(out, QByteArray("mothai"));
}

void InflaterTest::whatIsCutOffIsNotComplete()
{
    Inflater inflater;
    QByteArray out;
    QCOMPARE(inflater.feed(packed(QByteArray(1000, 'a')).chopped(3), out, 10'000), Inflater::Verdict::Good);
    QVERIFY(!inflater.isComplete());
}

void InflaterTest::noMoreComesOutThanIsAllowed()
{
    Inflater inflater;
    QByteArray out;
    QCOMPARE(inflater.feed(packed(QByteArray(300'000, 'a')), out, 100'000), Inflater::Verdict::TooMuch);
    QVERIFY(out.size() <= 100'000);
}

TOANCANH_TEST(InflaterTest)
#include "InflaterTest.moc"
