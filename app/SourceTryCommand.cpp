// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SourceTryCommand.h"

#include "app/DataFolder.h"
#include "app/LoadedProfile.h"
#include "app/Resources.h"
#include "app/SecretsChoice.h"
#include "app/TextTable.h"
#include "models/source/SourceTrial.h"

#include <QCoreApplication>
#include <QTextStream>

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

QString traceLine(const source::PageTrace &page)
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

} // namespace

int runSourceTry(const Options &options)
{
    const LoadedProfile loaded = LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    QTextStream out(stdout);
    QTextStream err(stderr);
    for (const profile::Finding &finding : loaded.findings())
        err << finding.text() << Qt::endl;

    const auto secrets = chooseSecrets(options);
    if (!secrets) {
        err << secrets.error().sentence << Qt::endl;
        return Findings;
    }
    const profile::Profile &profile = loaded.profile;
    const source::TrialSettings settings{loaded.sources,
                                         loaded.datasets,
                                         dataFolder(options, profile.centre) + QStringLiteral("/cache.db"),
                                         [&](const QString &name) { return (*secrets)->read(name); },
                                         profile.centre.zone,
                                         0};
    const SystemClock clock;
    const auto trial = source::trySource(settings, options.source, clock,
                                         [&](const source::PageTrace &page) { out << traceLine(page) << Qt::endl; });
    if (!trial) {
        err << trial.error().sentence << Qt::endl;
        return Findings;
    }
    out << Qt::endl << rowTable(*trial, profile.centre.zone, options.rows);
    out << tr("%1 rows into %2, %3 shown; %4 rejected")
               .arg(trial->rows.size())
               .arg(trial->dataset.name)
               .arg(qMin<size_t>(trial->rows.size(), size_t(options.rows)))
               .arg(trial->rejected.size())
        << Qt::endl;
    printRows(out, tr("%1 rows rejected:"), trial->rejected);
    printRows(out, tr("%1 rows kept with an empty field:"), trial->notes);
    if (trial->error) {
        err << trial->error->sentence << QLatin1Char(' ') << trial->error->where << Qt::endl;
        return Findings;
    }
    return trial->rejected.empty() ? Done : Findings;
}

} // namespace toancanh::app
