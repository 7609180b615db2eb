// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/source/spec/SourceSpec.h"

#include <QSet>

#include <unordered_set>

namespace toancanh::source {

/// What the last answer showed that paging decides by.
struct PageFacts
{
    qsizetype rows = 0;           ///< at SourceSpec::rows, good and bad
    qsizetype rowsUntilEmpty = 0; ///< at PagingSpec::untilEmpty
    QString next;                 ///< at PagingSpec::next, a list of links as JSON; or what the Link header says
    bool lacksNext = false;       ///< nothing is there, not even null or ""
    bool isLast = false;          ///< PagingSpec::goesOnWhile says so
    std::optional<qint64> total;  ///< at PagingSpec::total
    std::vector<size_t> keys;     ///< of the good rows, and something of the rejected ones that tells them apart
    QByteArray digest;            ///< of the body
};

/// Walks the pages of one answer: pure, told of each page and asked for the next. Ends a server's endless loop
/// with a Malformed error.
class Paging
{
public:
    struct Next
    {
        int page = 0;
        qint64 offset = 0;
        QString cursor; ///< or the link
        bool operator==(const Next &) const = default;
    };

    explicit Paging(const PagingSpec &spec) : m_spec(spec), m_next{spec.from, spec.fromOffset, spec.first} {}

    Next first() const { return m_next; }
    /// The next page, or nothing at the end. Errors: Malformed.
    Result<std::optional<Next>> after(const PageFacts &page);

private:
    bool isLast(const PageFacts &page) const;
    bool standsStill(const PageFacts &page) const;
    bool mayRepeatAtTheEnd(const PageFacts &page, qint64 rowsBefore) const;
    Result<void> checkProgress(const PageFacts &page);

    PagingSpec m_spec;
    Next m_next;
    int m_pages = 0;
    qint64 m_rows = 0;
    QByteArray m_lastDigest;
    QSet<QString> m_cursors;
    std::unordered_set<size_t> m_keys;
};

} // namespace toancanh::source
