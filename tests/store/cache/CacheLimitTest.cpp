// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/CacheLimit.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using namespace toancanh::store;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 limit = 1 << 20;
constexpr int days = 100;
constexpr int rowsOfDay = 300;

/// A cache above its limit: a hundred days of history that is kept for a year, and rows that are kept for ever.
struct FullCache : StoreFixture
{
    FullCache()
    {
        settings.datasets[0].keepMs = 365 * dayMs;
        dataset::DatasetSpec lasting = dossiers();
        lasting.name = name("lasting");
        settings.datasets += lasting;
        fill(open());
        settings.cacheLimitBytes = limit;
        settings.retentionAfterMs = 0;
    }

    void fill(const std::unique_ptr<Store> &store)
    {
        const qint64 now = clock.nowMs();
        for (int day = 0; day < days; ++day) {
            std::vector<dataset::Row> rows;
            for (int i = 0; i < rowsOfDay; ++i) {
                rows.push_back(dossier(qPrintable(name("D%1-%2").arg(day, 3, 10, QLatin1Char('0')).arg(i)), "so-yt"));
                rows.back().dataAtMs = now - day * dayMs;
            }
            static_cast<void>(store->write(page(now, rows)).result());
        }
        dataset::Page lasting = page(now, {dossier("old", "so-yt")});
        lasting.dataset = name("lasting");
        lasting.rows.front().dataAtMs = now - 5000 * dayMs;
        static_cast<void>(store->write(lasting).result());
    }

    qint64 usedBytes() const
    {
        auto cache = Database::open(cachePathIn(settings.folder), Database::Access::ReadOnly);
        return cache
            ->integer(name("SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
                           "pragma_freelist_count, pragma_page_size"))
            .value_or(-1);
    }

    qint64 fileBytes() const
    {
        auto cache = Database::open(cachePathIn(settings.folder), Database::Access::ReadOnly);
        return cache->integer(name("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))
            .value_or(-1);
    }
};

std::optional<dataset::Notice> noticeOf(const Store &store, dataset::Notice::Kind kind)
{
    const QList<dataset::Notice> notices = store.notices();
    for (const dataset::Notice &notice : notices) {
        if (notice.kind == kind)
            return notice;
    }
    return std::nullopt;
}

} // namespace

/// The cache's size limit.
class CacheLimitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theOldestHistoryGoesFirstDownToNineTenths();
    void freedPagesAreGivenBackToTheDisk();
    void aLimitThatCannotBeHeldIsSaidUntilItIs();
    void aChangedLimitIsTakenUp();
    void nothingIsDroppedBelowTheLimit();
    void whatIsLeftIsNotDroppedAgainAndAgain();
};

void CacheLimitTest::theOldestHistoryGoesFirstDownToNineTenths()
{
    FullCache fixture;
    QVERIFY(fixture.usedBytes() > 2 * limit);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("The cache reached its limit of .*dropped")));
    const auto store = fixture.open();
    QTRY_VERIFY(noticeOf(*store, dataset::Notice::Kind::HistoryDropped));
    const qint64 used = fixture.usedBytes();
    QVERIFY2(used <= limit * 9 / 10 && used > limit / 2, qPrintable(QString::number(used)));
    const Table left = fixture.ask(name("SELECT min(_data_at), count(*) FROM dossier"));
    const qint64 oldestMs = left.rows.first().at(0).toLongLong();
    const qint64 wholeDays = (fixture.clock.nowMs() - oldestMs) / dayMs + 1;
    QVERIFY2(wholeDays > 10 && wholeDays < days, qPrintable(QString::number(wholeDays)));
    QCOMPARE(left.rows.first().at(1).toLongLong(), wholeDays * rowsOfDay);
    QCOMPARE(fixture.first(name("SELECT count(*) FROM lasting")), QVariant(1LL));
    QVERIFY(!noticeOf(*store, dataset::Notice::Kind::CacheAboveLimit));
    const QString sentence = noticeOf(*store, dataset::Notice::Kind::HistoryDropped)->sentence;
    QVERIFY2(sentence.contains(QString::number((days - wholeDays) * rowsOfDay)), qPrintable(sentence));
}

