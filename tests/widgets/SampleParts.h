// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/metric/MetricResult.h"
#include "models/metric/MetricSpec.h"
#include "models/wall/TileSpec.h"
#include "widgets/tiles/tile/Tile.h"
#include "widgets/tiles/tile/TileContext.h"

#include <QBuffer>
#include <QPainter>

/// Declarations and results as an operations centre of the invented province An Hải would have them, for tests
/// that look at tiles. The time is 14:32:07 on Tuesday 17 November 2026 in Vietnam.
namespace samples {

using namespace toancanh;

inline constexpr qint64 minute = 60'000;
inline constexpr qint64 hour = 60 * minute;
inline constexpr qint64 day = 24 * hour;
inline const qint64 now = QDateTime({2026, 11, 17}, {14, 32, 7}, QTimeZone("Asia/Ho_Chi_Minh")).toMSecsSinceEpoch();

inline LocalizedText text(const char *vi, const char *en = "")
{
    return {QString::fromUtf8(vi), QString::fromUtf8(en)};
}

inline tiles::TileContext context(const Clock &clock,
                                  const QLocale &locale = QLocale(QLocale::Vietnamese, QLocale::Vietnam))
{
    tiles::TileContext context;
    context.locale = locale;
    context.clock = &clock;
    return context;
}

inline dataset::SourceState source(const char *vi, const char *en, qint64 ageMs, qint64 everyMs)
{
    dataset::SourceState state;
    state.source = QStringLiteral("source");
    state.title = text(vi, en);
    state.everyMs = everyMs;
    state.dataAtMs = now - ageMs;
    state.lastSuccessMs = now - ageMs;
    return state;
}

inline metric::MetricResult result(const char *id, const QStringList &columns, const QList<QVariantList> &rows,
                                   qint64 ageMs = 2 * minute, qint64 cycleMs = 10 * minute,
                                   const char *sourceVi = "Một cửa điện tử", const char *sourceEn = "One-stop dossiers")
{
    metric::MetricResult result;
    result.metric = QString::fromUtf8(id);
    result.columns = columns;
    result.rows = rows;
    result.computedAtMs = now;
    result.dataAtMs = now - ageMs;
    result.cycleMs = cycleMs;
    result.sources = {source(sourceVi, sourceEn, ageMs, cycleMs)};
    return result;
}

inline metric::MetricSpec metricSpec(const char *id, const char *measureVi = "%", const char *measureEn = "%",
                                     int decimals = 1, metric::Better better = metric::Better::Neither,
                                     std::optional<double> target = {})
{
    metric::MetricSpec spec;
    spec.id = QString::fromUtf8(id);
    spec.title = text("Hồ sơ đúng hạn", "Dossiers on time");
    spec.measure = text(measureVi, measureEn);
    spec.decimals = decimals;
    spec.better = better;
    spec.target = target;
    return spec;
}

inline const QStringList valueColumns{QStringLiteral("value"), QStringLiteral("before")};
inline const QStringList trendColumns{QStringLiteral("at"), QStringLiteral("value")};
inline const QStringList labelColumns{QStringLiteral("label"), QStringLiteral("value"), QStringLiteral("before"),
                                      QStringLiteral("target")};

inline QList<QVariantList> trend(const QList<double> &values, qint64 stepMs = 7 * day)
{
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < values.size(); ++i)
        rows.append({now - (values.size() - 1 - i) * stepMs, values.at(i)});
    return rows;
}

inline alert::Alert alert(int priority, const char *metric, const char *object, const char *vi, const char *en = "")
{
    alert::Alert alert;
    alert.priority = priority;
    alert.metric = QString::fromUtf8(metric);
    alert.object = QString::fromUtf8(object);
    alert.text = text(vi, en);
    alert.id = alert.metric + u'/' + alert.object;
    alert.sinceMs = now - 11 * minute;
    return alert;
}

/// A photograph's stand-in: a street under a grey sky.
inline QImage photograph(QSize size, int hue)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor::fromHsv(hue, 40, 165));
    sky.setColorAt(0.5, QColor::fromHsv(hue, 25, 190));
    sky.setColorAt(0.52, QColor::fromHsv(hue + 20, 60, 110));
    sky.setColorAt(1, QColor::fromHsv(hue + 20, 70, 70));
    painter.fillRect(image.rect(), sky);
    for (int i = 0; i < 6; ++i)
        painter.fillRect(QRectF(size.width() * i / 6.0, size.height() * (0.2 + 0.05 * ((i * 7) % 4)),
                                size.width() / 7.0, size.height() * 0.32),
                         QColor::fromHsv(hue, 30, 90 + 12 * (i % 4)));
    return image;
}

inline QByteArray jpeg(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 85);
    return bytes;
}

struct Sample
{
    wall::TileSpec spec;
    QList<metric::MetricSpec> specs;
    QList<metric::MetricResult> results;
    QRectF at; ///< on a wall of 5 × 5
    QList<alert::Alert> alerts;
};

inline void give(tiles::Tile &tile, const Sample &sample)
{
    for (const metric::MetricSpec &spec : sample.specs)
        tile.setMetricSpec(spec);
    for (const metric::MetricResult &one : sample.results)
        tile.setResult(one);
    tile.setAlerts(sample.alerts);
}

/// The item's picture as a view shows it, wall pixels times the scale.
inline QImage picture(tiles::PictureItem &item, qreal scale = 1)
{
    item.setRenderScale(scale);
    return item.picture();
}

} // namespace samples
