// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrialReport.h"

#include "app/PrintedError.h"
#include "app/TextTable.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::app {

namespace {

constexpr size_t rejectsShown = 50;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

/// A cell as a person reads it: times in the centre's zone, personal columns masked.
QString cellText(const store::Value &value, const store::ColumnSpec &column, const QTimeZone &zone)
{
    if (std::holds_alternative<std::monostate>(value))
        return {};
    if (column.personal)
        return QStringLiteral("***");
    if (const auto *number = std::get_if<qint64>(&value)) {
        return column.type == store::ColumnType::Time
                   ? QDateTime::fromMSecsSinceEpoch(*number, zone).toString(QStringLiteral("dd/MM/yyyy HH:mm"))
                   : QString::number(*number);
    }
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 10);
    if (const auto *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return tr("%1 bytes").arg(std::get<QByteArray>(value).size());
}

QString rowTable(const source::SourceTrial &trial, const QTimeZone &zone, int most)
{
    QStringList header;
    for (const store::ColumnSpec &column : trial.dataset.columns)
        header << column.name;
    QList<QStringList> rows;
    for (const store::Row &row : trial.rows) {
        if (rows.size() >= most)
            break;
        QStringList cells;
        for (qsizetype i = 0; i < trial.dataset.columns.size(); ++i)
            cells << cellText(row.values.at(size_t(i)), trial.dataset.columns.at(i), zone);
        rows << cells;
    }
    return textTable(header, rows);
}

void printRows(QTextStream &out, const QString &heading, const std::vector<store::RejectedRow> &rows)
{
    if (rows.empty())
        return;
    QList<QStringList> table;
    for (size_t i = 0; i < rows.size() && i < rejectsShown; ++i)
        table << QStringList{rows[i].field, rows[i].reason, QString::fromUtf8(rows[i].raw)};
    out << Qt::endl << heading.arg(rows.size()) << Qt::endl;
    out << textTable({tr("field"), tr("reason"), tr("row as it came")}, table, 80);
}

bool isBound(const LoadedProfile &loaded, const QString &id)
{
    return std::any_of(loaded.sources.cbegin(), loaded.sources.cend(),
                       [&id](const source::SourceSpec &source) { return source.id == id; });
}

/// A source that is not there was left out for what is wrong in its file, or its name is another.
QStringList whyNotBound(const LoadedProfile &loaded, const QString &id)
{
    QStringList files;
    QStringList ids;
    for (const profile::Document &document : loaded.profile.sources) {
        files << document.file;
        ids << document.root.at(QStringLiteral("source")).text().value_or(QString());
    }
    QStringList lines;
    if (const qsizetype at = ids.indexOf(id); at >= 0) {
        QStringList own;
        QStringList others; // as of the dataset that it goes into
        for (const profile::Finding &finding : loaded.findings()) {
            if (finding.file == files.at(at))
                own << finding.text();
            else if (!files.contains(finding.file))
                others << finding.text();
        }
        if (!own.isEmpty())
            return QStringList{tr("the source \"%1\" cannot be tried before its file is mended:").arg(id)} + own;
        return QStringList{tr("the source \"%1\" cannot be tried before these are mended:").arg(id)} + others;
    }
    const QString near = profile::nearest(id, ids);
    lines << (near.isEmpty() ? tr("the profile has no source \"%1\"").arg(id)
                             : tr("the profile has no source \"%1\", did you mean \"%2\"?").arg(id, near));
    for (const profile::Finding &finding : loaded.findings()) {
        if (finding.file.startsWith(QStringLiteral("sources/")) && !files.contains(finding.file))
            lines << finding.text(); // a file that could not be read: the source may stand there
    }
    return lines;
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
    return page.error ? line + QStringLiteral("  ") + page.error->sentence : line;
}

int printTrial(const Result<source::SourceTrial> &trial, const QTimeZone &zone, int rows)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!trial) {
        printError(err, trial.error());
        return Findings;
    }
    out << Qt::endl << rowTable(*trial, zone, rows);
    out << tr("%1 rows into %2, %3 shown; %4 rejected")
               .arg(trial->rows.size())
               .arg(trial->dataset.name)
               .arg(qMin<size_t>(trial->rows.size(), size_t(rows)))
               .arg(trial->rejectedCount)
        << Qt::endl;
    printRows(out, tr("%1 rows rejected:"), trial->rejected);
    printRows(out, tr("%1 rows kept with an empty field:"), trial->notes);
    out.flush();
    if (trial->error) {
        printError(err, *trial->error);
        return Findings;
    }
    return trial->rejectedCount == 0 ? Done : Findings;
}

bool canBeTried(const LoadedProfile &loaded, const QString &id)
{
    QTextStream err(stderr);
    if (!isBound(loaded, id)) {
        err << whyNotBound(loaded, id).join(QLatin1Char('\n')) << Qt::endl;
        return false;
    }
    for (const profile::Finding &finding : loaded.findings())
        err << finding.text() << Qt::endl;
    return true;
}

} // namespace toancanh::app
