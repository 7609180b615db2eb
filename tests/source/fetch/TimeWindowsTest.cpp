// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/TimeWindows.h"

#include "tests/support/TestProgram.h"

using namespace toancanh;
using source::TimeWindows;
using source::WindowsSpec;
using Window = TimeWindows::Window;

class TimeWindowsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void windowsFollowEachOtherUpToTheEnd();
    void aFullWindowIsHalvedAndQuietOnesDouble();
    void aWindowThatMayNotBeCutIsAnError();
    void withoutACapNothingIsFull();
    void anEmptyStretchIsOneWindow();
    void windowsAreLimited();

private:
    static WindowsSpec spec(qint64 span, qint64 cap, qint64 smallest)
    {
        WindowsSpec spec;
        spec.spanMs = span;
        spec.cap = cap;
        spec.smallestMs = smallest;
        return spec;
    }
};

void TimeWindowsTest::windowsFollowEachOtherUpToTheEnd()
{
    TimeWindows windows(spec(100, 10, 10), 1000, 1250);
    QCOMPARE(windows.current(), (Window{1000, 1100}));
    QVERIFY(windows.advance(5).value());
    QCOMPARE(windows.current(), (Window{1100, 1200}));
    QVERIFY(windows.advance(5).value());
    QCOMPARE(windows.current(), (Window{1200, 1250}));
    QVERIFY(!windows.advance(5).value());
}

void TimeWindowsTest::aFullWindowIsHalvedAndQuietOnesDouble()
{
    TimeWindows windows(spec(100, 8, 10), 0, 1000);
    QVERIFY(windows.isFull(8));
    QVERIFY(!windows.isFull(7));
    QVERIFY(windows.halve());
    QCOMPARE(windows.current(), (Window{0, 50}));
    QVERIFY(windows.halve());
    QCOMPARE(windows.current(), (Window{0, 25}));
    QVERIFY(windows.advance(3).value()); // too many for a window twice as long
    QCOMPARE(windows.current(), (Window{25, 50}));
    QVERIFY(windows.advance(2).value());
    QCOMPARE(windows.current(), (Window{50, 100}));
    QVERIFY(windows.advance(0).value());
    QVERIFY(windows.advance(0).value());
    QCOMPARE(windows.current(), (Window{200, 300})); // no longer than the span
}

void TimeWindowsTest::aWindowThatMayNotBeCutIsAnError()
{
    TimeWindows windows(spec(100, 8, 40), 0, 1000);
    QVERIFY(windows.halve());
    QVERIFY(windows.halve());
    QCOMPARE(windows.current(), (Window{0, 40}));
    const auto halved = windows.halve();
    QVERIFY(!halved);
    QCOMPARE(halved.error().kind, ErrorKind::Malformed);
    QCOMPARE(halved.error().sentence, QStringLiteral("from 1970-01-01T00:00:00Z to 1970-01-01T00:00:00Z there are 8 "
                                                     "rows or more, as many as the system gives at once"));
    QVERIFY(halved.error().next.contains(QStringLiteral("\"smallest\"")));
}

void TimeWindowsTest::withoutACapNothingIsFull()
{
    TimeWindows windows(spec(100, 0, 10), 0, 200);
    QVERIFY(!windows.isFull(1'000'000));
    QVERIFY(windows.advance(1'000'000).value());
    QCOMPARE(windows.current(), (Window{100, 200}));
}

void TimeWindowsTest::anEmptyStretchIsOneWindow()
{
    TimeWindows windows(spec(100, 8, 10), 700, 500); // a clock that was set back
    QCOMPARE(windows.current(), (Window{500, 500}));
    QVERIFY(!windows.halve());
    QVERIFY(!windows.advance(0).value());
}

void TimeWindowsTest::windowsAreLimited()
{
    TimeWindows windows(spec(1, 0, 1), 0, 1'000'000'000);
    int count = 1;
    while (windows.advance(0).value_or(false))
        ++count;
    QCOMPARE(count, 10'000);
    QVERIFY(!windows.advance(0));
}

TOANCANH_TEST(TimeWindowsTest)
#include "TimeWindowsTest.moc"
