// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/Listener.h"

#include "models/base/WhenDone.h"

namespace toancanh::source {

namespace {

constexpr int commitEveryMs = 1000;
constexpr int commitAgainMs = 5000; // after one that failed
constexpr qint64 shortestSilenceMs = 60'000;
constexpr qint64 judgeEveryMs = 60'000;

/// Every batch brings the same ships anew.
std::shared_ptr<quality::FetchRecord> emptyRecord()
{
    return std::make_shared<quality::FetchRecord>(quality::FetchRecord::Answers::Alone);
}

LineStream::Limits limitsOf(const SourceSpec &source)
{
    LineStream::Limits limits;
    limits.lineBytes = format::AisSentence::maximumBytes;
    limits.silenceMs = qBound(shortestSilenceMs, 2 * source.everyMs, 3'600'000LL);
    return limits;
}

} // namespace

Result<std::unique_ptr<Listener>> Listener::make(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                                                 const CollectorParts &parts)
{
    const Result<std::shared_ptr<PageReader>> reader = PageReader::make(source, dataset, parts.zone);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return std::unique_ptr<Listener>(new Listener(source, dataset, parts, *reader));
}

Listener::Listener(const SourceSpec &source, const dataset::DatasetSpec &dataset, const CollectorParts &parts,
                   std::shared_ptr<PageReader> reader)
    : SourceKeeper(source, dataset)
    , m_parts(parts)
    , m_reader(std::move(reader))
    , m_writer(parts.store, source)
    , m_quality(source, dataset, parts)
    , m_record(emptyRecord())
    , m_judgedMs(parts.clock.nowMs())
    , m_stream(
          QUrl(source.request.url), limitsOf(source), [this](const QByteArray &line) { hear(line); },
          [this](const Error &error, qint64 retryMs) {
              m_state.nextTryMs = m_parts.clock.nowMs() + retryMs;
              complain(error);
          })
{
    m_state.source = source.id;
    m_state.dataset = source.into;
    m_state.title = source.title;
    m_state.everyMs = source.everyMs;
    m_commit.setSingleShot(true);
    connect(&m_commit, &QTimer::timeout, this, &Listener::commit);
}

void Listener::start(const std::optional<dataset::SourceState> &former)
{
    if (former) {
        m_state.lastSuccessMs = former->lastSuccessMs;
        m_state.dataAtMs = former->dataAtMs;
        m_state.error = former->error;
        m_state.failingSinceMs = former->failingSinceMs;
        m_state.rows = former->rows;
        m_state.rejected = former->rejected;
    }
    m_parts.store.setSourceState(m_state);
    m_stream.open();
}

void Listener::hear(const QByteArray &line)
{
    const qint64 nowMs = m_parts.clock.nowMs();
    switch (m_latest.add(line, nowMs)) {
    case AisLatest::Verdict::Broken: ++m_broken; return;
    case AisLatest::Verdict::Other:
    case AisLatest::Verdict::Waits:
    case AisLatest::Verdict::OtherType: return;
    case AisLatest::Verdict::Whole: break;
    }
    m_stream.praise();
    m_lastHeardMs = nowMs;
    if (!m_isCommitting && !m_commit.isActive())
        m_commit.start(commitEveryMs);
}

void Listener::commit()
{
    if (m_isCommitting || !m_latest.hasNews())
        return;
    m_isCommitting = true;
    m_heardMs = m_lastHeardMs;
    m_writer.begin(m_heardMs);
    PageReader::Job job{m_latest.take(), {}, {}, m_record->shapeRowsLeft()};
    whenDone(PageReader::readOn(m_parts.workers, m_reader, std::move(job)), this,
             [this](const PageReader::Outcome &read) { take(*read); });
}

void Listener::take(Result<ReadPage> &read)
{
    if (!read) {
        end(read.error());
        return;
    }
    // A sentence that is broken never becomes a row, but the line loses what it said.
    const qint64 broken = std::exchange(m_broken, 0);
    read->record.rows += broken;
    read->record.rejected += broken;
    m_record->add(std::move(read->record));
    MappedPage &page = read->page;
    m_rows = qint64(page.rows.size());
    m_newestMs = page.newestMs;
    m_state.rejected = page.rejectedCount + broken;
    std::optional<Error> error;
    if (page.rows.empty() && page.rejectedCount > 0)
        error = Error{
            ErrorKind::Malformed,
            tr("all %1 rows were rejected; the first: %2").arg(page.rejectedCount).arg(page.rejected.front().reason),
            {}};
    m_writer.write(std::move(page), this, [this, error](const std::optional<Error> &stored) {
        if (stored)
            m_latest.giveBack();
        end(stored ? stored : error);
    });
}

void Listener::end(const std::optional<Error> &error)
{
    m_isCommitting = false;
    judge(error.has_value());
    if (error) {
        complain(*error);
    } else {
        const qint64 nowMs = m_parts.clock.nowMs();
        m_state.lastTryMs = nowMs;
        m_health.heal(m_state, m_source, m_rows, nowMs);
        m_state.nextTryMs.reset();
        m_state.rows = m_rows;
        m_state.lastSuccessMs = nowMs;
        if (m_source.freshnessIsFetch)
            m_state.dataAtMs = m_heardMs;
        else if (m_newestMs)
            m_state.dataAtMs = qMax(*m_newestMs, m_state.dataAtMs.value_or(*m_newestMs));
        m_parts.store.setSourceState(m_state);
    }
    if (m_latest.hasNews())
        m_commit.start(error ? commitAgainMs : commitEveryMs);
}

/// A stream has no fetches, so each minute counts as one.
void Listener::judge(bool isBroken)
{
    const qint64 nowMs = m_parts.clock.nowMs();
    if (!isBroken && nowMs >= m_judgedMs && nowMs - m_judgedMs < judgeEveryMs)
        return;
    RunResult minute;
    minute.fetch.record = std::exchange(m_record, emptyRecord());
    m_quality.take(minute, m_judgedMs, m_state.dataAtMs);
    m_judgedMs = nowMs;
}

void Listener::complain(const Error &error)
{
    m_state.lastTryMs = m_parts.clock.nowMs();
    m_health.complain(m_state, error, m_source, m_parts.secretOf, *m_state.lastTryMs);
    m_parts.store.setSourceState(m_state);
}

} // namespace toancanh::source
