// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HostQueue.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;

class HostQueueTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void turnsComeAsPlacesAreLeft();
    void whoHasFewestUnderWayGoesNext();
    void hostsDoNotWaitForEachOther();
    void whoAsksForFewerIsNotOvertaken();
    void whoLeavesWhileWaitingIsNotCalled();
    void thoseThatLeaveTogetherStartNothing();

private:
    using Place = std::unique_ptr<net::HostQueue::Place>;
    Place enter(const char *name, int atMost, const void *asker, const char *host = "motcua.test");
    QStringList turns();

    std::shared_ptr<net::HostQueue> m_queue;
    QStringList m_turns;
};

void HostQueueTest::init()
{
    StrictTest::init();
    m_queue = std::make_shared<net::HostQueue>();
    m_turns.clear();
}

HostQueueTest::Place HostQueueTest::enter(const char *name, int atMost, const void *asker, const char *host)
{
    return m_queue->enter(QLatin1String(host), atMost, asker, [this, name] { m_turns << QLatin1String(name); });
}

QStringList HostQueueTest::turns()
{
    QCoreApplication::processEvents();
    return std::exchange(m_turns, {});
}

void HostQueueTest::turnsComeAsPlacesAreLeft()
{
    const Place a = enter("a", 2, this);
    Place b = enter("b", 2, this);
    const Place c = enter("c", 2, this);
    const Place d = enter("d", 2, this);
    QCOMPARE(turns(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    b.reset();
    QCOMPARE(turns(), QStringList(QStringLiteral("c")));
}

void HostQueueTest::whoHasFewestUnderWayGoesNext()
{
    const int one = 1;
    const int other = 2;
    std::vector<Place> places;
    for (const char *name : {"1a", "1b", "1c", "1d"})
        places.push_back(enter(name, 2, &one));
    const Place waiting = enter("2a", 2, &other);
    const Place last = enter("2b", 2, &other);
    QCOMPARE(turns(), QStringList({QStringLiteral("1a"), QStringLiteral("1b")}));
    places[0].reset();
    QCOMPARE(turns(), QStringList(QStringLiteral("2a")));
    places[1].reset(); // now each has the same under way but the first asker, who has nothing
    QCOMPARE(turns(), QStringList(QStringLiteral("1c")));
}

void HostQueueTest::hostsDoNotWaitForEachOther()
{
    const Place a = enter("a", 1, this);
    const Place b = enter("b", 1, this, "tram.test");
    QCOMPARE(turns(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
}

void HostQueueTest::whoAsksForFewerIsNotOvertaken()
{
    const int askers[3] = {};
    Place a = enter("a", 2, &askers[0]);
    const Place alone = enter("alone", 1, &askers[1]);
    const Place b = enter("b", 2, &askers[2]);
    QCOMPARE(turns(), QStringList(QStringLiteral("a")));
    a.reset();
    QCOMPARE(turns(), QStringList({QStringLiteral("alone"), QStringLiteral("b")}));
}

void HostQueueTest::whoLeavesWhileWaitingIsNotCalled()
{
    Place a = enter("a", 1, this);
    Place b = enter("b", 1, this);
    const Place c = enter("c", 1, this);
    b.reset();
    a.reset();
    QCOMPARE(turns(), QStringList({QStringLiteral("a"), QStringLiteral("c")}));
}

void HostQueueTest::thoseThatLeaveTogetherStartNothing()
{
    Place a = enter("a", 1, this);
    Place b = enter("b", 1, this);
    a.reset();
    b.reset();
    QCOMPARE(turns(), QStringList(QStringLiteral("a")));
    const Place c = enter("c", 1, this);
    QCOMPARE(turns(), QStringList(QStringLiteral("c")));
}

TOANCANH_TEST(HostQueueTest)
#include "HostQueueTest.moc"
