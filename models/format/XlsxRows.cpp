// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/XlsxRows.h"

#include "models/format/SheetTimes.h"

#include <QCoreApplication>

#include <charconv>

namespace toancanh::format {

namespace {

struct CellName
{
    size_t column = 0; ///< from 0
    qint64 row = 0;    ///< from 1
};

/// "AB12"
std::optional<CellName> cellName(std::string_view text)
{
    constexpr size_t letters = 26;
    CellName name;
    size_t at = 0;
    for (; at < text.size() && at < 4 && text[at] >= 'A' && text[at] <= 'Z'; ++at)
        name.column = name.column * letters + size_t(text[at] - 'A') + 1;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), name.row);
    if (error != std::errc() || end != text.data() + text.size() || name.column == 0
        || name.column > maximumSheetColumns || name.row < 1 || name.row > maximumSheetRows)
        return {};
    --name.column;
    return name;
}

template<class Number>
std::optional<Number> numberOf(std::string_view text)
{
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return number;
}

} // namespace

XlsxRows::XlsxRows(ZipPart part, std::shared_ptr<const XlsxCells> cells)
    : m_cells(std::move(cells)), m_stream(std::move(part), *this)
{}

Result<bool> XlsxRows::next()
{
    m_row.clear();
    const auto step = m_stream.advance();
    if (!step)
        return tl::unexpected<Error>(step.error());
    if (m_row.cellsSoFar() > maximumSheetCells)
        return tooManyCells();
    if (m_isDamaged)
        return failure(ErrorKind::Malformed,
                       QCoreApplication::translate("toancanh::format", "the sheet is damaged near its row %1")
                           .arg(m_row.number()));
    return *step == XmlStream::Step::Paused;
}

void XlsxRows::opened(std::string_view name, const XmlAttributes &attributes, int)
{
    if (name == "c") {
        openCell(attributes);
    } else if (name == "v") {
        m_isInValue = true;
    } else if (name == "is") {
        m_isInline = true;
    } else if (name == "rPh") {
        m_isInPronunciation = true;
    } else if (name == "t") {
        m_isInValue = m_isInline && !m_isInPronunciation;
    } else if (name == "row") {
        const qint64 said = attributes.number("r");
        const qint64 number = said > 0 ? said : m_row.number() + 1;
        m_isDamaged = m_isDamaged || number <= m_row.number() || number > maximumSheetRows;
        m_row.setNumber(number);
        m_column = 0;
    } else if (name == "mergeCell") {
        const std::string_view area = attributes.value("ref").value_or(std::string_view());
        const auto first = cellName(area.substr(0, area.find(':')));
        const auto last = cellName(area.substr(std::min(area.size(), area.find(':') + 1)));
        if (first && last && last->row > first->row && m_merged.size() < maximumMerged)
            m_merged.push_back({first->row, last->row, first->column});
    }
}

void XlsxRows::openCell(const XmlAttributes &attributes)
{
    if (const auto name = attributes.value("r")) {
        const auto place = cellName(*name);
        m_isDamaged = m_isDamaged || !place;
        m_column = place ? place->column : m_column;
    }
    const std::string_view type = attributes.value("t").value_or("n");
    m_kind = type == "s"                                           ? Kind::SharedText
             : type == "str" || type == "inlineStr" || type == "e" ? Kind::Text
             : type == "b"                                         ? Kind::Boolean
             : type == "d"                                         ? Kind::IsoTime
                                                                   : Kind::Number;
    const qint64 format = attributes.number("s");
    m_showsTime = format >= 0 && size_t(format) < m_cells->formatIsTime.size() && m_cells->formatIsTime[size_t(format)];
    m_value.clear();
}

bool XlsxRows::closed(std::string_view name, int)
{
    if (name == "v" || name == "t")
        m_isInValue = false;
    else if (name == "is")
        m_isInline = false;
    else if (name == "rPh")
        m_isInPronunciation = false;
    else if (name == "c")
        closeCell();
    return name != "row";
}

void XlsxRows::text(std::string_view piece)
{
    if (!m_isInValue)
        return;
    m_isDamaged = m_isDamaged || m_value.size() + piece.size() > maximumSheetText;
    if (!m_isDamaged)
        m_value += piece;
}

void XlsxRows::closeCell()
{
    const size_t column = m_column++;
    if (m_value.empty())
        return;
    switch (m_kind) {
    case Kind::SharedText: {
        const auto index = numberOf<size_t>(m_value);
        const auto shared = index ? m_cells->texts.text(*index) : std::nullopt;
        m_isDamaged = m_isDamaged || !shared || shared->size() > maximumSheetText;
        if (shared)
            m_row.set(column, 1, Cell::ofText(*shared));
        break;
    }
    case Kind::Text:
        unescapeXlsx(m_value);
        m_row.setText(column, 1, m_value);
        break;
    case Kind::Boolean: m_row.set(column, 1, Cell::ofFlag(m_value == "1" || m_value == "true")); break;
    case Kind::IsoTime:
        if (const auto time = timeOfIso(m_value))
            m_row.set(column, 1, Cell::ofTime(*time));
        else
            m_row.setText(column, 1, m_value);
        break;
    case Kind::Number: setNumber(column); break;
    }
}

void XlsxRows::setNumber(size_t column)
{
    const auto number = numberOf<double>(m_value);
    const auto time = number && m_showsTime ? timeOfSerial(*number, m_cells->from1904) : std::nullopt;
    if (time)
        m_row.set(column, 1, Cell::ofTime(*time));
    else if (const auto whole = numberOf<qint64>(m_value))
        m_row.set(column, 1, Cell::ofInteger(*whole));
    else if (number)
        m_row.set(column, 1, Cell::ofNumber(*number));
    else
        m_row.setText(column, 1, m_value);
}

} // namespace toancanh::format
