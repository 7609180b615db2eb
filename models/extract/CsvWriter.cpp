// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/OutputFile.h"
#include "models/extract/TableWriter.h"
#include "models/extract/TimeText.h"

#include <QLocale>

#include <algorithm>

namespace toancanh::extract {

namespace {

constexpr char ByteOrderMark[] = "\xEF\xBB\xBF";

/// A spreadsheet computes what begins so, also where it was meant as a text (OWASP, CSV injection).
bool looksLikeFormula(const QByteArray &text)
{
    static const QByteArray first("=+-@\t\r");
    return !text.isEmpty() && first.contains(text.at(0));
}

QByteArray quotedText(QByteArray text)
{
    if (looksLikeFormula(text))
        text.prepend('\'');
    static const QByteArray special("\",\r\n");
    const bool isSpecial = std::any_of(text.cbegin(), text.cend(), [](char c) { return special.contains(c); });
    if (!isSpecial)
        return text;
    text.replace('"', "\"\"");
    return '"' + text + '"';
}

class CsvWriter : public TableWriter
{
public:
    CsvWriter(const QString &path, const QTimeZone &zone) : m_file(path), m_times(zone) {}

    Result<void> begin(const QString &, const QList<ExtractColumn> &columns) override
    {
        if (auto opened = m_file.open(); !opened)
            return opened;
        m_columns = columns;
        m_file.buffer().append(ByteOrderMark);
        for (qsizetype i = 0; i < columns.size(); ++i)
            add(i, quotedText(columns.at(i).name.toUtf8()));
        return endLine();
    }

    Result<void> row(const QVariantList &cells) override
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            add(i, text(cells.at(i), m_columns.at(i).kind));
        return endLine();
    }

    Result<void> end() override { return m_file.close(); }

private:
    void add(qsizetype index, const QByteArray &text)
    {
        if (index > 0)
            m_file.buffer().append(',');
        m_file.buffer().append(text);
    }

    Result<void> endLine()
    {
        m_file.buffer().append("\r\n");
        return m_file.flow();
    }

    QByteArray text(const QVariant &cell, ColumnKind kind)
    {
        switch (cell.typeId()) {
        case QMetaType::UnknownType: return {};
        case QMetaType::LongLong:
            if (kind == ColumnKind::Time)
                return m_times.iso(cell.toLongLong());
            if (kind == ColumnKind::Boolean)
                return cell.toLongLong() != 0 ? "true" : "false";
            return QByteArray::number(cell.toLongLong());
        case QMetaType::Double: return QByteArray::number(cell.toDouble(), 'g', QLocale::FloatingPointShortest);
        case QMetaType::QByteArray: return quotedText(cell.toByteArray().toBase64());
        default: return quotedText(cell.toString().toUtf8());
        }
    }

    OutputFile m_file;
    TimeText m_times;
    QList<ExtractColumn> m_columns;
};

} // namespace

std::unique_ptr<TableWriter> makeCsvWriter(const QString &path, const QTimeZone &zone)
{
    return std::make_unique<CsvWriter>(path, zone);
}

} // namespace toancanh::extract
