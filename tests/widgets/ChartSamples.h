// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/SampleParts.h"

/// Tiles of a chart.
namespace samples {

inline Sample beds()
{
    Sample s;
    s.at = QRectF(1920, 264, 1920, 816);
    s.spec.kind = QStringLiteral("chart");
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
    s.spec.kind = QStringLiteral("chart");
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
    s.spec.kind = QStringLiteral("chart");
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
    s.spec.kind = QStringLiteral("chart");
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
    s.spec.kind = QStringLiteral("chart");
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
    s.spec.kind = QStringLiteral("chart");
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
    s.spec.kind = QStringLiteral("chart");
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

} // namespace samples
