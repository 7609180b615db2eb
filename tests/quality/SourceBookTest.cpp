// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/SourceBook.h"

#include "tests/support/TestProgram.h"

#include <QDateTime>

using namespace toancanh;
using namespace toancanh::quality;

namespace {

const QTimeZone zone("Asia/Ho_Chi_Minh");
constexpr qint64 minuteMs = 60'000;

qint64 at(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), zone).toMSecsSinceEpoch();
}

AnswerRecord answerOf(const std::vector<size_t> &keys, qint64 rejected = 0)
{
    AnswerRecord answer;
    answer.rows = qint64(keys.size()) + rejected;
    answer.passed = qint64(keys.size());
    answer.rejected = rejected;
    answer.keys = keys;
    for (const size_t key : keys)
        answer.facts.reporting.insert(qint64(key));
    return answer;
}

FetchRecord recordOf(const std::vector<AnswerRecord> &answers,
                     FetchRecord::Answers kind = FetchRecord::Answers::Together)
{
    FetchRecord record(kind);
    for (const AnswerRecord &answer : answers)
        record.add(answer);
    return record;
}

AnswerRecord shaped(const QStringList &places)
{
    AnswerRecord answer;
    answer.rows = 20;
    answer.shape.rows = 20;
    for (const QString &place : places)
        answer.shape.places.insert(place, {20, TextKind, false});
    return answer;
}

} // namespace

class SourceBookTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void duplicatesAreKeysThatComeTwiceInOneFetch();
    void aPageThatCameBeforeIsTheWalksEnd();
    void filesOfAFolderMayBringTheSameKeys();
    void aDaySumsItsFetches();
    void keysReportOnceADay();
    void unchangedAnswersReportWhatTheyReported();
    void cyclesAreJudgedSinceTheCollectorRuns();
    void findingsAreToldWhenTheyBeginAndEnd();
    void aRestartGoesOnWhereItWas();

private:
    static SourceBook book(bool countsReporting = false)
    {
        RowWatchSpec rows;
        rows.countsReporting = countsReporting;
        return {rows,
                {10 * minuteMs, [](qint64) { return true; }, [](qint64) { return std::optional<dataset::Rest>(); }},
                zone};
    }
    static FetchEnd endAt(qint64 ms)
    {
        FetchEnd end;
        end.startedMs = ms;
        end.endedMs = ms;
        return end;
    }
};

void SourceBookTest::duplicatesAreKeysThatComeTwiceInOneFetch()
{
    const FetchRecord::Sums sums = recordOf({answerOf({1, 2, 2}, 1), answerOf({3, 1})}).sums();
    QCOMPARE(sums.rows, 6);
    QCOMPARE(sums.passed, 5);
    QCOMPARE(sums.rejected, 1);
    QCOMPARE(sums.duplicates, 2);
}

void SourceBookTest::aPageThatCameBeforeIsTheWalksEnd()
{
    const FetchRecord::Sums sums = recordOf({answerOf({1, 2}), answerOf({1, 2})}).sums();
    QCOMPARE(sums.rows, 2);
    QCOMPARE(sums.duplicates, 0);
}

void SourceBookTest::filesOfAFolderMayBringTheSameKeys()
{
    const FetchRecord::Sums sums = recordOf({answerOf({1, 2}), answerOf({1, 1})}, FetchRecord::Answers::Alone).sums();
    QCOMPARE(sums.rows, 4);
    QCOMPARE(sums.duplicates, 1);
}

void SourceBookTest::aDaySumsItsFetches()
{
    SourceBook one = book();
    one.take(recordOf({answerOf({1, 2}, 1)}), endAt(at(17, 8)));
    FetchEnd end = endAt(at(17, 9));
    end.conflicts = 1;
    const SourceBook::Judgement told = one.take(recordOf({answerOf({1, 2})}), end);
    const DaySums sums = told.days.value(at(17, 0));
    QCOMPARE(sums.rows, 5);
    QCOMPARE(sums.passed, 3);
    QCOMPARE(sums.rejected, 2);
    const SourceBook::Judgement next = one.take(recordOf({answerOf({1})}), endAt(at(18, 1)));
    QCOMPARE(next.days.value(at(18, 0)).rows, 1);
}

void SourceBookTest::keysReportOnceADay()
{
    SourceBook one = book(true);
    FetchEnd end = endAt(at(17, 8));
    end.expected = std::unordered_set<qint64>{1, 2, 3, 4};
    one.take(recordOf({answerOf({1, 9})}), end);
    end.endedMs = at(17, 9);
    const DaySums sums = one.take(recordOf({answerOf({1, 2})}), end).days.value(at(17, 0));
    QCOMPARE(sums.expected.value_or(-1), 4);
    QCOMPARE(sums.reported.value_or(-1), 2);
    end.endedMs = at(18, 1);
    end.expected = qint64(2);
    QCOMPARE(one.take(recordOf({answerOf({5, 6, 7})}), end).days.value(at(18, 0)).reported.value_or(-1), 2);
}

