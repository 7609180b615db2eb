// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/SourceCache.h"

#include "tests/support/StrictTest.h"

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
    QTest::newRow("never") << Time() << Time() << 9'000LL;
    QTest::newRow("after a whole fetch") << Time(9'900) << Time(9'900) << 9'800LL;
    QTest::newRow("after one that broke off") << Time(9'950) << Time(9'700) << 9'600LL;
    QTest::newRow("the first broke off") << Time(9'950) << Time() << 9'000LL;
    QTest::newRow("the cache was rebuilt since") << Time() << Time(9'900) << 9'000LL;
    QTest::newRow("the cache was rebuilt and half filled") << Time(9'500) << Time(9'900) << 9'400LL;
    QTest::newRow("a row of the future") << Time(99'999) << Time(99'999) << 9'900LL;
}

void SourceCacheTest::aFetchStartsWhereTheLastWholeOneEnded()
{
    QFETCH(std::optional<qint64>, newestMs);
    QFETCH(std::optional<qint64>, wholeToMs);
    QFETCH(qint64, sinceMs);
    source::SinceSpec since;
    since.overlapMs = 100;
    since.initialMs = 1'000;
    QCOMPARE(source::sinceMs(since, newestMs, wholeToMs, 10'000), sinceMs);
}

QTEST_GUILESS_MAIN(SourceCacheTest)
#include "SourceCacheTest.moc"
