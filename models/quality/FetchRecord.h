// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/AnswerShape.h"
#include "models/quality/RowWatch.h"

namespace toancanh::quality {

/// What one answer said, besides its rows.
struct AnswerRecord
{
    qint64 rows = 0;   ///< those that `where` lets through, and those that could not be taken apart
    qint64 passed = 0; ///< without anything to complain of
    qint64 rejected = 0;
    std::vector<size_t> keys; ///< a hash of each kept row's key
    AnswerShape shape;        ///< of its first rows
    RowFacts facts;
};

/// What all answers of one fetch said. Adding one costs nothing that grows with its rows; summing up does.
class FetchRecord
{
public:
    enum class Answers { Together, Alone };
    /// `Alone`: a key that comes again in another answer is news of it, as in the files of a folder.
    explicit FetchRecord(Answers answers = Answers::Together) : m_answers(answers) {}

    void add(AnswerRecord answer);
    /// How many more rows its shape is to be taken from.
    int shapeRowsLeft() const { return maximumShapeRows - m_shapeRows; }

    struct Sums
    {
        qint64 rows = 0;
        qint64 passed = 0;
        qint64 rejected = 0;
        qint64 duplicates = 0; ///< among the first four million keys
    };
    /// An answer of which every key came before, as some servers repeat their last page, is left out.
    Sums sums() const;
    AnswerShape shape() const;
    const std::vector<AnswerRecord> &answers() const { return m_list; }

private:
    Answers m_answers;
    std::vector<AnswerRecord> m_list;
    size_t m_keys = 0;
    size_t m_samples = 0;
    int m_shapeRows = 0;
};

} // namespace toancanh::quality
