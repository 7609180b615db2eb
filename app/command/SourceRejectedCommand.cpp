// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/SourceRejectedCommand.h"

#include "app/print/PrintedError.h"
#include "app/print/TextTable.h"
#include "app/run/DataFolder.h"
#include "app/run/Resources.h"
#include "models/check/LoadedProfile.h"
#include "models/profile/Node.h"
#include "models/store/query/Reader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QTextStream>

namespace toancanh::app {

namespace {

constexpr qsizetype widestCell = 80;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

/// The names of the profile's sources, also of those that are left out for what is wrong in them.
QStringList sourceNames(const profile::Profile &profile)
{
    QStringList names;
    for (const profile::Document &document : profile.sources)
        names << document.root.at(QStringLiteral("source")).text().value_or(QString());
    return names;
}

Result<store::Table> rejectedOf(const QString &source, int most, const QString &cache, const QTimeZone &zone)
{
    if (!QFile::exists(cache))
        return store::Table();
    const auto reader = store::Reader::open(cache, zone);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return (*reader)->query(QStringLiteral("SELECT at, field, reason, raw, count(*) OVER () FROM quarantine "
                                           "WHERE source = :source ORDER BY id DESC LIMIT :most"),
                            {{QStringLiteral("source"), source}, {QStringLiteral("most"), most}});
}

void print(const store::Table &table, const QTimeZone &zone)
{
    QList<QStringList> rows;
    for (const QVariantList &row : table.rows)
        rows << QStringList{QDateTime::fromMSecsSinceEpoch(row.at(0).toLongLong(), zone)
                                .toString(QStringLiteral("dd/MM/yyyy HH:mm:ss")),
                            row.at(1).toString(), row.at(2).toString(), QString::fromUtf8(row.at(3).toByteArray())};
    QTextStream out(stdout);
    const int all = table.rows.isEmpty() ? 0 : table.rows.constFirst().at(4).toInt();
    out << QCoreApplication::translate("toancanh::app", "%n row(s) in quarantine, %1 shown", nullptr, all)
               .arg(rows.size())
        << Qt::endl;
    if (!rows.isEmpty())
        out << textTable({tr("fetched at"), tr("field"), tr("reason"), tr("row as it came")}, rows, widestCell);
}

} // namespace

int runSourceRejected(const Options &options)
{
    const check::LoadedProfile loaded =
        check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    const profile::Centre &centre = loaded.profile.centre;
    QTextStream err(stderr);
    const QStringList names = sourceNames(loaded.profile);
    if (!names.contains(options.source)) {
        const QString near = profile::nearest(options.source, names);
        err << (near.isEmpty() ? tr("the profile has no source \"%1\"").arg(options.source)
                               : tr("the profile has no source \"%1\", did you mean \"%2\"?").arg(options.source, near))
            << Qt::endl;
        return Findings;
    }
    const Result<store::Table> table = rejectedOf(
        options.source, options.rows, dataFolder(options, centre) + QStringLiteral("/cache.db"), centre.zone);
    if (!table) {
        printError(err, table.error());
        return Findings;
    }
    print(*table, centre.zone);
    return table->rows.isEmpty() ? Done : Findings;
}

} // namespace toancanh::app
