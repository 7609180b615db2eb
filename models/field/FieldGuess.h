// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/FieldSpec.h"
#include "models/format/Format.h"

namespace toancanh::field {

/// What the values of one place in many rows tell of the column that they would fill. A guess for a person to check.
class FieldGuess
{
public:
    explicit FieldGuess(const QString &place) : m_place(place) {}

    void add(const format::Cell &cell); ///< of the next row, in the rows' order
    void addNothing() { ++m_rows; }

    const QString &place() const { return m_place; }
    bool isEmpty() const { return m_samples.isEmpty(); }
    bool isNullable() const { return m_samples.size() + m_unread < m_rows; }
    /// The column's type, and in `field` how its texts are to be read.
    dataset::ColumnType type(FieldSpec &field) const;
    QString example() const; ///< one value, at most 40 characters
    /// The whole number that all rows have, be it written as a text.
    std::optional<qint64> onlyInteger() const;
    /// A text that is a thousand times as much in a number written like `number` as it is in a plain one; empty where
    /// none is.
    QString thousands(const QString &number) const;
    /// Whether a text is longer than a name would be.
    bool isLong() const;

private:
    bool allAreGeometries() const;
    bool anyIsHtml() const;

    QString m_place;
    QList<std::string> m_samples;
    QStringList m_wordsForNothing; ///< that stood there
    qsizetype m_rows = 0;
    qsizetype m_unread = 0; ///< values beyond those that are kept
    bool m_hasTree = false;
    bool m_hasTime = false;
    bool m_hasNumber = false; ///< that is one in the answer, not a text
    bool m_allAreTrees = true;
    bool m_allAreFlags = true;
    bool m_allAreIntegers = true;
    bool m_allAreNumbers = true;
};

} // namespace toancanh::field
