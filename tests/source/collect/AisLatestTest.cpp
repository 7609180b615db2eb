// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/AisLatest.h"
#include "models/source/collect/LineCutter.h"

#include "tests/format/AisWriter.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using source::AisLatest;

class AisLatestTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreCutWhereverTheBytesBreak();
    void lineThatIsTooLongIsLeftOut();
    void newestOfEachShipIsTakenOnce();
    void positionComesWithWhatTheShipToldBefore();
    void whatCouldNotBeKeptIsNewsAgain();
    void shipsThatAreSilentMakeRoom();

private:
    static void add(AisLatest &latest, const AisWriter &message, qint64 nowMs)
    {
        const QByteArrayList lines = message.sentences();
        for (const QByteArray &line : lines)
            latest.add(line, nowMs);
    }
};

void AisLatestTest::linesAreCutWhereverTheBytesBreak()
{
    source::LineCutter cutter(10);
    QCOMPARE(cutter.feed("ab"), QByteArrayList());
    QCOMPARE(cutter.feed("c\r"), QByteArrayList());
    QCOMPARE(cutter.feed("\nde\n\nf"), (QByteArrayList{"abc\r", "de"}));
    QCOMPARE(cutter.feed("\n"), QByteArrayList{"f"});
}

void AisLatestTest::lineThatIsTooLongIsLeftOut()
{
    source::LineCutter cutter(4);
    QCOMPARE(cutter.feed("12345"), QByteArrayList());
    QCOMPARE(cutter.feed(QByteArray(100'000, 'x')), QByteArrayList());
    QCOMPARE(cutter.feed("6\n1234\n12345\nab\n"), (QByteArrayList{"1234", "ab"}));
}

void AisLatestTest::newestOfEachShipIsTakenOnce()
{
    AisLatest latest;
    add(latest, AisWriter::position(7, 16, 108), 1'790'000'000'000);
    add(latest, AisWriter::position(7, 17, 108), 1'790'000'001'000);
    QVERIFY(latest.hasNews());
    QCOMPARE(latest.take(), '\\' + format::withChecksum("c:1790000001000") + '\\'
                                + AisWriter::position(7, 17, 108).sentences().constFirst() + '\n');
    QVERIFY(!latest.hasNews());
    QCOMPARE(latest.take(), QByteArray());
}

void AisLatestTest::positionComesWithWhatTheShipToldBefore()
{
    AisLatest latest;
    const AisWriter voyage = AisWriter::voyage(7, QStringLiteral("AN HAI 01"));
    add(latest, voyage, 1'790'000'000'000);
    add(latest, AisWriter::position(8, 16, 108), 1'790'000'000'000);
    latest.take();
    add(latest, AisWriter::position(7, 16, 108), 1'790'000'060'000);
    const QByteArray taken = latest.take();
    QCOMPARE(taken.count('\n'), voyage.sentences().size() + 1);
    QVERIFY(taken.contains(voyage.sentences().constFirst()));
    QVERIFY(taken.contains("c:1790000000000"));
    QVERIFY(taken.contains("c:1790000060000"));
}

void AisLatestTest::whatCouldNotBeKeptIsNewsAgain()
{
    AisLatest latest;
    add(latest, AisWriter::position(7, 16, 108), 1000);
    const QByteArray taken = latest.take();
    latest.giveBack();
    QVERIFY(latest.hasNews());
    QCOMPARE(latest.take(), taken);
}

void AisLatestTest::shipsThatAreSilentMakeRoom()
{
    constexpr qint64 halfHourMs = 30LL * 60 * 1000;
    AisLatest latest(2);
    add(latest, AisWriter::position(1, 16, 108), 0);
    add(latest, AisWriter::position(2, 16, 108), halfHourMs);
    latest.take();
    add(latest, AisWriter::position(3, 16, 108), halfHourMs);
    QCOMPARE(latest.ships(), size_t(2));
    QVERIFY(!latest.hasNews());
    add(latest, AisWriter::position(3, 16, 108), halfHourMs + 10'001);
    QCOMPARE(latest.ships(), size_t(2));
    QVERIFY(latest.hasNews());
}

TOANCANH_TEST(AisLatestTest)
#include "AisLatestTest.moc"
