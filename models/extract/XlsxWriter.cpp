// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/TableWriter.h"
#include "models/extract/TimeText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <cmath>

namespace toancanh::extract {

namespace {

constexpr qsizetype LongestText = 32'767; // UTF-16 units
constexpr qsizetype LongestName = 31;
constexpr qint64 ExactNumber = 1LL << 53;
constexpr double DayMs = 86'400'000;
constexpr double DaysTo1970 = 25'569;              // from 1899-12-30, day 0
constexpr qint64 FirstDateMs = -2'203'891'200'000; // 1900-03-01: before it a leap day is counted that never was
constexpr qint64 LastDateMs = 253'402'300'799'999; // 9999-12-31
constexpr double TimeWidth = 20;
constexpr double Width = 16;

struct Free
{
    void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
};

QString sheetName(QString name)
{
    for (QChar &c : name) {
        if (QStringLiteral("[]:*?/\\'").contains(c))
            c = QLatin1Char('_');
    }
    return name.left(LongestName);
}

/// What XML can't hold becomes the replacement character.
QByteArray xmlText(QString text)
{
    for (QChar &c : text) {
        if (c.isNull() || c.unicode() >= 0xFFFE)
            c = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

class XlsxWriter : public TableWriter
{
public:
    XlsxWriter(const QString &path, const QTimeZone &zone, lxw_row_t mostRows)
        : m_path(path), m_mostRows(mostRows), m_folder(QFile::encodeName(QFileInfo(path).path())), m_times(zone)
    {}

    Result<void> begin(const QString &name, const QList<ExtractColumn> &columns) override
    {
        m_name = name;
        m_columns = columns;
        // Rows go to a file of their own, beside, as they come.
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_workbook.reset(workbook_new_opt(QFile::encodeName(m_path).constData(), &options));
        if (!m_workbook)
            return cannotWrite({});
        m_sheet = workbook_add_worksheet(m_workbook.get(), sheetName(name).toUtf8().constData());
        if (!m_sheet)
            return cannotWrite({});
        m_time = workbook_add_format(m_workbook.get());
        format_set_num_format(m_time, "dd/mm/yyyy hh:mm:ss");
        return writeHeader();
    }

    Result<void> row(const QVariantList &cells) override
    {
        if (m_row >= m_mostRows)
            return failure(ErrorKind::Config,
                           QCoreApplication::translate("toancanh::extract",
                                                       "\"%1\" has more than the %2 rows that a sheet of XLSX holds")
                               .arg(m_name)
                               .arg(m_mostRows - 1),
                           {}, QCoreApplication::translate("toancanh::extract", "export it to a .csv file"));
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const lxw_error error = write(lxw_col_t(i), cells.at(i), m_columns.at(i).kind);
            if (error != LXW_NO_ERROR)
                return cannotWrite(error);
        }
        ++m_row;
        return {};
    }

    Result<void> end() override
    {
        const lxw_error error = workbook_close(m_workbook.release());
        return error == LXW_NO_ERROR ? Result<void>() : cannotWrite(error);
    }

    WritingLosses losses() const override { return m_losses; }

private:
    Result<void> writeHeader()
    {
        lxw_format *bold = workbook_add_format(m_workbook.get());
        format_set_bold(bold);
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const lxw_col_t column = lxw_col_t(i);
            const bool isTime = m_columns.at(i).kind == ColumnKind::Time;
            worksheet_set_column(m_sheet, column, column, isTime ? TimeWidth : Width, nullptr);
            const QByteArray name = xmlText(m_columns.at(i).name);
            if (const lxw_error error = worksheet_write_string(m_sheet, 0, column, name.constData(), bold))
                return cannotWrite(error);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        m_row = 1;
        return {};
    }

    lxw_error write(lxw_col_t column, const QVariant &cell, ColumnKind kind)
    {
        switch (cell.typeId()) {
        case QMetaType::UnknownType: return LXW_NO_ERROR;
        case QMetaType::LongLong: return writeInteger(column, cell.toLongLong(), kind);
        case QMetaType::Double:
            if (!std::isfinite(cell.toDouble()))
                return LXW_NO_ERROR;
            return worksheet_write_number(m_sheet, m_row, column, cell.toDouble(), nullptr);
        case QMetaType::QByteArray: return writeText(column, QString::fromLatin1(cell.toByteArray().toBase64()));
        default: return writeText(column, cell.toString());
        }
    }

    lxw_error writeInteger(lxw_col_t column, qint64 number, ColumnKind kind)
    {
        if (kind == ColumnKind::Boolean)
            return worksheet_write_boolean(m_sheet, m_row, column, number != 0, nullptr);
        if (kind == ColumnKind::Time) {
            const qint64 local = m_times.localMs(number);
            if (local < FirstDateMs || local > LastDateMs)
                return writeText(column, QString::fromLatin1(m_times.iso(number)));
            return worksheet_write_number(m_sheet, m_row, column, double(local) / DayMs + DaysTo1970, m_time);
        }
        if (qAbs(number) > ExactNumber)
            return writeText(column, QString::number(number));
        return worksheet_write_number(m_sheet, m_row, column, double(number), nullptr);
    }

    lxw_error writeText(lxw_col_t column, QString text)
    {
        if (text.size() > LongestText) {
            text.truncate(text.at(LongestText - 1).isHighSurrogate() ? LongestText - 1 : LongestText);
            ++m_losses.cutTexts;
        }
        return worksheet_write_string(m_sheet, m_row, column, xmlText(text).constData(), nullptr);
    }

    tl::unexpected<Error> cannotWrite(std::optional<lxw_error> error) const
    {
        lxw_error code = error.value_or(LXW_ERROR_CREATING_XLSX_FILE);
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("toancanh::extract", "the workbook cannot be written: %1")
                .arg(QString::fromUtf8(lxw_strerror(code))),
            QDir::toNativeSeparators(m_path),
            QCoreApplication::translate("toancanh::extract", "make room on the disk, or choose another one"));
    }

    const QString m_path;
    const lxw_row_t m_mostRows;
    QByteArray m_folder; ///< must live as long as the workbook
    TimeText m_times;
    QString m_name;
    QList<ExtractColumn> m_columns;
    std::unique_ptr<lxw_workbook, Free> m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_time = nullptr;
    lxw_row_t m_row = 0;
    WritingLosses m_losses;
};

} // namespace

std::unique_ptr<TableWriter> makeXlsxWriter(const QString &path, const QTimeZone &zone, uint32_t mostRows)
{
    return std::make_unique<XlsxWriter>(path, zone, mostRows);
}

} // namespace toancanh::extract
