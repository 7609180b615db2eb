// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/QualityKeeper.h"

#include "models/base/WhenDone.h"

#include <QPromise>
#include <QThreadPool>

namespace toancanh::source {

namespace {

constexpr qint64 keepEveryMs = 60'000;
constexpr qsizetype mostKeptBytes = 4 << 20;

} // namespace

QualityKeeper::QualityKeeper(const SourceSpec &source, const dataset::DatasetSpec &dataset, const CollectorParts &parts)
    : m_parts(parts)
    , m_isSnapshot(source.snapshot)
    , m_desk(std::make_shared<QualityDesk>(source, dataset, parts.store.cachePath(), parts.zone, parts.clock.nowMs()))
{}

QualityKeeper::~QualityKeeper()
{
    if (m_isJudging)
        write(*m_judging.result());
    for (const Work &work : m_waiting) {
        Judged judged{m_desk->judge(*work.record, work.end), {}};
        m_isUnkept = true;
        write(judged);
    }
    if (m_isUnkept)
        keep(m_desk->kept());
}

void QualityKeeper::take(const RunResult &result, qint64 startedMs, std::optional<qint64> dataAtMs)
{
    // A snapshot of which no newer one is there still holds.
    const bool stays = result.fetch.unchanged || (m_isSnapshot && result.readNoFile && !result.fetch.error);
    m_waiting.push_back({result.fetch.record,
                         {startedMs, qMax(startedMs, m_parts.clock.nowMs()), dataAtMs, stays, result.conflicts, {}},
                         false});
    judgeNext();
}

void QualityKeeper::judgeNext()
{
    if (m_isJudging || m_waiting.empty())
        return;
    m_isJudging = true;
    const auto work = std::make_shared<Work>(std::move(m_waiting.front()));
    m_waiting.pop_front();
    const qint64 nowMs = m_parts.clock.monotonicMs();
    work->keeps = !m_keptMs || nowMs - *m_keptMs >= keepEveryMs;
    m_isUnkept = !work->keeps;
    if (work->keeps)
        m_keptMs = nowMs;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_judging = promise->future();
    m_parts.workers.start([promise, work, desk = m_desk] {
        const auto judged = std::make_shared<Judged>(Judged{desk->judge(*work->record, work->end), {}});
        if (work->keeps)
            judged->kept = desk->kept();
        promise->addResult(judged);
        promise->finish();
    });
    whenDone(m_judging, this, [this](const Answer &judged) {
        m_isJudging = false;
        write(*judged);
        judgeNext();
    });
}

void QualityKeeper::write(Judged &judged)
{
    for (dataset::Page &page : judged.pages)
        m_parts.store.write(std::move(page));
    if (!judged.kept.isEmpty())
        keep(judged.kept);
}

void QualityKeeper::keep(const QByteArray &body)
{
    if (body.size() <= mostKeptBytes)
        m_parts.store.keep(m_desk->keptName(), body);
}

} // namespace toancanh::source
