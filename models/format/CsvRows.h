// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <string_view>
#include <vector>

namespace toancanh::format {

/// Walks the rows of CSV text: RFC 4180, and line ends of any kind. Blank lines are no rows. Text after a closing quote
/// belongs to its cell. A cell whose quote has no end within 1 MiB is one broken row; the walk goes on in its next
/// line.
class CsvRows
{
public:
    enum class Step { Row, Broken, End };

    /// `separator`: an ASCII sign.
    CsvRows(QByteArray utf8, char separator);
    CsvRows(const CsvRows &) = delete;
    CsvRows &operator=(const CsvRows &) = delete;

    /// Goes `lines` lines on, whatever they hold.
    void skipLines(int lines);
    Step next();

    /// The current row's cells, unquoted; at most 16,384. They live until next().
    const std::vector<std::string_view> &cells() const { return m_cells; }
    size_t width() const { return m_width; }  ///< all cells, kept or not
    QString fault() const { return m_fault; } ///< why the row is broken
    qsizetype line() const { return m_line; } ///< where the row starts, from 1
    /// The current row, written anew, at most 4 KiB.
    QByteArray raw() const;
    /// About how many rows follow; 0 only where none does.
    size_t expectedRows() const;

private:
    Step readRow();
    bool readQuoted(char *&at);
    void add(const char *from, const char *to);
    void endLine(char *&at);

    QByteArray m_text;
    char m_separator;
    std::array<bool, 256> m_stops = {};
    char *m_at;
    char *m_end;
    char *m_start = nullptr; ///< of the current row
    qsizetype m_line = 0;
    qsizetype m_nextLine = 1;
    std::vector<std::string_view> m_cells;
    size_t m_width = 0;
    QString m_fault;
};

/// The sign of , ; tab | that the first line with anything after `skip` lines has most of, outside quotes; "sep=;" in
/// the very first line counts more, as Excel reads it.
char guessedSeparator(std::string_view utf8, int skip);
/// Whether the first line only names the separator, as Excel writes and reads it.
bool namesSeparator(std::string_view utf8);

} // namespace toancanh::format
