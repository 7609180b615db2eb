// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/RowWatch.h"

#include "models/dataset/RowHash.h"

namespace toancanh::quality {

namespace {

using dataset::ColumnType;
using dataset::Value;

QString textOf(const Value &value)
{
    if (const std::string *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    if (const qint64 *whole = std::get_if<qint64>(&value))
        return QString::number(*whole);
    if (const double *number = std::get_if<double>(&value))
        return QString::number(*number);
    return {};
}

qint64 objectOf(const dataset::Row &row, const RowWatchSpec &spec)
{
    dataset::RowHash hash;
    for (const size_t column : spec.object)
        hash.add(row.values[column]);
    return hash.value();
}

QString labelOf(const dataset::Row &row, const RowWatchSpec &spec, qint64 object)
{
    if (spec.isPersonal)
        return QStringLiteral("#%1").arg(quint64(object) & 0xffffffU, 6, 16, QLatin1Char('0'));
    QStringList parts;
    for (const size_t column : spec.object)
        parts << textOf(row.values[column]);
    return parts.join(QStringLiteral(" / ")).left(maximumLabel);
}

std::optional<double> numberOf(const Value &value)
{
    if (const qint64 *whole = std::get_if<qint64>(&value))
        return double(*whole);
    if (const double *number = std::get_if<double>(&value))
        return *number;
    return {};
}

} // namespace

RowWatchSpec RowWatchSpec::of(const QList<field::FieldSpec> &fields, const dataset::DatasetSpec &dataset)
{
    RowWatchSpec spec;
    for (const QString &name : dataset.key) {
        const int index = dataset.columnIndex(name);
        if (index < 0)
            continue;
        const dataset::ColumnSpec &column = dataset.columns.at(index);
        if (column.type != ColumnType::Time) {
            spec.object.push_back(size_t(index));
            spec.isPersonal = spec.isPersonal || column.personal;
        } else if (!spec.time) {
            spec.time = size_t(index);
        }
    }
    for (const field::FieldSpec &field : fields) {
        const int index = dataset.columnIndex(field.column);
        if (index >= 0 && field.stuckMs)
            spec.stuck.push_back({size_t(index), field.column, *field.stuckMs});
        if (index >= 0 && field.watchesLevel)
            spec.level.push_back({size_t(index), field.column, 0});
    }
    return spec;
}

qint64 hashOf(const Value &value)
{
    dataset::RowHash hash;
    hash.add(value);
    return hash.value();
}

void RowFacts::see(const dataset::Row &row, const RowWatchSpec &spec)
{
    levels.resize(spec.level.size());
    for (size_t i = 0; i < spec.level.size(); ++i) {
        if (const std::optional<double> number = numberOf(row.values[spec.level[i].index])) {
            levels[i].sum += *number;
            ++levels[i].count;
        }
    }
    const bool takesSamples = !spec.stuck.empty() && samples.size() < maximumSamples;
    const bool counts = spec.countsReporting && reporting.size() < maximumReporting;
    const bool needsObject = takesSamples || (counts && !spec.reporting);
    const qint64 object = needsObject ? objectOf(row, spec) : 0;
    if (counts && !spec.reporting)
        reporting.insert(object);
    else if (counts && !std::holds_alternative<std::monostate>(row.values[*spec.reporting]))
        reporting.insert(hashOf(row.values[*spec.reporting]));
    if (!takesSamples)
        return;
    if (!labels.contains(object)) {
        if (labels.size() >= maximumObjects)
            return;
        labels.insert(object, labelOf(row, spec, object));
    }
    std::optional<qint64> atMs = row.dataAtMs;
    if (const qint64 *time = !atMs && spec.time ? std::get_if<qint64>(&row.values[*spec.time]) : nullptr)
        atMs = *time;
    for (size_t i = 0; i < spec.stuck.size(); ++i) {
        const Value &value = row.values[spec.stuck[i].index];
        if (!std::holds_alternative<std::monostate>(value))
            samples.push_back({i, object, atMs, hashOf(value)});
    }
}

} // namespace toancanh::quality
