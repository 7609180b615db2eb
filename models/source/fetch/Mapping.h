// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Value.h"
#include "models/format/Format.h"
#include "models/quality/FetchRecord.h"
#include "models/source/spec/SourceSpec.h"

#include <QVariant>

#include <memory>

namespace toancanh::source {

/// What one answer brought.
struct MappedPage
{
    std::vector<dataset::Row> rows;
    std::vector<dataset::RejectedRow> rejected; ///< a thousand at most; a hostile answer has millions
    qint64 rejectedCount = 0;                   ///< all of them
    std::vector<dataset::RejectedRow> notes;    ///< kept rows with a field that could only be null; each reason once
    qint64 walked = 0;                          ///< rows that the answer has, also those that `where` kept out
    std::vector<size_t> keys;                   ///< a hash of each row's key, to see whether a page brings anything new
    std::optional<qint64> newestMs;             ///< of SourceSpec::newest
    qint64 passed = 0;                          ///< rows without anything to complain of
    quality::AnswerShape shape;                 ///< of the first rows that `where` lets through
    quality::RowFacts facts;
    QString said; ///< by the system, where the answer has no row; may be empty
};

/// Turns answers of one source into typed rows of its dataset; compiled once. Pure but for its caches, so one
/// thread at a time.
class Mapping
{
public:
    /// The places of the source's fields are compiled into `format`. Errors: Config.
    static Result<Mapping> compile(const SourceSpec &source, const dataset::DatasetSpec &dataset, const QTimeZone &zone,
                                   format::Format &format);
    Mapping(Mapping &&) noexcept;
    Mapping &operator=(Mapping &&) noexcept;
    ~Mapping();

    /// `eachRow` is the row that for-each walks, `shapeRows` of how many rows the shape is taken. Errors: Malformed,
    /// where the answer has no rows at all to look at, or more than can be held.
    Result<MappedPage> map(format::Answer &answer, const QVariantMap &eachRow = {}, int shapeRows = 0);

private:
    struct Data;
    explicit Mapping(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace toancanh::source
