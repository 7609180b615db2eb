// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/spec/ExpectsSpec.h"

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

QString selectExpected(const ExpectsSpec &expects)
{
    const QString condition = expects.where.isEmpty() ? QString() : QStringLiteral(" AND (%1\n)").arg(expects.where);
    return QStringLiteral("SELECT DISTINCT \"%1\" FROM \"%2\" WHERE \"%1\" IS NOT NULL%3")
        .arg(expects.of, expects.table, condition);
}

quality::RowWatchSpec rowWatchOf(const SourceSpec &source, const dataset::DatasetSpec &dataset)
{
    quality::RowWatchSpec spec = quality::RowWatchSpec::of(source.fields, dataset);
    spec.countsReporting = source.expects.has_value();
    const int index = source.expects ? dataset.columnIndex(source.expects->column) : -1;
    if (index >= 0)
        spec.reporting = size_t(index);
    return spec;
}

} // namespace toancanh::source
