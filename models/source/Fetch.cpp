// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Fetch.h"

#include "models/base/LoggableUrl.h"
#include "models/base/WhenDone.h"

#include <algorithm>

namespace toancanh::source {

namespace {

/// Errors after which asking for the other rows of a for-each is useless or unwelcome.
bool stopsEverything(ErrorKind kind)
{
    return kind == ErrorKind::Auth || kind == ErrorKind::RateLimited || kind == ErrorKind::Timeout
           || kind == ErrorKind::Storage || kind == ErrorKind::Config;
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.authority() == b.authority();
}

} // namespace

Fetch::Fetch(const FetchParts &parts, const FetchPlan &plan, OnRows onRows, OnFinished onFinished, QObject *parent)
    : QObject(parent), m_parts(parts), m_plan(plan), m_onRows(std::move(onRows)), m_onFinished(std::move(onFinished))
{}

void Fetch::start()
{
    m_deadlineMs = m_parts.clock.monotonicMs() + m_parts.source.request.deadlineMs;
    QMetaObject::invokeMethod(this, &Fetch::startWalks, Qt::QueuedConnection);
}

void Fetch::startWalks()
{
    const size_t parallel = size_t(m_parts.source.forEach ? m_parts.source.forEach->parallel : 1);
    while (!m_stopped && m_running.size() < parallel && m_nextEach < m_plan.eachRows.size()) {
        auto walk = std::make_unique<Walk>(m_parts.source.paging);
        walk->variables.row = m_plan.eachRows.at(m_nextEach++);
        walk->variables.size = m_parts.source.paging.size;
        walk->variables.sinceMs = m_plan.sinceMs;
        walk->variables.nowMs = m_parts.clock.nowMs();
        walk->variables.page = walk->paging.first().page;
        m_running.push_back(std::move(walk));
        request(*m_running.back());
    }
    if (m_running.empty())
        finish();
}

void Fetch::request(Walk &walk)
{
    net::Request request = m_parts.builder.request(walk.variables);
    if (!walk.address.isEmpty())
        request.url = walk.address;
    request.deadlineMs = qMax<qint64>(1, m_deadlineMs - m_parts.clock.monotonicMs());
    ++walk.pages;
    m_parts.authorizer->send(request, this, [this, &walk, request](net::Outcome outcome) {
        if (!m_stopped)
            accept(walk, request, std::move(outcome));
    });
}

void Fetch::accept(Walk &walk, const net::Request &request, net::Outcome outcome)
{
    if (!outcome.response) {
        const Error error = inTime(outcome.response.error());
        m_result.retryAfterMs = std::max(m_result.retryAfterMs, outcome.retryAfterMs);
        trace({&walk, request, std::move(outcome)}, 0, {}, error);
        endWalk(walk, error);
        return;
    }
    m_unread.push_back({&walk, request, std::move(outcome)});
    readNext();
}

void Fetch::readNext()
{
    if (m_stopped || m_isReading || m_unread.empty())
        return;
    m_isReading = true;
    const auto answer = std::make_shared<Unread>(std::move(m_unread.front()));
    m_unread.pop_front();
    const Walk &walk = *answer->walk;
    QByteArray body = std::exchange(answer->outcome.response->body, {});
    const qint64 bytes = body.size();
    PageReader::Job job{std::move(body), walk.variables.row, {}};
    if (walk.pages > 1)
        job.firstMembers = walk.members;
    whenDone(PageReader::readOn(m_parts.workers, m_parts.reader, std::move(job)), this,
             [this, answer, bytes](const PageReader::Outcome &read) {
                 m_isReading = false;
                 if (m_stopped) {
                     finish();
                     return;
                 }
                 take(*answer, bytes, *read);
                 readNext();
             });
}

void Fetch::take(const Unread &answer, qint64 bytes, Result<ReadPage> &read)
{
    Walk &walk = *answer.walk;
    if (walk.storeError) {
        endWalk(walk, std::optional(walk.storeError));
        return;
    }
    std::optional<Error> error = read ? rejectedAltogether(read->page) : std::optional(read.error());
    if (error)
        error->where = loggableUrl(answer.request.url);
    trace(answer, bytes, read ? read->page : MappedPage(), error);
    if (!read) {
        endWalk(walk, error);
        return;
    }
    if (walk.pages == 1)
        walk.members = read->members;
    if (error) {
        m_heldRows -= qint64(walk.held.rows.size());
        walk.held = std::move(read->page); // what was rejected, and why
        giveHeld(walk, GoOn::OnceStored, [this, &walk, error] { endWalk(walk, error); });
        return;
    }
    hold(walk, std::move(read->page));
    const auto goOnThen = [this, &walk, request = answer.request, facts = std::move(read->facts)] {
        goOn(walk, request, facts);
    };
    if (m_heldRows > m_plan.rowsHeld)
        giveHeld(walk, GoOn::WhileStored, goOnThen);
    else
        goOnThen();
}

/// A page of which nothing can be kept has changed its form: it is no page without rows. A for-each may well meet an
/// object that has nothing to say.
std::optional<Error> Fetch::rejectedAltogether(const MappedPage &page) const
{
    if (!page.rows.empty() || page.rejectedCount == 0 || m_parts.source.forEach)
        return {};
    return Error{
        ErrorKind::Malformed,
        tr("all %1 rows were rejected; the first: %2").arg(page.rejectedCount).arg(page.rejected.front().reason),
        {}};
}

void Fetch::hold(Walk &walk, MappedPage page)
{
    const auto append = [](auto &to, auto &from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    m_heldRows += qint64(page.rows.size());
    walk.held.rejectedCount += page.rejectedCount;
    if (page.newestMs)
        walk.held.newestMs = std::max(walk.held.newestMs, page.newestMs);
    append(walk.held.rows, page.rows);
    append(walk.held.rejected, page.rejected);
    append(walk.held.notes, page.notes);
}

/// Gives what the walk holds as soon as what it gave before is stored.
void Fetch::giveHeld(Walk &walk, GoOn goOn, const std::function<void()> &then)
{
    if (walk.isBeingStored) {
        walk.onceStored = [this, &walk, goOn, then] { giveHeld(walk, goOn, then); };
        return;
    }
    MappedPage held = std::exchange(walk.held, {});
    if (held.rows.empty() && held.rejected.empty() && held.notes.empty()) {
        then();
        return;
    }
    m_heldRows -= qint64(held.rows.size());
    m_result.rows += qint64(held.rows.size());
    m_result.rejected += held.rejectedCount;
    if (m_result.firstReason.isEmpty() && !held.rejected.empty())
        m_result.firstReason = held.rejected.front().reason;
    m_result.newestMs = std::max(m_result.newestMs, held.newestMs);
    walk.isBeingStored = true;
    if (goOn == GoOn::OnceStored)
        walk.onceStored = then;
    m_onRows(std::move(held), [this, &walk](const std::optional<Error> &error) {
        if (!m_stopped)
            stored(walk, error);
    });
    if (goOn == GoOn::WhileStored)
        then();
}

void Fetch::stored(Walk &walk, const std::optional<Error> &error)
{
    walk.isBeingStored = false;
    walk.storeError = error;
    const std::function<void()> next = std::exchange(walk.onceStored, nullptr);
    if (next && error)
        endWalk(walk, error);
    else if (next)
        next();
}

void Fetch::goOn(Walk &walk, const net::Request &request, const PageFacts &facts)
{
    const Result<std::optional<Paging::Next>> next = walk.paging.after(facts);
    if (!next) {
        Error error = next.error();
        error.where = loggableUrl(request.url);
        endWalk(walk, error);
        return;
    }
    if (!*next || (m_plan.maximumPages > 0 && walk.pages >= m_plan.maximumPages)) {
        giveHeld(walk, GoOn::OnceStored, [this, &walk] { endWalk(walk, {}); });
        return;
    }
    if (const std::optional<Error> error = follow(walk, request.url, **next)) {
        endWalk(walk, error);
        return;
    }
    this->request(walk);
}

std::optional<Error> Fetch::follow(Walk &walk, const QUrl &from, const Paging::Next &next) const
{
    walk.variables.page = next.page;
    walk.variables.offset = next.offset;
    walk.variables.cursor = next.cursor;
    const bool isAddress =
        m_parts.source.paging.kind == PagingSpec::Kind::Cursor && !m_parts.builder.uses(QStringLiteral("cursor"));
    if (!isAddress)
        return {};
    walk.address = from.resolved(QUrl(next.cursor));
    if (sameOrigin(walk.address, from))
        return {};
    return Error{ErrorKind::Malformed, tr("the answer's next page is on another server (%1)").arg(walk.address.host()),
                 loggableUrl(from)};
}

void Fetch::endWalk(Walk &walk, const std::optional<Error> &error)
{
    if (walk.isBeingStored) {
        walk.onceStored = [this, &walk, error] { endWalk(walk, error); };
        return;
    }
    m_heldRows -= qint64(walk.held.rows.size());
    if (error) {
        ++m_failedWalks;
        if (!m_result.error || stopsEverything(error->kind))
            m_result.error = *error;
        m_stopped = m_stopped || stopsEverything(error->kind);
    }
    m_running.erase(
        std::find_if(m_running.begin(), m_running.end(), [&walk](const auto &one) { return one.get() == &walk; }));
    if (m_stopped)
        finish();
    else
        QMetaObject::invokeMethod(this, &Fetch::startWalks, Qt::QueuedConnection);
}

void Fetch::finish()
{
    m_stopped = true;
    if (m_isReading || !m_onFinished) // one answer of a source is read at a time, also across two fetches
        return;
    if (m_result.error && m_failedWalks > 0 && m_plan.eachRows.size() > 1 && !stopsEverything(m_result.error->kind)) {
        m_result.error->sentence = tr("%1 of %2 requests failed; the first: %3")
                                       .arg(m_failedWalks)
                                       .arg(m_plan.eachRows.size())
                                       .arg(m_result.error->sentence);
    }
    if (!m_result.error && m_result.rows == 0 && m_result.rejected > 0) {
        m_result.error =
            Error{ErrorKind::Malformed,
                  tr("all %1 rows were rejected; the first: %2").arg(m_result.rejected).arg(m_result.firstReason),
                  {}};
    }
    std::exchange(m_onFinished, nullptr)(m_result);
}

Error Fetch::inTime(Error error) const
{
    const bool isLate = m_parts.clock.monotonicMs() >= m_deadlineMs;
    if (error.kind == ErrorKind::Timeout && isLate)
        error.sentence =
            tr("the server did not answer within %1 s").arg((m_parts.source.request.deadlineMs + 999) / 1000);
    return error;
}

void Fetch::trace(const Unread &answer, qint64 bytes, const MappedPage &page, const std::optional<Error> &error) const
{
    if (m_onTrace)
        m_onTrace({loggableUrl(answer.request.url), answer.outcome.status, bytes, answer.outcome.durationMs,
                   qsizetype(page.rows.size()), qsizetype(page.rejectedCount), error});
}

} // namespace toancanh::source
