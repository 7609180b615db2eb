// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Paging.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

} // namespace

Result<std::optional<Paging::Next>> Paging::after(const PageFacts &page)
{
    using Kind = PagingSpec::Kind;
    const std::optional<Next> end;
    ++m_pages;
    const qint64 rowsBefore = std::exchange(m_rows, m_rows + page.rows);
    if (isLast(page) || standsStill(page))
        return end;
    if (m_pages >= m_spec.maximumPages)
        return failure(ErrorKind::Malformed, tr("the answer has no end: stopped after %1 pages").arg(m_pages), {},
                       tr("raise \"maximum-pages\" under \"paging\" where the system really has so many"));
    if (const Result<void> progress = checkProgress(page); !progress) {
        if (mayRepeatAtTheEnd(page, rowsBefore))
            return end;
        return tl::unexpected<Error>(progress.error());
    }
    if (m_spec.kind == Kind::Page)
        ++m_next.page;
    else if (m_spec.kind == Kind::Offset)
        m_next.offset += page.rows;
    else
        m_next.cursor = page.next;
    return std::optional(m_next);
}

bool Paging::isLast(const PageFacts &page) const
{
    using Kind = PagingSpec::Kind;
    switch (m_spec.kind) {
    case Kind::None: return true;
    // A server may give fewer rows than it was asked for, so only an empty page is the end where nothing else is said.
    case Kind::Page: return page.rowsUntilEmpty == 0 || (m_spec.stopOnShort && page.rowsUntilEmpty < m_spec.size);
    case Kind::Offset: return page.rows == 0 || (m_spec.stopOnShort && page.rows < m_spec.size);
    case Kind::Cursor:
    case Kind::NextLink:
    case Kind::LinkHeader: break;
    }
    return page.isLast || page.next.isEmpty();
}

/// Where there is nothing more, some systems give the cursor back that they were sent (Solr, GraphQL). A second page
/// that has the rows of the first tells rather that the system doesn't go by the cursor.
bool Paging::standsStill(const PageFacts &page) const
{
    if (m_spec.kind != PagingSpec::Kind::Cursor || page.next != m_next.cursor)
        return false;
    const bool bringsNew =
        std::any_of(page.keys.cbegin(), page.keys.cend(), [this](size_t key) { return !m_keys.contains(key); });
    return page.rows == 0 || (!bringsNew && m_pages > 2);
}

/// Some servers give their last page again and again. It is the end where all rows that they told of came before, or
/// where an earlier page differed, so that they do go by what they are asked for.
bool Paging::mayRepeatAtTheEnd(const PageFacts &page, qint64 rowsBefore) const
{
    using Kind = PagingSpec::Kind;
    if (m_spec.kind != Kind::Page && m_spec.kind != Kind::Offset)
        return false;
    return (page.total && rowsBefore >= *page.total) || (m_spec.stopOnShort && m_pages > 2);
}

Result<void> Paging::checkProgress(const PageFacts &page)
{
    if (!page.digest.isEmpty() && page.digest == m_lastDigest)
        return failure(ErrorKind::Malformed, tr("the server sends the same page again (page %1)").arg(m_pages));
    m_lastDigest = page.digest;
    if (!page.next.isEmpty()) {
        if (m_cursors.contains(page.next))
            return failure(ErrorKind::Malformed,
                           tr("the server leads back to a page it gave before (page %1)").arg(m_pages));
        m_cursors.insert(page.next);
    }
    bool bringsNew = page.keys.empty();
    for (const size_t key : page.keys)
        bringsNew = m_keys.insert(key).second || bringsNew;
    if (!bringsNew)
        return failure(ErrorKind::Malformed, tr("page %1 brings only rows that earlier pages brought").arg(m_pages));
    return {};
}

} // namespace toancanh::source
