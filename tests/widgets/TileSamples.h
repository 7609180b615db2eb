// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/metric/MetricResult.h"
#include "models/metric/MetricSpec.h"
#include "models/wall/TileSpec.h"
#include "widgets/tiles/Tile.h"
#include "widgets/tiles/TileContext.h"

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

inline store::SourceState source(const char *vi, const char *en, qint64 ageMs, qint64 everyMs)
{
    store::SourceState state;
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

inline Sample onTime(QRectF at = QRectF(0, 264, 960, 816))
{
    Sample s;
    s.at = at;
    s.spec.kind = wall::TileKind::Kpi;
    s.spec.id = s.spec.metric = QStringLiteral("on-time");
    s.spec.trend = QStringLiteral("on-time-weekly");
    s.spec.title = text("Hồ sơ đúng hạn", "Dossiers on time");
    s.spec.change = text("so tuần trước", "on last week");
    s.specs = {metricSpec("on-time", "%", "%", 1, metric::Better::Higher, 95),
               metricSpec("on-time-weekly", "%", "%", 1, metric::Better::Higher, 95)};
    s.results = {result("on-time", valueColumns, {{94.6, 95.0}}),
                 result("on-time-weekly", trendColumns,
                        trend({93.1, 93.8, 94.2, 94.9, 95.3, 95.1, 95.4, 95.0, 94.8, 95.0, 94.7, 94.6}))};
    return s;
}

inline Sample overdue()
{
    Sample s;
    s.at = QRectF(960, 264, 960, 816);
    s.spec.kind = wall::TileKind::Kpi;
    s.spec.id = s.spec.metric = QStringLiteral("overdue");
    s.spec.trend = QStringLiteral("overdue-weekly");
    s.spec.title = text("Hồ sơ quá hạn", "Overdue dossiers");
    s.spec.change = text("so tuần trước", "on last week");
    s.spec.threshold = 350;
    s.specs = {metricSpec("overdue", "hồ sơ", "dossiers", 0, metric::Better::Lower),
               metricSpec("overdue-weekly", "hồ sơ", "dossiers", 0)};
    s.results = {
        result("overdue", valueColumns, {{312LL, 285LL}}),
        result("overdue-weekly", trendColumns, trend({240, 232, 251, 262, 248, 270, 281, 266, 277, 285, 298, 312}))};
    return s;
}

inline Sample vessels()
{
    Sample s;
    s.at = QRectF(0, 4320, 960, 1080);
    s.spec.kind = wall::TileKind::Kpi;
    s.spec.id = s.spec.metric = QStringLiteral("at-sea");
    s.spec.trend = QStringLiteral("at-sea-daily");
    s.spec.title = text("Tàu cá trên biển", "Fishing vessels at sea");
    s.spec.change = text("so hôm qua", "on yesterday");
    s.spec.notes = {text("Mất tín hiệu **3** · sát ranh giới **1**", "Signal lost **3** · near the border **1**")};
    s.specs = {metricSpec("at-sea", "tàu", "vessels", 0), metricSpec("at-sea-daily", "tàu", "vessels", 0)};
    s.results = {result("at-sea", valueColumns, {{1047LL, 1233LL}}, 40'000, 5 * minute, "VMS", "VMS"),
                 result("at-sea-daily", trendColumns,
                        trend({1310, 1342, 1287, 1330, 1298, 1266, 1301, 1277, 1240, 1233, 1180, 1047}), 40'000,
                        5 * minute, "VMS", "VMS")};
    return s;
}

inline Sample disbursement()
{
    Sample s = vessels();
    s.at = QRectF(960, 4320, 960, 1080);
    s.spec.id = s.spec.metric = QStringLiteral("disbursed");
    s.spec.trend = QStringLiteral("disbursed-monthly");
    s.spec.title = text("Giải ngân vốn đầu tư", "Public investment disbursed");
    s.spec.change = text("so cùng kỳ", "on last year");
    s.spec.notes = {text("Kế hoạch tháng 11 **78%**", "Plan for November **78%**")};
    s.specs = {metricSpec("disbursed", "%", "%", 1, metric::Better::Higher, 78),
               metricSpec("disbursed-monthly", "%", "%", 1, metric::Better::Higher, 78)};
    s.results = {
        result("disbursed", valueColumns, {{71.3, 67.1}}, 20 * hour, day, "Sở Tài chính", "Department of Finance"),
        result("disbursed-monthly", trendColumns, trend({4, 9, 15, 22, 29, 37, 44, 51, 58, 65, 71.3}), 20 * hour, day,
               "Sở Tài chính", "Department of Finance")};
    return s;
}

inline Sample beds()
{
    Sample s;
    s.at = QRectF(1920, 264, 1920, 816);
    s.spec.kind = wall::TileKind::Chart;
    s.spec.form = wall::ChartForm::Bars;
    s.spec.id = s.spec.metric = QStringLiteral("beds");
    s.spec.chart = QStringLiteral("beds-by-hospital");
    s.spec.title = text("Công suất giường bệnh", "Hospital beds in use");
    s.spec.notes = {text("{occupied} / {planned} giường", "{occupied} of {planned} beds"),
                    text("còn trống **{free}**", "**{free}** free")};
    s.spec.threshold = 90;
    s.spec.thresholdLabel = text("ngưỡng 90%", "threshold 90%");
    s.specs = {metricSpec("beds"), metricSpec("beds-by-hospital", "%", "%", 0, metric::Better::Lower)};
    s.results = {
        result("beds",
               {QStringLiteral("value"), QStringLiteral("occupied"), QStringLiteral("planned"), QStringLiteral("free")},
               {{83.4, 2918LL, 3499LL, 581LL}}, 6 * minute, 15 * minute, "Sở Y tế", "Department of Health"),
        result("beds-by-hospital", {QStringLiteral("label"), QStringLiteral("value"), QStringLiteral("hospital")},
               {{QStringLiteral("Đa khoa tỉnh"), 97.0, QStringLiteral("dktinh")},
                {QStringLiteral("Sản – Nhi"), 88.0, QStringLiteral("sannhi")},
                {QStringLiteral("ĐK khu vực Bắc"), 81.0, QStringLiteral("bac")},
                {QStringLiteral("ĐK khu vực Nam"), 74.0, QStringLiteral("nam")}},
               6 * minute, 15 * minute, "Sở Y tế", "Department of Health")};
    s.alerts = {alert(2, "beds-by-hospital", "dktinh", "Hồi sức BV Đa khoa tỉnh 97%")};
    return s;
}

inline Sample dengue()
{
    Sample s;
    s.at = QRectF(3840, 264, 1920, 816);
    s.spec.kind = wall::TileKind::Chart;
    s.spec.id = s.spec.metric = QStringLiteral("dengue");
    s.spec.chart = QStringLiteral("dengue-weekly");
    s.spec.title = text("Sốt xuất huyết – ca mới mỗi tuần", "Dengue – new cases each week");
    s.spec.change = text("so tuần 45", "on week 45");
    s.spec.notes = {text("lũy kế từ đầu năm **1.942**", "since January **1,942**")};
    s.spec.threshold = 120;
    s.spec.thresholdLabel = text("ngưỡng dịch 120", "outbreak threshold 120");
    s.specs = {metricSpec("dengue", "ca", "cases", 0), metricSpec("dengue-weekly", "ca", "cases", 0)};
    QList<QVariantList> rows;
    const QList<double> seen{38, 41, 36, 45, 52, 49, 61, 68, 74, 71, 86, 97};
    for (int i = 0; i < 12; ++i)
        rows.append({now - (11 - i) * 7 * day - 2 * day, seen.at(i), QVariant(), QVariant()});
    rows.append({now + 5 * day, 104.0, 94.0, 114.0});
    rows.append({now + 12 * day, 112.0, 93.0, 133.0});
    rows.append({now + 19 * day, 117.0, 90.0, 149.0});
    s.results = {
        result("dengue", valueColumns, {{97LL, 86LL}}, 3 * hour, 6 * hour, "CDC tỉnh", "Provincial CDC"),
        result("dengue-weekly",
               {QStringLiteral("at"), QStringLiteral("value"), QStringLiteral("lower"), QStringLiteral("upper")}, rows,
               3 * hour, 6 * hour, "CDC tỉnh", "Provincial CDC")};
    return s;
}

inline Sample attendance()
{
    Sample s;
    s.at = QRectF(5760, 264, 1920, 816);
    s.spec.kind = wall::TileKind::Chart;
    s.spec.form = wall::ChartForm::DotTrack;
    s.spec.id = s.spec.metric = QStringLiteral("attendance");
    s.spec.chart = QStringLiteral("attendance-by-level");
    s.spec.title = text("Học sinh đi học hôm nay", "Pupils at school today");
    s.spec.notes = {text("**14** trường nghỉ do mưa lũ", "**14** schools closed by floods"),
                    text("● hôm nay   ○ tuần trước", "● today   ○ last week")};
    s.spec.minimum = 92;
    s.spec.maximum = 100;
    s.specs = {metricSpec("attendance"), metricSpec("attendance-by-level")};
    s.results = {result("attendance", valueColumns, {{96.8, 97.2}}, 5 * hour + 47 * minute, day, "Sở GD&ĐT",
                        "Department of Education"),
                 result("attendance-by-level", labelColumns,
                        {{QStringLiteral("Mầm non"), 94.1, 95.8, QVariant()},
                         {QStringLiteral("Tiểu học"), 97.9, 98.1, QVariant()},
                         {QStringLiteral("THCS"), 97.2, 97.6, QVariant()},
                         {QStringLiteral("THPT"), 96.5, 97.0, QVariant()}},
                        5 * hour + 47 * minute, day, "Sở GD&ĐT", "Department of Education")};
    return s;
}

inline Sample security()
{
    Sample s;
    s.at = QRectF(7680, 264, 1920, 816);
    s.spec.kind = wall::TileKind::Chart;
    s.spec.form = wall::ChartForm::Columns;
    s.spec.id = s.spec.metric = QStringLiteral("attacks");
    s.spec.chart = QStringLiteral("attacks-hourly");
    s.spec.title = text("An toàn thông tin – 24 giờ", "Information security – 24 hours");
    s.spec.notes = {text("**1.324** đã tự động chặn", "**1,324** blocked automatically"),
                    text("2 máy trạm nghi nhiễm mã độc", "2 workstations may be infected")};
    s.specs = {metricSpec("attacks", "cần xử lý", "to handle", 0), metricSpec("attacks-hourly", "", "", 0)};
    const qint64 thisHour = now - now % hour;
    QList<QVariantList> rows;
    const QList<double> counts{31, 28, 22, 19,  20, 18, 24, 41, 66, 72, 58, 49,
                               52, 61, 88, 140, 96, 63, 57, 54, 49, 51, 58, 47};
    for (int i = 0; i < 24; ++i)
        rows.append({thisHour - (23 - i) * hour, counts.at(i)});
    s.results = {result("attacks", valueColumns, {{3LL, QVariant()}}, 20'000, minute, "SOC tỉnh", "Provincial SOC"),
                 result("attacks-hourly", trendColumns, rows, 20'000, minute, "SOC tỉnh", "Provincial SOC")};
    s.alerts = {alert(3, "attacks", "soc", "Máy trạm nhiễm mã độc")};
    return s;
}

inline Sample growth()
{
    Sample s;
    s.at = QRectF(0, 1080, 1920, 1080);
    s.spec.kind = wall::TileKind::Chart;
    s.spec.form = wall::ChartForm::Columns;
    s.spec.id = s.spec.metric = QStringLiteral("grdp");
    s.spec.chart = QStringLiteral("grdp-quarterly");
    s.spec.title = text("Tăng trưởng GRDP 9 tháng", "GRDP growth, 9 months");
    s.spec.notes = {text("Kế hoạch năm **8,8%**", "Plan for the year **8.8%**"),
                    text("▼ thấp hơn 0,56 điểm", "▼ 0.56 points below")};
    s.specs = {metricSpec("grdp", "%", "%", 2), metricSpec("grdp-quarterly", "", "", 1)};
    s.results = {result("grdp", valueColumns, {{8.24, QVariant()}}, 40 * day, 90 * day, "Thống kê tỉnh",
                        "Provincial Statistics"),
                 result("grdp-quarterly", labelColumns,
                        {{QStringLiteral("Q1"), 7.6, QVariant(), 8.0},
                         {QStringLiteral("Q2"), 8.1, QVariant(), 8.4},
                         {QStringLiteral("Q3"), 8.9, QVariant(), 9.0},
                         {QStringLiteral("Q4"), QVariant(), QVariant(), 9.6}},
                        40 * day, 90 * day, "Thống kê tỉnh", "Provincial Statistics")};
    return s;
}

inline Sample budget()
{
    Sample s;
    s.at = QRectF(0, 2160, 1920, 1080);
    s.spec.kind = wall::TileKind::Chart;
    s.spec.form = wall::ChartForm::Columns;
    s.spec.id = s.spec.metric = QStringLiteral("revenue");
    s.spec.chart = QStringLiteral("revenue-monthly");
    s.spec.progress = QStringLiteral("revenue-progress");
    s.spec.title = text("Thu ngân sách nhà nước", "State budget revenue");
    s.spec.notes = {text("**87,3%** dự toán năm", "**87.3%** of the year's estimate"),
                    text("▲ 9,6% so cùng kỳ", "▲ 9.6% on last year")};
    s.specs = {metricSpec("revenue", "tỷ đồng", "bn đồng", 0), metricSpec("revenue-monthly", "tỷ đồng", "bn đồng", 0),
               metricSpec("revenue-progress", "tỷ đồng", "bn đồng", 0)};
    const QList<double> got{1310, 930, 1180, 1190, 970, 1250, 1190, 1080, 1210, 1330, 668};
    const QList<double> plan{1150, 1000, 1150, 1180, 1120, 1200, 1200, 1150, 1220, 1250, 1260, 1220};
    QList<QVariantList> rows;
    for (int i = 0; i < 12; ++i)
        rows.append({QDateTime({2026, i + 1, 1}, {0, 0}, QTimeZone("Asia/Ho_Chi_Minh")).toMSecsSinceEpoch(),
                     i < 11 ? QVariant(got.at(i)) : QVariant(), plan.at(i)});
    s.results = {result("revenue", valueColumns, {{12308LL, QVariant()}}, 7 * hour + 32 * minute, day, "Thuế · Kho bạc",
                        "Tax · Treasury"),
                 result("revenue-monthly", {QStringLiteral("at"), QStringLiteral("value"), QStringLiteral("target")},
                        rows, 7 * hour + 32 * minute, day, "Thuế · Kho bạc", "Tax · Treasury"),
                 result("revenue-progress",
                        {QStringLiteral("value"), QStringLiteral("target"), QStringLiteral("expected")},
                        {{12308.0, 14100.0, 12408.0}}, 7 * hour + 32 * minute, day)};
    return s;
}

inline Sample agencies()
{
    Sample s;
    s.at = QRectF(0, 3240, 1920, 1080);
    s.spec.kind = wall::TileKind::Chart;
    s.spec.form = wall::ChartForm::DotTrack;
    s.spec.id = s.spec.chart = QStringLiteral("on-time-by-agency");
    s.spec.title = text("Đúng hạn theo cơ quan (%)", "On time by agency (%)");
    s.spec.minimum = 86;
    s.spec.maximum = 100;
    s.spec.thresholdLabel = text("mục tiêu 95%", "target 95%");
    s.specs = {metricSpec("on-time-by-agency", "%", "%", 1, metric::Better::Higher, 95)};
    QList<QVariantList> rows;
    const QList<QPair<const char *, double>> list{
        {"Sở Tư pháp", 99.2},   {"Sở Y tế", 98.4},     {"Sở Nội vụ", 97.8},          {"Sở Công Thương", 97.1},
        {"Sở Tài chính", 95.6}, {"Sở Xây dựng", 93.9}, {"Cấp xã (78 đơn vị)", 93.2}, {"Sở NN&MT", 88.7}};
    for (const auto &[name, value] : list)
        rows.append({QString::fromUtf8(name), value});
    s.results = {result("on-time-by-agency", {QStringLiteral("label"), QStringLiteral("value")}, rows)};
    s.alerts = {alert(3, "on-time-by-agency", "Sở NN&MT", "Sở NN&MT đúng hạn 88,7 %")};
    return s;
}

inline Sample reports()
{
    Sample s;
    s.at = QRectF(7680, 1080, 1920, 2160);
    s.spec.kind = wall::TileKind::Reports;
    s.spec.id = s.spec.metric = QStringLiteral("reports-open");
    s.spec.chart = QStringLiteral("reports-urgent");
    s.spec.title = text("Phản ánh hiện trường", "Field reports");
    s.spec.notes = {text("**41** mới hôm nay · quá hạn **4**", "**41** new today · overdue **4**"),
                    text("đúng hạn **96,1%** · hài lòng **4,3**/5", "on time **96.1%** · satisfaction **4.3**/5")};
    s.spec.empty = text("Không có phản ánh quá hạn", "No overdue reports");
    s.specs = {metricSpec("reports-open", "đang xử lý", "open", 0), metricSpec("reports-urgent", "", "", 0)};
    struct Report
    {
        const char *title;
        const char *area;
        const char *field;
        int left;
        double share;
    };
    const QList<Report> list{{"Đường Trần Phú ngập, xe chết máy", "P. Tân An", "Giao thông", 18, .12},
                             {"Bãi rác tự phát sau chợ Đông Phú", "X. Đông Phú", "Môi trường", 106, .35},
                             {"Cáp viễn thông võng, sát mặt đường", "P. Cửa Lạch", "Đô thị", 185, .55},
                             {"Hố sâu trên ĐT.607, không cảnh báo", "X. Phước Lộc", "Giao thông", 320, .66},
                             {"Đèn đường hỏng cả tuyến Lê Lợi", "P. Tân An", "Đô thị", -130, .8},
                             {"Xả thải kênh N2, nước có mùi", "X. Hòa Trung", "Môi trường", 672, .86},
                             {"Cống thoát nước tắc sau mưa", "P. Nam Phong", "Đô thị", 817, .92}};
    QList<QVariantList> rows;
    for (int i = 0; i < list.size(); ++i) {
        const Report &r = list.at(i);
        const qint64 due = now + r.left * minute + 30'000;
        const qint64 length = qint64(std::abs(r.left) / r.share) * minute;
        rows.append({QString::fromUtf8(r.title), QString::fromUtf8(r.area), QString::fromUtf8(r.field), due,
                     due - length, i == 5 ? QVariant() : QVariant(jpeg(photograph({640, 360}, 30 * i)))});
    }
    s.results = {
        result("reports-open", valueColumns, {{128LL, QVariant()}}, 14'000, minute, "1022 · ứng dụng", "1022 · app"),
        result("reports-urgent",
               {QStringLiteral("label"), QStringLiteral("place"), QStringLiteral("field"), QStringLiteral("due"),
                QStringLiteral("received"), QStringLiteral("picture")},
               rows, 14'000, minute, "1022 · ứng dụng", "1022 · app")};
    return s;
}

inline Sample air()
{
    Sample s;
    s.at = QRectF(7680, 3240, 1920, 1080);
    s.spec.kind = wall::TileKind::Air;
    s.spec.id = s.spec.chart = QStringLiteral("aqi");
    s.spec.title = text("Không khí – VN_AQI giờ", "Air – hourly VN_AQI");
    s.spec.sourceName = text("6/6 trạm trực tuyến", "6/6 stations online");
    s.specs = {metricSpec("aqi", "", "", 0)};
    QList<QVariantList> rows;
    const QList<QPair<const char *, qint64>> list{{"KCN Bắc Hải", 158}, {"Cảng Cửa Lạch", 112}, {"TT Tân An", 86},
                                                  {"Đông Phú", 61},     {"Trà Sơn", 38},        {"Cù Lao Yến", 22}};
    for (const auto &[name, value] : list)
        rows.append({QString::fromUtf8(name), value});
    s.results = {result("aqi", {QStringLiteral("label"), QStringLiteral("value")}, rows, 32 * minute, hour)};
    s.alerts = {alert(3, "aqi", "KCN Bắc Hải", "KCN Bắc Hải: AQI 158")};
    return s;
}

inline QList<Sample> wall()
{
    return {onTime(), overdue(),  beds(),    dengue(),       attendance(), security(), growth(),
            budget(), agencies(), vessels(), disbursement(), reports(),    air()};
}

/// The item's picture as a view shows it, wall pixels times the scale.
inline QImage picture(tiles::PictureItem &item, qreal scale = 1)
{
    item.setRenderScale(scale);
    return item.picture();
}

} // namespace samples
