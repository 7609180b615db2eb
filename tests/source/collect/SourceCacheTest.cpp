// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/SourceCache.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

class SourceCacheTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aFetchStartsWhereTheLastWholeOneEnded_data();
    void aFetchStartsWhereTheLastWholeOneEnded();
};

void SourceCacheTest::aFetchStartsWhereTheLastWholeOneEnded_data()
{
    using Time = std::optional<qint64>;
    QTest::addColumn<Time>("newestMs");
    QTest::addColumn<Time>("wholeToMs");
    QTest::addColumn<qint64>("sinceMs");
    QTest::addColumn<bool>("byFetch");
    QTest::newRow("never") << Time() << Time() << 9'000LL << false;
    QTest::newRow("after a whole fetch") << Time(9'900) << Time(9'900) << 9'800LL << false;
    QTest::newRow("after one that broke off") << Time(9'950) << Time(9'700) << 9'600LL << false;
    QTest::newRow("the first broke off") << Time(9'950) << Time() << 9'000LL << false;
    QTest::newRow("the cache was rebuilt since") << Time() << Time(9'900) << 9'000LL << false;
    QTest::newRow("the cache was rebuilt and half filled") << Time(9'500) << Time(9'900) << 9'400LL << false;
    QTest::newRow("a row of the future") << Time(99'999) << Time(99'999) << 9'900LL << false;
    QTest::newRow("by the last fetch") << Time() << Time(9'700) << 9'600LL << true;
    QTest::newRow("by a fetch that never was") << Time(9'900) << Time() << 9'000LL << true;
    QTest::newRow("the clock was set back") << Time() << Time(99'999) << 9'900LL << true;
}

void SourceCacheTest::aFetchStartsWhereTheLastWholeOneEnded()
{
    QFETCH(std::optional<qint64>, newestMs);
    QFETCH(std::optional<qint64>, wholeToMs);
    QFETCH(qint64, sinceMs);
    QFETCH(bool, byFetch);
    source::SinceSpec since;
    since.overlapMs = 100;
    since.initialMs = 1'000;
    since.fetch = byFetch;
    QCOMPARE(source::sinceMs(since, newestMs, wholeToMs, 10'000), sinceMs);
}

TOANCANH_TEST(SourceCacheTest)
#include "SourceCacheTest.moc"
