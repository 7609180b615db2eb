// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/SourceBook.h"

#include <algorithm>

namespace toancanh::quality {

namespace {

constexpr qsizetype daysHeld = 3;
constexpr qint64 saidAgainMs = 60'000;

} // namespace

SourceBook::SourceBook(RowWatchSpec rows, CycleRules cycles, const QTimeZone &zone)
    : m_rows(std::move(rows))
    , m_cycles(std::move(cycles))
    , m_zone(zone)
    , m_stuck(m_rows.stuck.size())
    , m_level(m_rows.level.size())
{}

SourceBook::Judgement SourceBook::take(const FetchRecord &record, const FetchEnd &end)
{
    Judgement judgement;
    countCycles(end, judgement);
    const qint64 today = dayOf(end.endedMs, m_zone);
    const DaySums before = day(today);
    countRows(record, end, today);
    if (m_rows.countsReporting)
        countReporting(record, end, today);
    // An empty day is written too, so that a silent source differs from no source.
    if (day(today) != before || judgement.days.contains(today) || before == DaySums())
        judgement.days.insert(today, day(today));
    while (m_days.size() > daysHeld)
        m_days.remove(m_days.firstKey());

    watch(record, end);
    std::vector<SourceFinding> now = m_shapeFindings;
    for (size_t i = 0; i < m_stuck.size(); ++i) {
        const std::vector<SourceFinding> stuck = m_stuck[i].findings(m_rows.stuck[i].name, m_rows.stuck[i].stuckMs);
        now.insert(now.end(), stuck.begin(), stuck.end());
    }
    for (const LevelWatch &level : m_level) {
        if (level.finding())
            now.push_back(*level.finding());
    }
    compare(std::move(now), end.endedMs, judgement);
    return judgement;
}

void SourceBook::countCycles(const FetchEnd &end, Judgement &judgement)
{
    const qint64 fromMs = m_judgedToMs.value_or(end.startedMs);
    m_judgedToMs = end.endedMs;
    const QMap<qint64, Cycles> due = cyclesDue(fromMs, end.endedMs, end.dataBeforeMs, m_cycles, m_zone);
    for (auto one = due.cbegin(); one != due.cend(); ++one) {
        Cycles &cycles = day(one.key()).cycles;
        cycles.due += one->due;
        cycles.kept += one->kept;
        judgement.days.insert(one.key(), day(one.key()));
    }
}

void SourceBook::countRows(const FetchRecord &record, const FetchEnd &end, qint64 today)
{
    const FetchRecord::Sums sums = record.sums();
    DaySums &into = day(today);
    into.rows += sums.rows;
    into.passed += std::max<qint64>(0, sums.passed - end.conflicts);
    into.rejected += sums.rejected + end.conflicts;
    into.duplicates += sums.duplicates;
}

void SourceBook::countReporting(const FetchRecord &record, const FetchEnd &end, qint64 today)
{
    if (m_reportingDay != today && !end.isUnchanged)
        m_reporting.clear();
    m_reportingDay = today;
    for (const AnswerRecord &answer : record.answers()) {
        for (const qint64 key : answer.facts.reporting) {
            if (m_reporting.size() < maximumReporting)
                m_reporting.insert(key);
        }
    }
    DaySums &into = day(today);
    if (const qint64 *count = std::get_if<qint64>(&end.expected)) {
        into.expected = *count;
        into.reported = std::min(*count, qint64(m_reporting.size()));
    } else if (const auto *keys = std::get_if<std::unordered_set<qint64>>(&end.expected)) {
        into.expected = qint64(keys->size());
        into.reported = std::count_if(keys->begin(), keys->end(),
                                      [this](qint64 key) { return m_reporting.find(key) != m_reporting.end(); });
    }
}

void SourceBook::watch(const FetchRecord &record, const FetchEnd &end)
{
    if (const AnswerShape shape = record.shape(); shape.rows > 0)
        m_shapeFindings = m_shape.see(shape, end.endedMs);
    for (size_t column = 0; column < m_stuck.size(); ++column) {
        std::vector<RowFacts::Sample> samples;
        QHash<qint64, QString> labels;
        for (const AnswerRecord &answer : record.answers()) {
            for (const RowFacts::Sample &sample : answer.facts.samples) {
                if (sample.column == column)
                    samples.push_back(sample);
            }
            if (labels.size() <= maximumObjects)
                labels.insert(answer.facts.labels);
        }
        m_stuck[column].see(std::move(samples), labels, end.startedMs);
    }
    for (size_t column = 0; column < m_level.size(); ++column) {
        RowFacts::Sum sum;
        for (const AnswerRecord &answer : record.answers()) {
            if (column >= answer.facts.levels.size())
                continue;
            sum.sum += answer.facts.levels[column].sum;
            sum.count += answer.facts.levels[column].count;
        }
        if (sum.count > 0)
            m_level[column].see(m_rows.level[column].name, sum.sum / double(sum.count), end.endedMs);
    }
}

/// Tells what is new, what is over, and once in a minute what is still so.
void SourceBook::compare(std::vector<SourceFinding> now, qint64 atMs, Judgement &judgement)
{
    std::vector<SourceFinding> open;
    for (SourceFinding &one : now) {
        const auto former =
            std::find_if(m_open.begin(), m_open.end(), [&](const SourceFinding &known) { return known.isOf(one); });
        if (former == m_open.end()) {
            judgement.findings.push_back(one);
            open.push_back(std::move(one));
            continue;
        }
        if (one.lastSeenMs - former->lastSeenMs >= saidAgainMs) {
            former->lastSeenMs = one.lastSeenMs;
            judgement.findings.push_back(*former);
        }
        open.push_back(std::move(*former));
        m_open.erase(former);
    }
    for (SourceFinding &over : m_open) {
        over.endedMs = atMs;
        judgement.findings.push_back(std::move(over));
    }
    m_open = std::move(open);
}

} // namespace toancanh::quality