void CacheLimitTest::freedPagesAreGivenBackToTheDisk()
{
    FullCache fixture;
    fixture.settings.cacheLimitBytes.reset();
    fixture.settings.datasets[0].keepMs = 2 * dayMs;
    const qint64 before = fixture.fileBytes();
    const auto store = fixture.open();
    QTRY_COMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(3LL * rowsOfDay));
    fixture.clock.advance(61'000); // the timer's minute is the computer's: another start looks at once
    const auto another = fixture.open();
    QTRY_VERIFY(fixture.fileBytes() < before / 2);
    QCOMPARE(fixture.first(name("SELECT count(*) FROM lasting")), QVariant(1LL));
}

void CacheLimitTest::aLimitThatCannotBeHeldIsSaidUntilItIs()
{
    StoreFixture fixture;
    QVERIFY(fixture.open()->write(page(fixture.clock.nowMs(), {dossier("A1", "so-yt")})).result());
    auto cache = Database::open(cachePathIn(fixture.settings.folder), Database::Access::ReadWrite);
    CacheLimit held(*cache, fixture.settings.datasets, 4096, fixture.clock);
    const auto work = [&] {
        while (held.isDue()) {
            auto transaction = Transaction::begin(*cache);
            QVERIFY(held.piece());
            QVERIFY(transaction->commit());
        }
    };
    work();
    QVERIFY(!held.isHeld());
    QVERIFY(!held.takeDropped());
    fixture.clock.advance(61'000);
    QVERIFY2(!held.isDue(), "the next try is in an hour");
    fixture.clock.advance(3'600'000);
    QVERIFY(held.isDue());
    work();
    QVERIFY(!held.isHeld());

    fixture.settings.cacheLimitBytes = 4096;
    fixture.settings.retentionAfterMs = 0;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("above its limit of .*raise the limit")));
    const auto store = fixture.open();
    QTRY_VERIFY(noticeOf(*store, dataset::Notice::Kind::CacheAboveLimit));
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(1LL));
}

void CacheLimitTest::aChangedLimitIsTakenUp()
{
    FullCache fixture;
    fixture.settings.cacheLimitBytes.reset();
    const auto store = fixture.open();
    QVERIFY(store->setCacheLimit(fixture.usedBytes() * 2).result());
    QVERIFY(!noticeOf(*store, dataset::Notice::Kind::HistoryDropped));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("The cache reached its limit of .*dropped")));
    QVERIFY(store->setCacheLimit(limit).result());
    QTRY_VERIFY(noticeOf(*store, dataset::Notice::Kind::HistoryDropped));
    QVERIFY(fixture.usedBytes() <= limit);

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("The cache reached its limit of 4.*dropped")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("above its limit of .*raise the limit")));
    QVERIFY(store->setCacheLimit(4096).result());
    QTRY_VERIFY(noticeOf(*store, dataset::Notice::Kind::CacheAboveLimit));
    QVERIFY(store->setCacheLimit(std::nullopt).result());
    QTRY_VERIFY(!noticeOf(*store, dataset::Notice::Kind::CacheAboveLimit));
}

void CacheLimitTest::nothingIsDroppedBelowTheLimit()
{
    FullCache fixture;
    auto cache = Database::open(cachePathIn(fixture.settings.folder), Database::Access::ReadWrite);
    CacheLimit above(*cache, fixture.settings.datasets, fixture.usedBytes(), fixture.clock);
    QVERIFY(!above.isDue());
    CacheLimit none(*cache, fixture.settings.datasets, std::nullopt, fixture.clock);
    QVERIFY(!none.isDue());
    CacheLimit below(*cache, fixture.settings.datasets, fixture.usedBytes() - 1, fixture.clock);
    QVERIFY(below.isDue());
}

void CacheLimitTest::whatIsLeftIsNotDroppedAgainAndAgain()
{
    FullCache fixture;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("The cache reached its limit of .*dropped")));
    const auto store = fixture.open();
    QTRY_VERIFY(noticeOf(*store, dataset::Notice::Kind::HistoryDropped));
    const QVariant left = fixture.first(name("SELECT count(*) FROM dossier"));
    auto cache = Database::open(cachePathIn(fixture.settings.folder), Database::Access::ReadWrite);
    CacheLimit again(*cache, fixture.settings.datasets, limit, fixture.clock);
    QVERIFY(!again.isDue());
    fixture.clock.advance(61'000);
    QVERIFY(!again.isDue());
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), left);
}

TOANCANH_TEST(CacheLimitTest)
#include "CacheLimitTest.moc"
