// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/SheetFormat.h"

#include "models/format/AnswerKind.h"
#include "models/format/OdsBook.h"
#include "models/format/RawRow.h"
#include "models/format/TableColumns.h"
#include "models/format/XlsxBook.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

/// What the first walk through the rows tells, which finds all that is damaged: rows that were handed out can't be
/// taken back.
struct Survey
{
    size_t rows = 0;    ///< with something in them, below the lines left out
    size_t columns = 0; ///< of the first such row
    std::vector<MergedArea> merged;
};

class SheetAnswer : public Answer
{
public:
    static Result<std::unique_ptr<Answer>> make(std::unique_ptr<SheetBook> book, const FormatSpec &spec,
                                                const TableColumns &columns)
    {
        auto answer = std::unique_ptr<SheetAnswer>(new SheetAnswer);
        answer->m_skip = spec.skip;
        const Result<Survey> survey = answer->survey(*book);
        if (!survey)
            return tl::unexpected<Error>(survey.error());
        if (spec.hasHeader && survey->rows == 0)
            return failure(ErrorKind::Malformed, tr("the table has no header below the lines that `skip` leaves out"));
        auto rows = book->rows();
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        answer->m_book = std::move(book);
        answer->m_rows = std::move(*rows);
        answer->m_merged = MergedCells(survey->merged);
        answer->m_expectedRows = survey->rows - (spec.hasHeader ? 1 : 0);
        if (spec.hasHeader) {
            answer->next();
            answer->readHeader();
        } else {
            answer->m_names = QStringList(qsizetype(survey->columns));
        }
        const auto found = columns.find(answer->m_names);
        if (!found)
            return tl::unexpected<Error>(found.error());
        answer->m_columns = *found;
        return answer;
    }

    bool hasRows() const override { return true; }
    size_t expectedRows() const override { return m_expectedRows; }
    bool next() override
    {
        for (;;) {
            const Result<bool> found = m_rows->next();
            if (!found || !*found)
                return false;
            m_merged.pass(m_rows->row());
            if (isRow(m_rows->row()))
                return true;
        }
    }
    Cell cell(Place place) override
    {
        if (place >= m_columns.size() || !m_columns[place])
            return {};
        return cellAt(*m_columns[place]);
    }
    QByteArray raw() override
    {
        std::string text;
        std::string scratch;
        const SheetRow &row = m_rows->row();
        for (size_t i = 0; i < row.width() && text.size() <= size_t(maximumRawBytes); ++i) {
            text += i > 0 ? "\t" : "";
            text += textOf(row.cell(i), scratch).substr(0, size_t(maximumRawBytes));
        }
        return cutRaw(text);
    }

    QStringList placesInRow() override { return placesOf(m_names); }
    std::vector<Cell::Kind> kindsInRow() override
    {
        std::vector<Cell::Kind> kinds;
        kinds.reserve(size_t(m_names.size()));
        for (size_t i = 0; i < size_t(m_names.size()); ++i)
            kinds.push_back(cellAt(i).kind);
        return kinds;
    }
    Cell around(Place) override { return {}; }
    qsizetype countAround(Place) override { return qsizetype(m_expectedRows); }
    QSet<QByteArray> members() const override
    {
        QSet<QByteArray> names;
        for (const QString &name : m_names)
            names.insert(name.toUtf8());
        return names;
    }

private:
    SheetAnswer() = default;

    bool isRow(const SheetRow &row) const { return row.number() > m_skip && !row.isBlank(); }
    Cell cellAt(size_t column) const
    {
        const Cell cell = m_rows->row().cell(column);
        return cell.isNothing() ? m_merged.above(column) : cell;
    }

    Result<Survey> survey(const SheetBook &book) const
    {
        auto rows = book.rows();
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        Survey survey;
        for (;;) {
            const Result<bool> found = (*rows)->next();
            if (!found)
                return tl::unexpected<Error>(found.error());
            if (!*found)
                break;
            if (!isRow((*rows)->row()))
                continue;
            survey.columns = survey.rows == 0 ? (*rows)->row().width() : survey.columns;
            ++survey.rows;
        }
        survey.merged = (*rows)->merged();
        return survey;
    }

    void readHeader()
    {
        std::string scratch;
        for (size_t i = 0; i < m_rows->row().width(); ++i) {
            const std::string_view name = textOf(cellAt(i), scratch);
            m_names << columnName(QString::fromUtf8(name.data(), qsizetype(name.size())));
        }
    }

    std::unique_ptr<SheetBook> m_book;
    std::unique_ptr<SheetRows> m_rows;
    MergedCells m_merged;
    int m_skip = 0;
    size_t m_expectedRows = 0;
    QStringList m_names;
    std::vector<std::optional<size_t>> m_columns;
};

class SheetFormat : public Format
{
public:
    explicit SheetFormat(const FormatSpec &spec) : m_spec(spec), m_columns(spec.hasHeader) {}

    Result<Place> place(const QString &text) override { return m_columns.add(text); }
    Result<Place> placeAround(const QString &text) override { return TableColumns::addAround(text); }
    Result<std::unique_ptr<Answer>> read(QByteArray bytes) override
    {
        const bool isOds = m_spec.kind == FormatSpec::Kind::Ods;
        const QString expected = isOds ? QStringLiteral("ODS") : QStringLiteral("XLSX");
        if (kindOf(bytes) != AnswerKind::Zip)
            return cameInstead(bytes, expected);
        const Result<ZipArchive> archive = ZipArchive::open(bytes);
        if (!archive)
            return tl::unexpected<Error>(archive.error());
        if (!archive->has(isOds ? "content.xml" : "_rels/.rels"))
            return cameInstead(bytes, expected);
        auto book = isOds ? OdsBook::open(*archive, m_spec.sheet) : XlsxBook::open(*archive, m_spec.sheet);
        if (!book)
            return tl::unexpected<Error>(book.error());
        return SheetAnswer::make(std::move(*book), m_spec, m_columns);
    }

private:
    FormatSpec m_spec;
    TableColumns m_columns;
};

} // namespace

Result<std::unique_ptr<Format>> makeSheetFormat(const FormatSpec &spec, const QString &rows)
{
    if (!rows.isEmpty())
        return failure(ErrorKind::Config, tr("a sheet has its rows nowhere else, so `rows` has no meaning"), {},
                       tr("name the sheet with `sheet`"));
    return std::make_unique<SheetFormat>(spec);
}

} // namespace toancanh::format
