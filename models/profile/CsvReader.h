// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Finding.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace toancanh::profile {

/// Reads a table from CSV text (RFC 4180, a header row decides the columns; semicolons are taken where the
/// header has them and no comma, as Excel writes them in Vietnam). Rows with a wrong number of cells become
/// findings and are skipped. Texts are NFC without spaces at their ends.
class CsvReader
{
public:
    CsvReader(const QByteArray &utf8, const QString &file, Findings *findings);
    /// Says how many problems beyond the first fifty there were.
    ~CsvReader();
    CsvReader(const CsvReader &) = delete;
    CsvReader &operator=(const CsvReader &) = delete;

    /// Reports missing and unknown columns; false when nothing can be read.
    bool readHeader(const QStringList &required, const QStringList &optional = {});
    /// Goes to the next row; false at the end.
    bool readRow();
    /// The current row's cell; empty where the file lacks the column.
    QString cell(QLatin1String column) const;
    int line() const { return m_line; } ///< where the current row starts, from 1
    QString file() const { return m_file; }
    /// A finding on the current row.
    void report(const QString &message, const QString &remedy = {});
    /// False once so many problems were found that further ones are only counted.
    bool isListing() const;

private:
    bool readCells(QStringList &cells);
    QString readQuoted();

    QString m_text;
    QString m_file;
    Findings *m_findings;
    qsizetype m_at = 0;
    int m_nextLine = 1;
    int m_line = 0;
    QChar m_separator = QLatin1Char(',');
    QHash<QString, qsizetype> m_columns;
    qsizetype m_width = 0;
    QStringList m_cells;
    int m_problems = 0;
};

} // namespace toancanh::profile
