// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/metric/ManyReadings.h"

#include <QFuture>

#include <cstdio>

namespace toancanh::bench {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 pageRows = 3000;

dataset::DatasetSpec stationSet()
{
    dataset::DatasetSpec set;
    set.name = QStringLiteral("station");
    set.key = {QStringLiteral("id")};
    set.columns = {{QStringLiteral("id"), dataset::ColumnType::Integer, false, false, {}}};
    return set;
}

dataset::DatasetSpec readingSet()
{
    using Type = dataset::ColumnType;
    dataset::DatasetSpec set;
    set.name = QStringLiteral("reading");
    set.key = {QStringLiteral("station"), QStringLiteral("at")};
    set.columns = {{QStringLiteral("station"), Type::Integer, false, false, {}},
                   {QStringLiteral("at"), Type::Time, false, false, {}},
                   {QStringLiteral("level"), Type::Number, true, false, {}}};
    set.indexes = {{QStringLiteral("at"), QStringLiteral("station"), QStringLiteral("level")}};
    return set;
}

} // namespace

std::unique_ptr<ManyReadings> ManyReadings::make(qint64 count, qint64 nowMs, const Clock &clock)
{
    auto made = std::make_unique<ManyReadings>();
    dataset::StoreSettings settings;
    settings.folder = made->m_folder.path();
    settings.datasets = {stationSet(), readingSet()};
    settings.zone = QTimeZone("Asia/Ho_Chi_Minh");
    auto store = store::Store::open(settings, clock);
    if (!store)
        return {};
    made->m_store = std::move(*store);
    const auto wrote = [&](const QString &dataset, std::vector<dataset::Row> rows) {
        const auto written = made->m_store->write({dataset, QStringLiteral("s"), nowMs, std::move(rows), {}}).result();
        if (!written)
            std::fprintf(stderr, "%s\n", qPrintable(written.error().sentence));
        return written.has_value();
    };
    std::vector<dataset::Row> rows;
    for (qint64 station = 0; station < stations; ++station)
        rows.push_back({{station}, {}});
    bool isGood = wrote(QStringLiteral("station"), std::move(rows));
    for (qint64 from = 0; isGood && from < count; from += pageRows) {
        rows.clear();
        for (qint64 i = from; i < qMin(count, from + pageRows); ++i)
            rows.push_back(
                {{i % stations, nowMs - (count - 1 - i) / stations * minuteMs, double(i * 7 % 1000) / 10}, {}});
        isGood = wrote(QStringLiteral("reading"), std::move(rows));
    }
    return isGood ? std::move(made) : nullptr;
}

} // namespace toancanh::bench
