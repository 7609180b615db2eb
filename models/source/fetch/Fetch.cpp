// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Fetch.h"

#include "models/base/WhenDone.h"
#include "models/net/LoggableRequest.h"
#include "models/source/fetch/SeenRows.h"
#include "models/source/request/Refusal.h"

#include <algorithm>

namespace toancanh::source {

namespace {

/// Errors after which asking for the other rows of a for-each is useless or unwelcome.
bool stopsEverything(ErrorKind kind)
{
    return kind == ErrorKind::Auth || kind == ErrorKind::RateLimited || kind == ErrorKind::Timeout
           || kind == ErrorKind::Storage || kind == ErrorKind::Config;
}

/// A 304 is no error where it was asked for.
constexpr int notModified = 304;
/// Answers that are good and say that there is nothing.
constexpr int noContent = 204;
constexpr int resetContent = 205;
/// What a system says of its answer is kept and sent back as it is; longer ones are no tags.
constexpr qsizetype maximumValidatorBytes = 1024;

std::optional<Validators> validatorsOf(const net::Request &request, const net::Response &response)
{
    Validators validators{request.url.toEncoded(), response.etag, response.lastModified};
    const qsizetype size = validators.etag.size() + validators.lastModified.size();
    return size > 0 && size <= maximumValidatorBytes ? std::optional(validators) : std::nullopt;
}

} // namespace

Fetch::Fetch(const FetchParts &parts, const FetchPlan &plan, OnRows onRows, OnFinished onFinished, QObject *parent)
    : QObject(parent), m_parts(parts), m_plan(plan), m_onRows(std::move(onRows)), m_onFinished(std::move(onFinished))
{}

void Fetch::start()
{
    m_startedMs = m_parts.clock.monotonicMs();
    m_deadlineMs = m_startedMs + m_parts.source.request.deadlineMs;
    QMetaObject::invokeMethod(this, &Fetch::startWalks, Qt::QueuedConnection);
}

void Fetch::startWalks()
{
    const size_t parallel = size_t(m_parts.source.forEach ? m_parts.source.forEach->parallel : 1);
    while (!m_stopped && m_running.size() < parallel && m_nextEach < m_plan.eachRows.size()) {
        RequestVariables variables;
        variables.row = m_plan.eachRows.at(m_nextEach++);
        variables.sinceMs = m_plan.sinceMs;
        variables.nowMs = m_parts.clock.nowMs();
        variables.secrets = m_parts.secrets;
        m_running.push_back(std::unique_ptr<Running>(new Running{
            Walk(m_parts.source, m_parts.builder, std::move(variables)), {}, {}, false, {}, {}, {}, false}));
        request(*m_running.back());
    }
    if (m_running.empty())
        finish();
}

void Fetch::request(Running &running)
{
    Result<net::Request> request = running.walk.request();
    if (!request) {
        QMetaObject::invokeMethod(
            this,
            [this, &running, error = request.error()] {
                if (!m_stopped)
                    endWalk(running, error);
            },
            Qt::QueuedConnection);
        return;
    }
    request->deadlineMs = qMax<qint64>(1, m_deadlineMs - m_parts.clock.monotonicMs());
    if (isConditional() && m_plan.validators && m_plan.validators->address == request->url.toEncoded()) {
        if (!m_plan.validators->etag.isEmpty())
            request->headers.emplaceBack("If-None-Match", m_plan.validators->etag);
        if (!m_plan.validators->lastModified.isEmpty())
            request->headers.emplaceBack("If-Modified-Since", m_plan.validators->lastModified);
    }
    running.walk.count();
    m_parts.authorizer->send(*request, this, [this, &running, request = *request](net::Outcome outcome) {
        if (!m_stopped)
            accept(running, request, std::move(outcome));
    });
}

/// Only one answer that is everything can be left as it is.
bool Fetch::isConditional() const
{
    const SourceSpec &source = m_parts.source;
    return source.request.conditional && source.request.method == "GET" && source.paging.isOneAnswer()
           && !source.forEach;
}

void Fetch::accept(Running &running, const net::Request &request, net::Outcome outcome)
{
    if (outcome.response && outcome.response->status == notModified) {
        acceptUnchanged(running, request, outcome);
        return;
    }
    if (!outcome.response && running.walk.endsWith(outcome.status)) {
        trace({&running, request, outcome}, outcome.refusedBytes, {}, {});
        goOn(running, {&running, request, std::move(outcome)}, {});
        return;
    }
    if (!outcome.response) {
        const Error error = inTime(outcome.response.error());
        m_result.retryAfterMs = std::max(m_result.retryAfterMs, outcome.retryAfterMs);
        running.said = wordsOfTheSystem(outcome);
        const qint64 bytes = outcome.refusedBytes;
        trace({&running, request, std::move(outcome)}, bytes, {}, withWords(error, running.said));
        endWalk(running, error);
        return;
    }
    if (isConditional())
        m_result.validators = validatorsOf(request, *outcome.response);
    m_unread.push_back({&running, request, std::move(outcome), m_parts.clock.monotonicMs()});
    readNext();
}

void Fetch::acceptUnchanged(Running &running, const net::Request &request, const net::Outcome &outcome)
{
    std::optional<Error> error;
    m_result.unchanged = isConditional() && m_plan.validators && m_plan.validators->address == request.url.toEncoded();
    if (m_result.unchanged)
        m_result.validators = m_plan.validators;
    else
        error = Error{ErrorKind::Malformed, tr("the server says that nothing has changed (304), and was not asked"),
                      loggableUrl(request)};
    trace({&running, request, outcome}, 0, {}, error);
    endWalk(running, error);
}

void Fetch::readNext()
{
    if (m_stopped || m_isReading || m_unread.empty())
        return;
    m_isReading = true;
    const auto answer = std::make_shared<Unread>(std::move(m_unread.front()));
    m_unread.pop_front();
    const Running &running = *answer->running;
    QByteArray body = std::exchange(answer->outcome.response->body, {});
    const qint64 bytes = body.size();
    PageReader::Job job{std::move(body), running.walk.row(), {}, m_result.record->shapeRowsLeft()};
    const int status = answer->outcome.response->status;
    job.isNothing = status == noContent || status == resetContent;
    if (running.walk.pages() > 1)
        job.firstMembers = running.members;
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
    Running &running = *answer.running;
    if (running.storeError) {
        endWalk(running, running.storeError);
        return;
    }
    std::optional<Error> error = read ? rejectedAltogether(read->page) : std::optional(read.error());
    if (error)
        error->where = loggableUrl(answer.request);
    trace(answer, bytes, read ? read->page : MappedPage(), error, read ? noteOn(running, read->facts) : QString());
    if (!read) {
        if (!logsInAnew(answer))
            endWalk(running, error);
        return;
    }
    if (running.walk.pages() == 1)
        running.members = read->members;
    const bool comesAgain = running.walk.comesAgain(read->facts);
    if (!comesAgain)
        m_result.record->add(std::move(read->record));
    if (error) {
        m_heldRows -= qint64(running.held.rows.size());
        running.held = std::move(read->page); // what was rejected, and why
        giveHeld(running, GoOn::OnceStored, [this, &running, error] { endWalk(running, error); });
        return;
    }
    if (!comesAgain)
        hold(running, std::move(read->page));
    const auto then = [this, &running, answer, facts = std::move(read->facts)] { goOn(running, answer, facts); };
    if (m_heldRows > m_plan.rowsHeld)
        giveHeld(running, GoOn::WhileStored, then);
    else
        then();
}

/// A session may end without a status that says so: with the page of a login, or with what `fails` knows. Whoever was
/// logged in before this fetch tries once more, each walk once.
bool Fetch::logsInAnew(const Unread &answer)
{
    Running &running = *answer.running;
    if (running.hasLoggedInAnew || !m_parts.authorizer->renew(answer.answeredMs, m_startedMs))
        return false;
    running.hasLoggedInAnew = true;
    running.walk.takeBack();
    request(running);
    return true;
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

void Fetch::goOn(Running &running, const Unread &answer, const PageFacts &facts)
{
    Walk &walk = running.walk;
    const QByteArray link = answer.outcome.response ? answer.outcome.response->link : QByteArray();
    const Result<Walk::Step> step = walk.after(facts, link, answer.request);
    if (!step) {
        endWalk(running, step.error());
        return;
    }
    if (*step == Walk::Step::End || (m_plan.maximumPages > 0 && walk.pages() >= m_plan.maximumPages)) {
        giveHeld(running, GoOn::OnceStored, [this, &running] { endWalk(running, {}); });
        return;
    }
    request(running);
}

void Fetch::endWalk(Running &running, const std::optional<Error> &error)
{
    if (running.isBeingStored) {
        running.onceStored = [this, &running, error] { endWalk(running, error); };
        return;
    }
    m_heldRows -= qint64(running.held.rows.size());
    // Rows that can't be stored weigh more than a page that can't be fetched.
    noteEnd(running, running.storeError ? running.storeError : error);
    m_running.erase(std::find_if(m_running.begin(), m_running.end(),
                                 [&running](const auto &one) { return one.get() == &running; }));
    if (m_stopped)
        finish();
    else
        QMetaObject::invokeMethod(this, &Fetch::startWalks, Qt::QueuedConnection);
}

void Fetch::noteEnd(const Running &running, const std::optional<Error> &error)
{
    const std::optional<ForEachSpec> &forEach = m_parts.source.forEach;
    if (error) {
        ++m_failedWalks;
        if (!m_result.error || stopsEverything(error->kind)) {
            m_result.error = *error;
            m_result.said = running.storeError ? QString() : running.said;
        }
        m_stopped = m_stopped || stopsEverything(error->kind);
    } else if (forEach && forEach->skipSeen) {
        m_result.seen.append(rowMark(running.walk.row(), *forEach));
    }
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

/// A place that is written wrongly looks like a system that has no more than one page.
QString Fetch::noteOn(const Running &running, const PageFacts &facts) const
{
    return facts.lacksNext && running.walk.pages() == 1
               ? tr("nothing at %1 on page 1, so it is the only page").arg(m_parts.source.paging.next)
               : QString();
}

void Fetch::trace(const Unread &answer, qint64 bytes, const MappedPage &page, const std::optional<Error> &error,
                  const QString &note) const
{
    if (m_onTrace)
        m_onTrace({loggableUrl(answer.request), answer.outcome.status, bytes, answer.outcome.durationMs,
                   qsizetype(page.rows.size()), qsizetype(page.rejectedCount), error, note});
}

} // namespace toancanh::source
