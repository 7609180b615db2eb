// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Fetch.h"

#include "models/base/LoggableUrl.h"

#include <QHashFunctions>

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

Fetch::Fetch(const FetchParts &parts, const FetchPlan &plan, OnPage onPage, OnFinished onFinished, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_plan(plan)
    , m_onPage(std::move(onPage))
    , m_onFinished(std::move(onFinished))
    , m_rowsPointer(JsonPointer::compile(parts.source.rows).value_or(JsonPointer()))
    , m_untilEmptyPointer(JsonPointer::compile(parts.source.paging.untilEmpty).value_or(JsonPointer()))
    , m_nextPointer(JsonPointer::compile(parts.source.paging.next).value_or(JsonPointer()))
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
    m_parts.authorizer->send(request, this, [this, &walk, request](const net::Outcome &outcome) {
        if (!m_stopped)
            accept(walk, request, outcome);
    });
}

void Fetch::accept(Walk &walk, const net::Request &request, const net::Outcome &outcome)
{
    MappedPage page;
    if (!outcome.response) {
        m_result.retryAfterMs = outcome.retryAfterMs;
        const Error error = inTime(outcome.response.error());
        trace(request, outcome, page, error);
        endWalk(walk, error);
        return;
    }
    Result<PageFacts> facts = mapPage(*outcome.response, walk, page);
    if (!facts) {
        Error error = facts.error();
        error.where = loggableUrl(request.url);
        trace(request, outcome, page, error);
        endWalk(walk, error);
        return;
    }
    trace(request, outcome, page, {});
    m_result.rows += qint64(page.rows.size());
    m_result.rejected += qint64(page.rejected.size());
    if (m_result.firstReason.isEmpty() && !page.rejected.empty())
        m_result.firstReason = page.rejected.front().reason;
    if (page.newestMs)
        m_result.newestMs = qMax(m_result.newestMs.value_or(*page.newestMs), *page.newestMs);
    m_onPage(std::move(page), [this, &walk, request, facts = std::move(*facts)](const std::optional<Error> &error) {
        if (m_stopped)
            return;
        if (error)
            endWalk(walk, error);
        else
            goOn(walk, request, facts);
    });
}

Result<PageFacts> Fetch::mapPage(const net::Response &response, Walk &walk, MappedPage &page) const
{
    const bool paged = m_parts.source.paging.kind != PagingSpec::Kind::None;
    PageFacts facts;
    if (paged)
        facts.digest = QByteArray::number(quint64(qHashBits(response.body.constData(), size_t(response.body.size()))))
                       + '/' + QByteArray::number(response.body.size());
    Result<JsonDocument> document = JsonDocument::parse(response.body);
    if (!document)
        return tl::unexpected<Error>(document.error());
    if (paged) {
        facts.rowsUntilEmpty = document->count(m_untilEmptyPointer);
        facts.rows = document->count(m_rowsPointer);
        if (m_parts.source.paging.kind == PagingSpec::Kind::Cursor)
            facts.next = document->text(m_nextPointer);
        // Past the last page some servers leave the rows out altogether.
        if (walk.pages > 1 && facts.rows == 0)
            return facts;
    }
    Result<MappedPage> mapped = m_parts.mapping.map(*document, walk.variables.row);
    if (!mapped)
        return tl::unexpected<Error>(mapped.error());
    page = std::move(*mapped);
    facts.keys = std::move(page.keys);
    return facts;
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
        endWalk(walk, {});
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
    if (!m_onFinished)
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

void Fetch::trace(const net::Request &request, const net::Outcome &outcome, const MappedPage &page,
                  const std::optional<Error> &error) const
{
    if (!m_onTrace)
        return;
    PageTrace trace{loggableUrl(request.url),        outcome.status, 0, outcome.durationMs, qsizetype(page.rows.size()),
                    qsizetype(page.rejected.size()), error};
    if (outcome.response)
        trace.bytes = outcome.response->body.size();
    m_onTrace(trace);
}

} // namespace toancanh::source
