// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/Extraction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace toancanh::extract {

namespace {

enum class End { Csv, Xlsx, GeoJson };

std::optional<End> endOf(const QString &file)
{
    const QString end = QFileInfo(file).suffix().toLower();
    if (end == QLatin1String("csv"))
        return End::Csv;
    if (end == QLatin1String("xlsx"))
        return End::Xlsx;
    return end == QLatin1String("geojson") ? std::optional(End::GeoJson) : std::nullopt;
}

std::unique_ptr<TableWriter> makeWriter(End end, const QString &path, const QTimeZone &zone)
{
    switch (end) {
    case End::Csv: return makeCsvWriter(path, zone);
    case End::Xlsx: return makeXlsxWriter(path, zone);
    case End::GeoJson: break;
    }
    return makeGeoJsonWriter(path, zone);
}

Result<qint64> writeRows(const ExtractPlan &plan, store::Reader &reader, TableWriter &writer)
{
    if (auto begun = writer.begin(plan.name, plan.columns); !begun)
        return tl::unexpected(begun.error());
    qint64 rows = 0;
    QVariantList taken;
    const auto walked = reader.walk(plan.sql, plan.parameters, [&](const QVariantList &row) {
        taken.clear();
        for (const int cell : plan.cells)
            taken += row.at(cell);
        ++rows;
        return writer.row(taken);
    });
    if (!walked)
        return tl::unexpected(walked.error());
    if (auto ended = writer.end(); !ended)
        return tl::unexpected(ended.error());
    return rows;
}

} // namespace

Result<Extracted> writeExtract(const ExtractPlan &plan, store::Reader &reader, const QTimeZone &zone,
                               const QString &file, UnfinishedFile::Existing existing)
{
    const std::optional<End> end = endOf(file);
    if (!end)
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::extract", "the file's name says no format that is known"),
                       QDir::toNativeSeparators(file),
                       QCoreApplication::translate("toancanh::extract", "let it end in .csv, .xlsx or .geojson"));
    if (plan.columns.isEmpty())
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::extract", "nothing of \"%1\" is free of personal data")
                           .arg(plan.name),
                       {}, QCoreApplication::translate("toancanh::extract", "say --with-personal if you may"));
    auto unfinished = UnfinishedFile::begin(file, existing);
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    const std::unique_ptr<TableWriter> writer = makeWriter(*end, unfinished->path(), zone);
    const auto rows = writeRows(plan, reader, *writer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (auto finished = unfinished->finish(); !finished)
        return tl::unexpected(finished.error());
    return Extracted{*rows, QFileInfo(file).size(), writer->losses()};
}

} // namespace toancanh::extract
