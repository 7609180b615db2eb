// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Walk.h"

#include "models/net/LoggableRequest.h"
#include "models/source/fetch/NextLink.h"
#include "models/source/request/Origin.h"
#include "models/source/request/RowAddress.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QString hostsAdvice()
{
    return tr("name it in \"hosts\" under \"request\" where it belongs to the system");
}

} // namespace

Walk::Walk(const SourceSpec &source, const RequestBuilder &builder, RequestVariables variables)
    : m_source(source), m_builder(builder), m_variables(std::move(variables)), m_paging(source.paging)
{
    m_variables.size = source.paging.size;
    m_variables.fromMs = m_variables.sinceMs.value_or(m_variables.nowMs);
    m_variables.toMs = m_variables.nowMs;
    if (const std::optional<WindowsSpec> &windows = source.paging.windows) {
        if (windows->reachMs)
            m_variables.fromMs = m_variables.nowMs - *windows->reachMs;
        m_windows.emplace(*windows, m_variables.fromMs, m_variables.toMs);
    }
    startPaging();
}

void Walk::startPaging()
{
    m_paging = Paging(m_source.paging);
    m_variables.page = m_paging.first().page;
    m_variables.offset = m_paging.first().offset;
    m_variables.cursor = m_paging.first().cursor;
    m_link.clear();
    m_pagesOfWindow = 0;
    m_rowsOfWindow = 0;
    if (m_windows) {
        m_variables.fromMs = m_windows->current().fromMs;
        m_variables.toMs = m_windows->current().toMs;
    }
}

Result<net::Request> Walk::request() const
{
    net::Request request = m_builder.request(m_variables);
    if (!m_link.isEmpty())
        request.url = m_link;
    if (!m_builder.hasAddressOfRow() || !m_link.isEmpty())
        return request;
    request.url = addressOfRow(request.url, *m_source.forEach, m_variables.row);
    if (originOf(request.url).isEmpty())
        return failure(ErrorKind::Malformed, noAddress(), m_source.forEach->dataset);
    if (!mayLead(m_source.request.origins, request.url))
        return failure(ErrorKind::Malformed, tr("a row's address leads to another server (%1)").arg(request.url.host()),
                       net::loggableUrl(request), hostsAdvice());
    return request;
}

QString Walk::noAddress() const
{
    const ForEachSpec &forEach = *m_source.forEach;
    const QString value = m_variables.row.value(m_builder.columnOfAddress()).toString();
    const QString shown = shownValue(value);
    const QString key = shownKey(m_variables.row, forEach);
    if (forEach.dataset.isEmpty())
        return tr("the value \"%1\" under \"for-each\" is no address").arg(shown);
    return tr("a row of \"%1\" (%2) holds no address but \"%3\"").arg(forEach.dataset, key, shown);
}

bool Walk::endsWith(int status) const
{
    return m_source.paging.untilStatus.contains(status) && m_pagesOfWindow > 0;
}

bool Walk::comesAgain(const PageFacts &facts) const
{
    return m_windows && m_windows->isFull(m_rowsOfWindow + facts.rows);
}

Result<Walk::Step> Walk::after(PageFacts facts, const QByteArray &linkHeader, const net::Request &asked)
{
    if (m_source.paging.kind == PagingSpec::Kind::LinkHeader)
        facts.next = nextInHeader(linkHeader);
    else if (m_source.paging.kind == PagingSpec::Kind::NextLink && facts.next.startsWith(QLatin1Char('[')))
        facts.next = nextInList(facts.next.toUtf8());
    else if (facts.next == QLatin1String("[]"))
        facts.next.clear();
    Result<Step> step = goOn(facts, asked.url);
    if (!step && step.error().where.isEmpty())
        step.error().where = net::loggableUrl(asked);
    return step;
}

Result<Walk::Step> Walk::goOn(const PageFacts &facts, const QUrl &url)
{
    ++m_pagesOfWindow;
    if (comesAgain(facts)) {
        if (const Result<void> halved = m_windows->halve(); !halved)
            return tl::unexpected<Error>(halved.error());
        startPaging();
        return Step::GoOn;
    }
    m_rowsOfWindow += facts.rows;
    const Result<std::optional<Paging::Next>> next = m_paging.after(facts);
    if (!next)
        return tl::unexpected<Error>(next.error());
    if (*next) {
        if (const Result<void> followed = follow(**next, url); !followed)
            return tl::unexpected<Error>(followed.error());
        return Step::GoOn;
    }
    if (!m_windows)
        return Step::End;
    const Result<bool> advanced = m_windows->advance(m_rowsOfWindow);
    if (!advanced)
        return tl::unexpected<Error>(advanced.error());
    if (*advanced)
        startPaging();
    return *advanced ? Step::GoOn : Step::End;
}

Result<void> Walk::follow(const Paging::Next &next, const QUrl &from)
{
    using Kind = PagingSpec::Kind;
    m_variables.page = next.page;
    m_variables.offset = next.offset;
    const Kind kind = m_source.paging.kind;
    const bool isCursor = kind == Kind::Cursor && m_builder.uses(QStringLiteral("cursor"));
    if (kind == Kind::Page || kind == Kind::Offset || isCursor) {
        m_variables.cursor = next.cursor;
        return {};
    }
    m_link = linkedFrom(from, next.cursor);
    // Some systems repeat the key that they were asked with; it is added anew, and not shown in an error.
    if (const QString &item = m_source.request.auth.queryItem; !item.isEmpty())
        m_link = withoutItem(m_link, item);
    if (mayLead(QStringList{originOf(from)} + m_source.request.origins, m_link))
        return {};
    return failure(ErrorKind::Malformed, tr("the answer's next page is on another server (%1)").arg(m_link.host()), {},
                   hostsAdvice());
}

} // namespace toancanh::source
