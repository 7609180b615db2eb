// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/RowFilter.h"
#include "models/source/fetch/Mapping.h"
#include "models/source/fetch/Paging.h"

#include <QFuture>
#include <QSet>

class QThreadPool;

namespace toancanh::source {

/// One answer, read.
struct ReadPage
{
    MappedPage page;
    PageFacts facts;
    QSet<QByteArray> members; ///< the names in the answer's outermost object
    quality::AnswerRecord record;
};

/// Reads the answers of one source: bytes in, typed rows out. A large answer takes a second or more, so it is read on
/// a worker thread; one answer of a source at a time, which is its fetch's business. Shared, so that an answer may be
/// read to its end while its fetch is gone.
class PageReader
{
public:
    /// Errors: Config.
    static Result<std::shared_ptr<PageReader>> make(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                                                    const QTimeZone &zone);

    /// What one answer is read with.
    struct Job
    {
        QByteArray body;
        QVariantMap eachRow; ///< the row that for-each walks
        /// Of the first page, where this is a later one: past the last page some servers leave the rows out, but one
        /// that says something new instead has failed.
        std::optional<QSet<QByteArray>> firstMembers;
        int shapeRows = 0;      ///< of how many of its rows the shape is to be taken
        bool isNothing = false; ///< its status says that it holds nothing
    };
    /// Errors: Malformed.
    Result<ReadPage> read(Job job);

    using Outcome = std::shared_ptr<Result<ReadPage>>;
    static QFuture<Outcome> readOn(QThreadPool &workers, const std::shared_ptr<PageReader> &reader, Job job);

private:
    PageReader(bool isPaged, std::unique_ptr<format::Format> format, Mapping mapping, field::FailureCheck failures)
        : m_isPaged(isPaged)
        , m_format(std::move(format))
        , m_mapping(std::move(mapping))
        , m_failures(std::move(failures))
    {}
    Result<void> findPlaces(const SourceSpec &source);
    PageFacts factsOf(format::Answer &answer) const;

    bool m_isPaged;
    std::unique_ptr<format::Format> m_format;
    Mapping m_mapping;
    field::FailureCheck m_failures;
    std::optional<format::Place> m_untilEmpty;
    std::optional<format::Place> m_next;
    std::optional<field::Condition> m_while;
    std::optional<format::Place> m_total;
};

} // namespace toancanh::source
