// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/AreaFiles.h"

#include "models/profile/CsvReader.h"
#include "models/profile/TextFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <limits>

namespace toancanh::profile {

namespace {

const QStringList areaLevels{QStringLiteral("province"), QStringLiteral("district"), QStringLiteral("commune")};

/// The names that a nearest one is looked for in, made once.
struct Known
{
    QHash<QString, qsizetype> places;
    QStringList names;

    bool add(const QString &name)
    {
        if (places.contains(name))
            return false;
        places.insert(name, names.size());
        names.append(name);
        return true;
    }
};

void reportUnknownId(CsvReader &reader, const QString &message, const QString &id, const QStringList &known)
{
    // The nearest of thousands takes its time; only for those that will be read.
    const QString near = reader.isListing() ? nearest(id, known) : QString();
    reader.report(message.arg(id), near.isEmpty() ? QString() : remedyFor(id, {near}));
}

/// The first moment of a date in the centre's zone; nothing for an empty cell or a bad date, which is reported.
std::optional<qint64> dateMs(CsvReader &reader, QLatin1String column, const QTimeZone &zone)
{
    const QString written = reader.cell(column);
    if (written.isEmpty())
        return std::nullopt;
    // Thousands of areas share a few dates, and a day's start in a zone is slow to find.
    thread_local QDate lastDate;
    thread_local QTimeZone lastZone;
    thread_local qint64 lastMs = 0;
    const QDate date = QDate::fromString(written, Qt::ISODate);
    if (date.isValid() && written.size() == 10) {
        if (date != lastDate || zone != lastZone) {
            lastDate = date;
            lastZone = zone;
            lastMs = date.startOfDay(zone).toMSecsSinceEpoch();
        }
        return lastMs;
    }
    reader.report(QCoreApplication::translate("toancanh::profile", "\"%1\" is not a date").arg(written),
                  QCoreApplication::translate("toancanh::profile", "write it like 2025-07-01"));
    return std::nullopt;
}

/// The cell of a column that every row must fill.
QString filledCell(CsvReader &reader, QLatin1String column)
{
    const QString text = reader.cell(column);
    if (text.isEmpty())
        reader.report(QCoreApplication::translate("toancanh::profile", "\"%1\" is empty").arg(column));
    return text;
}

/// Adds the id; reports one that is empty or was there before.
bool addId(CsvReader &reader, Known &known, const QString &id)
{
    if (id.isEmpty())
        return false;
    if (known.add(id))
        return true;
    reader.report(QCoreApplication::translate("toancanh::profile", "the id \"%1\" is there already").arg(id),
                  QCoreApplication::translate("toancanh::profile", "the first one counts"));
    return false;
}

/// Clears the parents that are not there or go round in a circle.
void checkParents(Profile &profile, const Known &known, const QList<int> &lines, const QString &file)
{
    const auto report = [&](qsizetype row, const QString &message, const QString &remedy = {}) {
        addFinding(*profile.findings, {file, lines[row], 0, message, remedy});
    };
    int unknown = 0;
    for (qsizetype i = 0; i < profile.areas.size(); ++i) {
        QString &parent = profile.areas[i].parent;
        if (parent.isEmpty() || known.places.contains(parent))
            continue;
        constexpr int listed = 50;
        const QString near = ++unknown <= listed ? nearest(parent, known.names) : QString();
        report(i, QCoreApplication::translate("toancanh::profile", "unknown parent \"%1\"").arg(parent),
               near.isEmpty() ? QString() : remedyFor(parent, {near}));
        parent.clear();
    }
    // 1 while its ancestors are walked, 2 when they are known to end.
    QList<int> state(profile.areas.size(), 0);
    for (qsizetype i = 0; i < profile.areas.size(); ++i) {
        QList<qsizetype> path;
        qsizetype at = i;
        while (at >= 0 && state[at] == 0) {
            state[at] = 1;
            path.append(at);
            at = known.places.value(profile.areas[at].parent, -1);
        }
        if (at >= 0 && state[at] == 1) {
            report(path.constLast(),
                   QCoreApplication::translate("toancanh::profile", "the parents of \"%1\" go round in a circle")
                       .arg(profile.areas[path.constLast()].id));
            profile.areas[path.constLast()].parent.clear();
        }
        for (const qsizetype walked : path)
            state[walked] = 2;
    }
}

bool overlapInTime(const Area &a, const Area &b)
{
    constexpr qint64 ever = std::numeric_limits<qint64>::max();
    return a.validFromMs.value_or(-ever) < b.validToMs.value_or(ever)
           && b.validFromMs.value_or(-ever) < a.validToMs.value_or(ever);
}

/// Reads a code list; `column` names what the codes are of. `clash` tells whether two owners may not share a code.
QList<Code> readCodes(Profile &profile, Profile::Part part, const QString &file, QLatin1String column,
                      const Known &known, const QString &unknownMessage,
                      const std::function<bool(qsizetype, qsizetype)> &clash)
{
    QList<Code> codes;
    const QString path = QDir(profile.folder).filePath(file);
    if (!QFileInfo::exists(path))
        return codes;
    const auto bytes = readTextFile(path, file, *profile.findings);
    if (!bytes) {
        profile.markUnread(part, file);
        return codes;
    }
    CsvReader reader(*bytes, file, profile.findings.get());
    if (!reader.readHeader({column, QStringLiteral("system"), QStringLiteral("code")})) {
        profile.markUnread(part, file);
        return codes;
    }
    QHash<std::pair<QString, QString>, QList<qsizetype>> owners;
    while (reader.readRow()) {
        const Code code{filledCell(reader, column), filledCell(reader, QLatin1String("system")),
                        filledCell(reader, QLatin1String("code"))};
        if (code.id.isEmpty() || code.system.isEmpty() || code.code.isEmpty())
            continue;
        const qsizetype owner = known.places.value(code.id, -1);
        if (owner < 0) {
            reportUnknownId(reader, unknownMessage, code.id, known.names);
            continue;
        }
        QList<qsizetype> &sharers = owners[{code.system, code.code}];
        const auto other =
            std::find_if(sharers.cbegin(), sharers.cend(), [&](qsizetype sharer) { return clash(owner, sharer); });
        if (other != sharers.cend()) {
            reader.report(QCoreApplication::translate("toancanh::profile",
                                                      "the code \"%1\" of system \"%2\" belongs to \"%3\" already")
                              .arg(code.code, code.system, known.names[*other]),
                          QCoreApplication::translate("toancanh::profile", "the first one counts"));
            continue;
        }
        sharers.append(owner);
        codes.append(code);
    }
    return codes;
}

void readChanges(Profile &profile, const QString &file, const Known &known)
{
    const QString path = QDir(profile.folder).filePath(file);
    if (!QFileInfo::exists(path))
        return;
    const auto bytes = readTextFile(path, file, *profile.findings);
    if (!bytes)
        return;
    CsvReader reader(*bytes, file, profile.findings.get());
    if (!reader.readHeader(
            {QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("share"), QStringLiteral("at")}))
        return;
    const QString unknown = QCoreApplication::translate("toancanh::profile", "unknown area \"%1\"");
    while (reader.readRow()) {
        AreaChange change{filledCell(reader, QLatin1String("from")), filledCell(reader, QLatin1String("to")), 1.0, 0};
        bool complete = !change.from.isEmpty() && !change.to.isEmpty();
        for (const QString &id : {change.from, change.to}) {
            if (id.isEmpty() || known.places.contains(id))
                continue;
            reportUnknownId(reader, unknown, id, known.names);
            complete = false;
        }
        const QString share = reader.cell(QLatin1String("share"));
        bool isNumber = share.isEmpty();
        if (!isNumber)
            change.share = share.toDouble(&isNumber);
        if (!isNumber || !(change.share > 0.0 && change.share <= 1.0)) {
            reader.report(QCoreApplication::translate("toancanh::profile", "\"%1\" is not a share").arg(share),
                          QCoreApplication::translate("toancanh::profile", "write a number above 0 and up to 1"));
            complete = false;
        }
        if (!filledCell(reader, QLatin1String("at")).isEmpty()) {
            const auto at = dateMs(reader, QLatin1String("at"), profile.centre.zone);
            change.atMs = at.value_or(0);
            complete = complete && at;
        } else {
            complete = false;
        }
        if (complete)
            profile.areaChanges.append(change);
    }
}

} // namespace

void readAreas(Profile &profile, const QString &areasFile)
{
    const auto bytes = readTextFile(QDir(profile.folder).filePath(areasFile), areasFile, *profile.findings);
    if (!bytes) {
        profile.markUnread(Profile::Part::Areas, areasFile);
        return;
    }
    Known known;
    QList<int> lines;
    {
        CsvReader reader(*bytes, areasFile, profile.findings.get());
        if (!reader.readHeader({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("level")},
                               {QStringLiteral("parent"), QStringLiteral("valid_from"), QStringLiteral("valid_to")})) {
            profile.markUnread(Profile::Part::Areas, areasFile);
            return;
        }
        while (reader.readRow()) {
            Area area{filledCell(reader, QLatin1String("id")),
                      filledCell(reader, QLatin1String("name")),
                      reader.cell(QLatin1String("level")),
                      reader.cell(QLatin1String("parent")),
                      dateMs(reader, QLatin1String("valid_from"), profile.centre.zone),
                      dateMs(reader, QLatin1String("valid_to"), profile.centre.zone)};
            if (!areaLevels.contains(area.level))
                reader.report(QCoreApplication::translate("toancanh::profile", "unknown level \"%1\"").arg(area.level),
                              remedyFor(area.level, areaLevels));
            if (area.validFromMs && area.validToMs && *area.validFromMs >= *area.validToMs)
                reader.report(QCoreApplication::translate("toancanh::profile", "valid_to is not after valid_from"));
            if (!addId(reader, known, area.id))
                continue;
            lines.append(reader.line());
            profile.areas.append(area);
        }
    }
    checkParents(profile, known, lines, areasFile);
    const auto clash = [&profile](qsizetype a, qsizetype b) {
        return overlapInTime(profile.areas[a], profile.areas[b]);
    };
    profile.areaCodes =
        readCodes(profile, Profile::Part::Areas, QStringLiteral("codes.csv"), QLatin1String("area"), known,
                  QCoreApplication::translate("toancanh::profile", "unknown area \"%1\""), clash);
    readChanges(profile, QStringLiteral("changes.csv"), known);
}

void readAgencies(Profile &profile, const QString &agenciesFile)
{
    const auto bytes = readTextFile(QDir(profile.folder).filePath(agenciesFile), agenciesFile, *profile.findings);
    if (!bytes) {
        profile.markUnread(Profile::Part::Agencies, agenciesFile);
        return;
    }
    Known known;
    {
        CsvReader reader(*bytes, agenciesFile, profile.findings.get());
        if (!reader.readHeader({QStringLiteral("id"), QStringLiteral("name")},
                               {QStringLiteral("level"), QStringLiteral("contact")})) {
            profile.markUnread(Profile::Part::Agencies, agenciesFile);
            return;
        }
        while (reader.readRow()) {
            const Agency agency{filledCell(reader, QLatin1String("id")), filledCell(reader, QLatin1String("name")),
                                reader.cell(QLatin1String("level")), reader.cell(QLatin1String("contact"))};
            if (addId(reader, known, agency.id))
                profile.agencies.append(agency);
        }
    }
    profile.agencyCodes =
        readCodes(profile, Profile::Part::Agencies, QStringLiteral("agency-codes.csv"), QLatin1String("agency"), known,
                  QCoreApplication::translate("toancanh::profile", "unknown agency \"%1\""),
                  [](qsizetype, qsizetype) { return true; });
}

} // namespace toancanh::profile
