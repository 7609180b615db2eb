// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/fetch/Paging.h"
#include "models/source/fetch/TimeWindows.h"
#include "models/source/request/RequestBuilder.h"

namespace toancanh::source {

/// One walk through the windows of time and pages of what a source asks for, all or of one row of a for-each: which
/// request comes next. Pure.
class Walk
{
public:
    enum class Step { GoOn, End };

    /// `variables` hold the times and the row.
    Walk(const SourceSpec &source, const RequestBuilder &builder, RequestVariables variables);

    /// The request that is next. Errors: Malformed, where the row's address leads nowhere or to another server.
    Result<net::Request> request() const;
    /// To be told of each request that is sent.
    void count() { ++m_pages; }
    void takeBack() { --m_pages; }        ///< the last request, which is sent again
    int pages() const { return m_pages; } ///< requests so far
    const QVariantMap &row() const { return m_variables.row; }

    /// Whether a status that is an error otherwise says that the page before was the last.
    bool endsWith(int status) const;
    /// Whether the rows of this page come again, as their window is to be asked for in halves.
    bool comesAgain(const PageFacts &facts) const;
    /// Goes on after the page that was asked for so, whose answer had this Link header. Errors: Malformed.
    Result<Step> after(PageFacts facts, const QByteArray &linkHeader, const net::Request &asked);

private:
    void startPaging();
    Result<Step> goOn(const PageFacts &facts, const QUrl &url);
    QString noAddress() const;
    Result<void> follow(const Paging::Next &next, const QUrl &from);

    const SourceSpec &m_source;
    const RequestBuilder &m_builder;
    RequestVariables m_variables;
    Paging m_paging;
    std::optional<TimeWindows> m_windows;
    QUrl m_link; ///< of the next page, where the system gives its address
    int m_pages = 0;
    int m_pagesOfWindow = 0;
    qint64 m_rowsOfWindow = 0;
};

} // namespace toancanh::source
