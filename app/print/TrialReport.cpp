// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/TrialReport.h"

#include "app/print/PrintedError.h"
#include "app/print/TextTable.h"
#include "models/source/trial/TrialNotes.h"

#include <QCoreApplication>
#include <QMap>

namespace toancanh::app {

namespace {

constexpr size_t rowsShown = 50;
constexpr qsizetype placesShown = 30;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

/// A cell as a person reads it: times in the centre's zone, personal columns masked.
QString cellText(const dataset::Value &value, const dataset::ColumnSpec &column, const QTimeZone &zone)
{
    if (std::holds_alternative<std::monostate>(value))
        return {};
    if (column.personal)
        return QStringLiteral("***");
    if (const auto *number = std::get_if<qint64>(&value)) {
        return column.type == dataset::ColumnType::Time
                   ? QDateTime::fromMSecsSinceEpoch(*number, zone).toString(QStringLiteral("dd/MM/yyyy HH:mm"))
                   : QString::number(*number);
    }
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 15);
    if (const auto *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return tr("%1 bytes").arg(std::get<QByteArray>(value).size());
}

QString rowTable(const source::SourceTrial &trial, const QTimeZone &zone, int most)
{
    QStringList header;
    for (const dataset::ColumnSpec &column : trial.dataset.columns)
        header << column.name;
    QList<QStringList> rows;
    for (const dataset::Row &row : trial.rows) {
        if (rows.size() >= most)
            break;
        QStringList cells;
        for (qsizetype i = 0; i < trial.dataset.columns.size(); ++i)
            cells << cellText(row.values.at(size_t(i)), trial.dataset.columns.at(i), zone);
        rows << cells;
    }
    return textTable(header, rows);
}

/// Some of each field, so that what is wrong with many rows hides nothing that is wrong with few.
std::vector<dataset::RejectedRow> shownOf(const std::vector<dataset::RejectedRow> &rows)
{
    QMap<QString, size_t> counts;
    for (const dataset::RejectedRow &row : rows)
        ++counts[row.field];
    const size_t ofEach = qMax<size_t>(1, rowsShown / qMax<size_t>(1, size_t(counts.size())));
    std::vector<dataset::RejectedRow> shown;
    QMap<QString, size_t> taken;
    for (const dataset::RejectedRow &row : rows) {
        if (taken[row.field] < ofEach || rows.size() <= rowsShown) {
            ++taken[row.field];
            shown.push_back(row);
        }
    }
    return shown;
}

/// "185 by value, 7 by id", of those that were kept.
QString countsByField(const std::vector<dataset::RejectedRow> &rows)
{
    QMap<QString, int> counts;
    for (const dataset::RejectedRow &row : rows)
        ++counts[row.field];
    QStringList parts;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        parts << tr("%1 by %2").arg(one.value()).arg(one.key().isEmpty() ? tr("the row itself") : one.key());
    return parts.join(QStringLiteral(", "));
}

void printRows(QTextStream &out, const QString &heading, const std::vector<dataset::RejectedRow> &rows, qint64 all)
{
    if (rows.empty())
        return;
    const std::vector<dataset::RejectedRow> shown = shownOf(rows);
    QList<QStringList> table;
    for (const dataset::RejectedRow &row : shown)
        table << QStringList{row.field, row.reason, QString::fromUtf8(row.raw)};
    out << Qt::endl << heading;
    if (qint64(shown.size()) < all)
        out << tr(" (%1), %2 of them shown").arg(countsByField(rows)).arg(shown.size());
    out << QLatin1Char(':') << Qt::endl << textTable({tr("field"), tr("reason"), tr("row as it came")}, table, 80);
}

void printNotes(QTextStream &out, const source::SourceTrial &trial, const source::SourceSpec &source,
                const QTimeZone &zone)
{
    const source::SharedKeys shared = source::sharedKeys(trial, zone);
    if (shared.rows > 0)
        out << Qt::endl
            << QCoreApplication::translate("toancanh::app",
                                           "%n row(s) have the key of an earlier row and replace it: the first is %1",
                                           nullptr, int(shared.rows))
                   .arg(shared.example)
            << Qt::endl;
    const QList<source::UnfoundField> unfound = source::unfoundFields(trial, source);
    for (const source::UnfoundField &one : unfound) {
        out << (one.nearest.isEmpty()
                    ? tr("no row has anything at %1 (%2)").arg(one.place, one.column)
                    : tr("no row has anything at %1 (%2), did you mean %3?").arg(one.place, one.column, one.nearest))
            << Qt::endl;
    }
    if (!unfound.isEmpty()) {
        QStringList places = trial.shape.places.keys();
        places.sort();
        const qsizetype more = places.size() - placesShown;
        out << tr("the rows have: %1").arg(places.mid(0, placesShown).join(QStringLiteral("  ")))
            << (more > 0 ? tr(" and %1 more").arg(more) : QString()) << Qt::endl;
    }
    if (!trial.said.isEmpty())
        out << tr("the system says: %1").arg(trial.said) << Qt::endl;
}

} // namespace

QString pageLine(const source::PageTrace &page)
{
    const QString line = tr("%1  %2 bytes in %3 ms, %4 rows, %5 rejected  %6")
                             .arg(page.status, 3)
                             .arg(page.bytes)
                             .arg(page.durationMs)
                             .arg(page.rows)
                             .arg(page.rejected)
                             .arg(page.address);
    const QString more = page.error ? page.error->sentence : page.note;
    return more.isEmpty() ? line : line + QStringLiteral("  ") + more;
}

int printTrial(const Result<source::SourceTrial> &trial, const source::SourceSpec &source, const QTimeZone &zone,
               int rows)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!trial) {
        printError(err, trial.error());
        return Findings;
    }
    out << Qt::endl << rowTable(*trial, zone, rows);
    out << QCoreApplication::translate("toancanh::app", "%n row(s) into %1, %2 shown; %3 rejected", nullptr,
                                       int(trial->rows.size()))
               .arg(trial->dataset.name)
               .arg(qMin<size_t>(trial->rows.size(), size_t(rows)))
               .arg(trial->rejectedCount)
        << Qt::endl;
    printNotes(out, *trial, source, zone);
    printRows(out,
              QCoreApplication::translate("toancanh::app", "%n row(s) rejected", nullptr, int(trial->rejectedCount)),
              trial->rejected, trial->rejectedCount);
    printRows(out,
              QCoreApplication::translate("toancanh::app", "%n row(s) kept with an empty field", nullptr,
                                          int(trial->notes.size())),
              trial->notes, qint64(trial->notes.size()));
    out.flush();
    if (trial->error) {
        printError(err, *trial->error);
        return Findings;
    }
    return trial->rejectedCount == 0 ? Done : Findings;
}

} // namespace toancanh::app
