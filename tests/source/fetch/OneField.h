// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/fetch/Mapping.h"

#include <QDateTime>

#include <functional>

/// A source with one field of interest: what becomes of it in a dataset of one column besides its key.
namespace toancanh::oneField {

/// The first row's value, why it was rejected, and all else.
struct Mapped
{
    QString value;
    QString reason;
    source::MappedPage page;
};

inline const QTimeZone centreZone("Asia/Ho_Chi_Minh");

inline QString shown(const dataset::Value &value)
{
    if (const qint64 *whole = std::get_if<qint64>(&value))
        return QStringLiteral("i%1").arg(*whole);
    if (const double *number = std::get_if<double>(&value))
        return QStringLiteral("r%1").arg(*number, 0, 'g', 15);
    if (const std::string *text = std::get_if<std::string>(&value))
        return QString::fromStdString("t" + *text);
    return QStringLiteral("null");
}

inline QString utc(const char *iso)
{
    return QStringLiteral("i%1").arg(QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toMSecsSinceEpoch());
}

inline dataset::DatasetSpec datasetOf(dataset::ColumnType type, bool nullable)
{
    dataset::DatasetSpec dataset;
    dataset.name = QStringLiteral("d");
    dataset.key = {QStringLiteral("id")};
    dataset.columns = {{QStringLiteral("id"), dataset::ColumnType::Text, false, false, {}},
                       {QStringLiteral("c"), type, nullable, false, {}}};
    return dataset;
}

/// The field "c" from the place /v, changed as told.
inline field::FieldSpec fieldOf(const std::function<void(field::FieldSpec &)> &change = {})
{
    field::FieldSpec spec;
    spec.column = QStringLiteral("c");
    spec.at = {QStringLiteral("/v")};
    if (change)
        change(spec);
    return spec;
}

inline Mapped mapOne(const field::FieldSpec &spec, dataset::ColumnType type, const QByteArray &json,
                     bool nullable = false, const QVariantMap &each = {})
{
    source::SourceSpec source;
    source.id = QStringLiteral("s");
    field::FieldSpec id;
    id.column = QStringLiteral("id");
    id.constant = QStringLiteral("1");
    source.fields = {id, spec};
    auto format = format::Format::make(source.format, source.rows);
    auto mapping = source::Mapping::compile(source, datasetOf(type, nullable), centreZone, **format);
    auto document = (*format)->read(json);
    if (!mapping || !document)
        return {QStringLiteral("error"), mapping ? document.error().sentence : mapping.error().sentence, {}};
    auto page = mapping->map(**document, each);
    if (!page)
        return {QStringLiteral("error"), page.error().sentence, {}};
    Mapped result;
    if (!page->rows.empty())
        result.value = shown(page->rows.front().values[1]);
    if (!page->rejected.empty())
        result.reason = page->rejected.front().reason;
    result.page = std::move(*page);
    return result;
}

} // namespace toancanh::oneField
