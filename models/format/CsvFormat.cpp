// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/CsvFormat.h"

#include "models/format/AnswerKind.h"
#include "models/format/CsvRows.h"
#include "models/format/RawRow.h"
#include "models/format/StoredText.h"
#include "models/format/TableColumns.h"
#include "models/format/TextDecoder.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::format {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

QStringList namesOf(const std::vector<std::string_view> &cells)
{
    QStringList names;
    for (const std::string_view cell : cells)
        names << columnName(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    return names;
}

class CsvAnswer : public Answer
{
public:
    CsvAnswer(QByteArray utf8, char separator) : m_rows(std::move(utf8), separator) {}

    Result<void> start(const FormatSpec &spec, const TableColumns &columns, int skip)
    {
        m_rows.skipLines(skip);
        if (spec.hasHeader) {
            const CsvRows::Step step = m_rows.next();
            if (step == CsvRows::Step::Broken)
                return failure(ErrorKind::Malformed, m_rows.fault());
            if (step == CsvRows::Step::End)
                return failure(ErrorKind::Malformed,
                               tr("the table has no header below the lines that `skip` leaves out"));
            m_names = namesOf(m_rows.cells());
        } else {
            CsvRows::Step step = m_rows.next();
            for (; step == CsvRows::Step::Broken; step = m_rows.next())
                m_broken.add(m_rows.fault(), m_rows.raw());
            m_names = QStringList(qsizetype(m_rows.cells().size()));
            m_isAtFirst = step == CsvRows::Step::Row;
        }
        m_expectedRows = m_rows.expectedRows() + (m_isAtFirst ? 1 : 0);
        const auto found = columns.find(m_names);
        if (!found)
            return tl::unexpected<Error>(found.error());
        m_columns = *found;
        m_hasHeader = spec.hasHeader;
        return {};
    }

    bool hasRows() const override { return true; }
    size_t expectedRows() const override { return m_expectedRows; }
    bool next() override
    {
        if (m_isAtFirst) {
            m_isAtFirst = false;
            return true;
        }
        for (;;) {
            const CsvRows::Step step = m_rows.next();
            if (step == CsvRows::Step::End)
                return false;
            const QString fault = step == CsvRows::Step::Broken ? m_rows.fault() : widthFault();
            if (fault.isEmpty())
                return true;
            m_broken.add(fault, m_rows.raw());
        }
    }
    Cell cell(Place place) override
    {
        if (place >= m_columns.size() || !m_columns[place] || *m_columns[place] >= m_rows.cells().size())
            return {};
        return Cell::ofText(m_rows.cells()[*m_columns[place]]);
    }
    QByteArray raw() override { return m_rows.raw(); }
    std::vector<dataset::RejectedRow> broken() override { return m_broken.rows(); }

    QStringList placesInRow() override { return placesOf(m_names); }
    Cell around(Place) override { return {}; }
    qsizetype countAround(Place) override { return qsizetype(m_expectedRows); }
    QSet<QByteArray> members() const override
    {
        QSet<QByteArray> names;
        if (m_hasHeader) {
            for (const QString &name : m_names)
                names.insert(name.toUtf8());
        }
        return names;
    }

private:
    QString widthFault() const
    {
        const size_t has = m_rows.width();
        const auto wanted = size_t(m_names.size());
        const auto &cells = m_rows.cells();
        const auto isEmpty = [](std::string_view cell) { return trimmed(cell).empty(); };
        if (has == wanted || (has < wanted && (has > 1 || wanted <= 2)))
            return {};
        if (has > wanted && has == cells.size()
            && std::all_of(cells.cbegin() + qsizetype(wanted), cells.cend(), isEmpty))
            return {};
        return tr("line %1 has %2 cells where the table has %3 columns").arg(m_rows.line()).arg(has).arg(wanted);
    }

    CsvRows m_rows;
    QStringList m_names;
    std::vector<std::optional<size_t>> m_columns;
    size_t m_expectedRows = 0;
    bool m_hasHeader = true;
    bool m_isAtFirst = false; ///< a row was read to learn how many columns there are
    BrokenRows m_broken;
};

class CsvFormat : public Format
{
public:
    CsvFormat(const FormatSpec &spec, const TextDecoder &decoder)
        : m_spec(spec), m_decoder(decoder), m_columns(spec.hasHeader)
    {}

    Result<Place> place(const QString &text) override { return m_columns.add(text); }
    Result<Place> placeAround(const QString &text) override { return TableColumns::addAround(text); }
    Result<std::unique_ptr<Answer>> read(QByteArray bytes) override
    {
        const QString expected = QStringLiteral("CSV");
        const AnswerKind kind = kindOf(bytes);
        if (kind != AnswerKind::Other)
            return cameInstead(bytes, expected);
        Result<QByteArray> text = m_decoder.decode(std::move(bytes));
        if (!text)
            return tl::unexpected<Error>(text.error());
        if (kindOf(*text) != AnswerKind::Other) // of UTF-16
            return cameInstead(*text, expected);
        const std::string_view utf8(text->constData(), size_t(text->size()));
        const int skip = qMax(m_spec.skip, namesSeparator(utf8) ? 1 : 0);
        const char separator =
            m_spec.separator.isEmpty() ? guessedSeparator(utf8, skip) : m_spec.separator.front().toLatin1();
        auto answer = std::make_unique<CsvAnswer>(std::move(*text), separator);
        if (const Result<void> started = answer->start(m_spec, m_columns, skip); !started)
            return tl::unexpected<Error>(started.error());
        return answer;
    }

private:
    FormatSpec m_spec;
    TextDecoder m_decoder;
    TableColumns m_columns;
};

} // namespace

Result<std::unique_ptr<Format>> makeCsvFormat(const FormatSpec &spec, const QString &rows)
{
    if (!rows.isEmpty())
        return failure(ErrorKind::Config, tr("CSV has its rows nowhere else, so `rows` has no meaning"));
    const QString sign = spec.separator;
    if (!sign.isEmpty()
        && (sign.size() != 1 || sign.front().unicode() >= 0x7F || sign.front().isLetterOrNumber()
            || QStringLiteral(" \"\r\n").contains(sign.front()) || sign.front().isNull()))
        return failure(ErrorKind::Config, tr("\"%1\" can't separate cells").arg(sign), {},
                       tr("write one sign, as \",\" or \";\" or \"\\t\""));
    const Result<TextDecoder> decoder = TextDecoder::make(spec.encoding);
    if (!decoder)
        return tl::unexpected<Error>(decoder.error());
    return std::make_unique<CsvFormat>(spec, *decoder);
}

} // namespace toancanh::format
