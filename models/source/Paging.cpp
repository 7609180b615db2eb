// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Paging.h"

#include <QCoreApplication>

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
    switch (m_spec.kind) {
    case Kind::None: return end;
    case Kind::Page:
        if (page.rowsUntilEmpty == 0)
            return end;
        ++m_next.page;
        break;
    case Kind::Offset:
        // A server may give fewer rows than it was asked for, so only an empty page is the end.
        if (page.rows == 0)
            return end;
        m_next.offset += page.rows;
        break;
    case Kind::Cursor:
        if (page.next.isEmpty())
            return end;
        m_next.cursor = page.next;
        break;
    }
    if (const Result<void> progress = checkProgress(page); !progress)
        return tl::unexpected<Error>(progress.error());
    return std::optional(m_next);
}

Result<void> Paging::checkProgress(const PageFacts &page)
{
    if (m_pages >= m_spec.maximumPages)
        return failure(ErrorKind::Malformed, tr("the answer has no end: stopped after %1 pages").arg(m_pages));
    if (!page.digest.isEmpty() && page.digest == m_lastDigest)
        return failure(ErrorKind::Malformed, tr("the server sends the same page again (page %1)").arg(m_pages));
    m_lastDigest = page.digest;
    if (m_spec.kind == PagingSpec::Kind::Cursor) {
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