void SourceBookTest::unchangedAnswersReportWhatTheyReported()
{
    SourceBook one = book(true);
    FetchEnd end = endAt(at(17, 23, 50));
    end.expected = qint64(2);
    one.take(recordOf({answerOf({1, 2})}), end);
    end.endedMs = at(18, 0, 1);
    end.isUnchanged = true;
    QCOMPARE(one.take(FetchRecord(), end).days.value(at(18, 0)).reported.value_or(-1), 2);
}

void SourceBookTest::cyclesAreJudgedSinceTheCollectorRuns()
{
    SourceBook one = book();
    one.beginAt(at(17, 8, 5));
    FetchEnd end = endAt(at(17, 8, 35));
    end.dataBeforeMs = at(17, 8, 5);
    QVERIFY((one.take(FetchRecord(), end).days.value(at(17, 0)).cycles == Cycles{3, 2}));
    end.endedMs = at(17, 8, 41);
    end.dataBeforeMs = at(17, 8, 35);
    QVERIFY((one.take(FetchRecord(), end).days.value(at(17, 0)).cycles == Cycles{4, 3}));
}

void SourceBookTest::findingsAreToldWhenTheyBeginAndEnd()
{
    const QStringList whole{QStringLiteral("/a"), QStringLiteral("/b")};
    SourceBook one = book();
    for (int i = 0; i < 5; ++i)
        QVERIFY(one.take(recordOf({shaped(whole)}), endAt(at(17, 8, i))).findings.empty());
    const auto begun = one.take(recordOf({shaped({QStringLiteral("/a")})}), endAt(at(17, 9))).findings;
    QCOMPARE(begun.size(), size_t(1));
    QVERIFY(begun.front().kind == SourceFinding::Kind::Vanished && !begun.front().endedMs);
    QVERIFY(one.take(recordOf({shaped({QStringLiteral("/a")})}), endAt(at(17, 9) + 1000)).findings.empty());
    const auto still = one.take(recordOf({shaped({QStringLiteral("/a")})}), endAt(at(17, 9, 2))).findings;
    QCOMPARE(still.size(), size_t(1));
    QCOMPARE(still.front().lastSeenMs, at(17, 9, 2));
    QCOMPARE(still.front().sinceMs, at(17, 9));
    const auto over = one.take(recordOf({shaped(whole)}), endAt(at(17, 10))).findings;
    QCOMPARE(over.size(), size_t(1));
    QCOMPARE(over.front().endedMs.value_or(0), at(17, 10));
    QVERIFY(one.take(recordOf({shaped(whole)}), endAt(at(17, 11))).findings.empty());
}

void SourceBookTest::aRestartGoesOnWhereItWas()
{
    const QStringList whole{QStringLiteral("/a"), QStringLiteral("/b")};
    SourceBook before = book(true);
    SourceBook::Judgement last;
    for (int i = 0; i < 5; ++i)
        before.take(recordOf({shaped(whole), answerOf({1})}), endAt(at(17, 8, i)));
    last = before.take(recordOf({shaped({QStringLiteral("/a")})}), endAt(at(17, 8, 10)));
    QCOMPARE(last.findings.size(), size_t(1));
    const QByteArray kept = before.toCbor("one");

    SourceBook after = book(true);
    after.restore(kept, "one", last.days, last.findings);
    FetchEnd end = endAt(at(17, 9));
    end.expected = qint64(1);
    const auto still = after.take(recordOf({shaped({QStringLiteral("/a")})}), end);
    QCOMPARE(still.findings.size(), size_t(1));
    QCOMPARE(still.findings.front().sinceMs, at(17, 8, 10));
    QVERIFY(!still.findings.front().endedMs);
    QCOMPARE(still.days.value(at(17, 0)).rows, 7 * 20 + 5);
    QCOMPARE(still.days.value(at(17, 0)).reported.value_or(0), 1);

    SourceBook other = book(true); // another request: another shape
    other.restore(kept, "two", last.days, last.findings);
    const auto ended = other.take(recordOf({shaped({QStringLiteral("/a")})}), endAt(at(17, 9)));
    QCOMPARE(ended.findings.size(), size_t(1));
    QVERIFY(ended.findings.front().endedMs.has_value());
}

TOANCANH_TEST(SourceBookTest)
#include "SourceBookTest.moc"
