// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/CsvRows.h"

#include "models/format/RawRow.h"
#include "models/format/StoredText.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace toancanh::format {

namespace {

constexpr ptrdiff_t maximumCell = 1024 * 1024;
constexpr size_t maximumCells = 16384;
constexpr ptrdiff_t sampledBytes = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

CsvRows::CsvRows(QByteArray utf8, char separator)
    : m_text(std::move(utf8)), m_separator(separator), m_at(m_text.data()), m_end(m_at + m_text.size())
{
    // The text's end is a zero, so that a cell's end is looked for without asking for the text's.
    for (const char stop : {separator, '\n', '\r', '\0'})
        m_stops[uchar(stop)] = true;
}

void CsvRows::endLine(char *&at)
{
    if (*at == '\r' && at + 1 < m_end && at[1] == '\n')
        ++at;
    ++at;
    ++m_nextLine;
}

void CsvRows::skipLines(int lines)
{
    for (; lines > 0 && m_at < m_end; --lines) {
        m_at = std::find_if(m_at, m_end, isLineEnd);
        if (m_at < m_end)
            endLine(m_at);
    }
}

CsvRows::Step CsvRows::next()
{
    while (m_at < m_end) {
        if (*m_at == '\n' || *m_at == '\r') {
            endLine(m_at);
            continue;
        }
        const Step step = readRow();
        const bool isBlank = step == Step::Row && m_width == m_cells.size()
                             && std::all_of(m_cells.cbegin(), m_cells.cend(),
                                            [](std::string_view cell) { return trimmed(cell).empty(); });
        if (!isBlank)
            return step;
    }
    m_cells.clear();
    m_width = 0;
    return Step::End;
}

void CsvRows::add(const char *from, const char *to)
{
    if (++m_width <= maximumCells)
        m_cells.emplace_back(from, size_t(to - from));
    if (to - from > maximumCell)
        m_fault = tr("line %1 has a cell of more than 1 MiB").arg(m_line);
}

CsvRows::Step CsvRows::readRow()
{
    m_cells.clear();
    m_width = 0;
    m_fault.clear();
    m_line = m_nextLine;
    m_start = m_at;
    char *at = m_at;
    for (;;) {
        char *start = at;
        while (*start == ' ')
            ++start;
        if (*start == '"') {
            char *const opened = at;
            at = start;
            if (!readQuoted(at)) {
                m_fault = tr("the quote that opens in line %1 has no end").arg(m_nextLine);
                at = std::find_if(opened, m_end, isLineEnd);
                add(opened, at);
            }
        } else {
            start = at;
            for (;; ++at) {
                while (!m_stops[uchar(*at)])
                    ++at;
                if (*at != '\0' || at == m_end)
                    break;
            }
            add(start, at);
        }
        if (at == m_end)
            break;
        if (*at != m_separator) {
            endLine(at);
            break;
        }
        ++at;
    }
    m_at = at;
    return m_fault.isEmpty() ? Step::Row : Step::Broken;
}

/// Reads the cell whose quote is at `at` and goes behind it; false, with nothing changed, where the quote has no end.
bool CsvRows::readQuoted(char *&at)
{
    char *const start = at + 1;
    char *const limit = start + std::min(m_end - start, maximumCell + 1);
    const auto quoteFrom = [limit](char *from) {
        return static_cast<char *>(std::memchr(from, '"', size_t(limit - from)));
    };
    bool hasDoubled = false;
    char *close = quoteFrom(start);
    while (close != nullptr && close + 1 < limit && close[1] == '"') {
        hasDoubled = true;
        close = quoteFrom(close + 2);
    }
    // No quote that opens in what was looked through in vain is without an end too: all of them stand in pairs there.
    if (close == nullptr)
        return false;
    m_nextLine += std::count(start, close, '\n');
    char *end = close;
    if (hasDoubled) {
        end = std::find(start, close, '"');
        for (const char *from = end; from < close; ++from) {
            *end++ = *from;
            from += *from == '"' ? 1 : 0;
        }
    }
    for (at = close + 1; at < m_end && (*at == '\0' || !m_stops[uchar(*at)]); ++at)
        *end++ = *at;
    // What stood between the quote and the separator is most often nothing, or blanks.
    while (end > start && at > close + 1 && end[-1] == ' ')
        --end;
    add(start, end);
    return true;
}

QByteArray CsvRows::raw() const
{
    if (!m_fault.isEmpty())
        return cutRaw(trimmed({m_start, size_t(m_at - m_start)}));
    std::string text;
    for (size_t i = 0; i < m_cells.size() && text.size() <= size_t(maximumRawBytes); ++i) {
        // Of a cell of a megabyte only what will be kept.
        const std::string_view cell = m_cells[i].substr(0, size_t(maximumRawBytes));
        const bool isPlain = cell.find_first_of(std::string_view("\"\r\n")) == std::string_view::npos
                             && cell.find(m_separator) == std::string_view::npos;
        text += i > 0 ? std::string(1, m_separator) : std::string();
        text += isPlain ? "" : "\"";
        for (const char c : cell) {
            text += c;
            if (c == '"')
                text += c;
        }
        text += isPlain ? "" : "\"";
    }
    return cutRaw(text);
}

size_t CsvRows::expectedRows() const
{
    const char *const first = std::find_if(m_at, m_end, [](char c) { return c != '\n' && c != '\r' && c != ' '; });
    if (first == m_end)
        return 0;
    const ptrdiff_t sampled = std::min<ptrdiff_t>(m_end - first, sampledBytes);
    const auto ends = [&](char end) { return std::count(first, first + sampled, end); };
    const auto lines = double(std::max({ends('\n'), ends('\r'), ptrdiff_t(1)}));
    return size_t(lines * double(m_end - first) / double(sampled)) + 1;
}

bool namesSeparator(std::string_view utf8)
{
    const std::string_view first = trimmed(utf8.substr(0, utf8.find_first_of("\r\n")));
    return (first.size() == 5 && first.starts_with("sep=")) || utf8.starts_with("sep=\t");
}

char guessedSeparator(std::string_view utf8, int skip)
{
    if (namesSeparator(utf8))
        return utf8[4];
    constexpr std::string_view lineEnds = "\r\n";
    for (; skip > 0 && !utf8.empty(); --skip) {
        utf8.remove_prefix(std::min(utf8.find_first_of(lineEnds), utf8.size()));
        utf8.remove_prefix(utf8.starts_with(lineEnds) ? 2 : std::min<size_t>(utf8.size(), 1));
    }
    constexpr std::string_view signs = ",;\t|";
    std::array<int, signs.size()> counts = {};
    bool isQuoted = false;
    bool isBlank = true;
    for (const char c : utf8.substr(0, size_t(sampledBytes))) {
        if (!isQuoted && isLineEnd(c) && !isBlank)
            break;
        isBlank = isBlank && (c == ' ' || isLineEnd(c));
        isQuoted ^= c == '"';
        if (const size_t at = signs.find(c); at != std::string_view::npos && !isQuoted)
            ++counts[at];
    }
    return signs[size_t(std::max_element(counts.cbegin(), counts.cend()) - counts.cbegin())];
}

} // namespace toancanh::format
