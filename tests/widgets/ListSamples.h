// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/SampleParts.h"

/// Tiles of a list.
namespace samples {

inline Sample reports()
{
    Sample s;
    s.at = QRectF(7680, 1080, 1920, 2160);
    s.spec.kind = QStringLiteral("worklist");
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
        const char *detail;
        int left;
        double share;
    };
    const QList<Report> list{{"Đường Trần Phú ngập, xe chết máy", "P. Tân An · Giao thông", 18, .12},
                             {"Bãi rác tự phát sau chợ Đông Phú", "X. Đông Phú · Môi trường", 106, .35},
                             {"Cáp viễn thông võng, sát mặt đường", "P. Cửa Lạch · Đô thị", 185, .55},
                             {"Hố sâu trên ĐT.607, không cảnh báo", "X. Phước Lộc · Giao thông", 320, .66},
                             {"Đèn đường hỏng cả tuyến Lê Lợi", "P. Tân An · Đô thị", -130, .8},
                             {"Xả thải kênh N2, nước có mùi", "X. Hòa Trung · Môi trường", 672, .86},
                             {"Cống thoát nước tắc sau mưa", "P. Nam Phong · Đô thị", 817, .92}};
    QList<QVariantList> rows;
    for (int i = 0; i < list.size(); ++i) {
        const Report &r = list.at(i);
        const qint64 due = now + r.left * minute + 30'000;
        const qint64 length = qint64(std::abs(r.left) / r.share) * minute;
        rows.append({QString::fromUtf8(r.title), QString::fromUtf8(r.detail), due, due - length,
                     i == 5 ? QVariant() : QVariant(jpeg(photograph({640, 360}, 30 * i)))});
    }
    s.results = {
        result("reports-open", valueColumns, {{128LL, QVariant()}}, 14'000, minute, "1022 · ứng dụng", "1022 · app"),
        result("reports-urgent",
               {QStringLiteral("label"), QStringLiteral("detail"), QStringLiteral("due"), QStringLiteral("received"),
                QStringLiteral("picture")},
               rows, 14'000, minute, "1022 · ứng dụng", "1022 · app")};
    return s;
}

inline Sample air()
{
    Sample s;
    s.at = QRectF(7680, 3240, 1920, 1080);
    s.spec.kind = QStringLiteral("list");
    s.spec.maximum = 200;
    s.spec.id = s.spec.chart = QStringLiteral("aqi");
    s.spec.title = text("Không khí – VN_AQI giờ", "Air – hourly VN_AQI");
    s.spec.sourceName = text("6/6 trạm trực tuyến", "6/6 stations online");
    s.specs = {metricSpec("aqi", "", "", 0)};
    s.specs[0].values = {{{}, 50, text("Tốt", "Good"), QStringLiteral("#00E400")},
                         {{}, 100, text("Trung bình", "Moderate"), QStringLiteral("#FFFF00")},
                         {{}, 150, text("Kém", "Poor"), QStringLiteral("#FF7E00")},
                         {{}, 200, text("Xấu", "Bad"), QStringLiteral("#FF0000")},
                         {{}, 300, text("Rất xấu", "Very bad"), QStringLiteral("#8F3F97")},
                         {{}, 500, text("Nguy hại", "Hazardous"), QStringLiteral("#7E0023")}};
    QList<QVariantList> rows;
    const QList<QPair<const char *, qint64>> list{{"KCN Bắc Hải", 158}, {"Cảng Cửa Lạch", 112}, {"TT Tân An", 86},
                                                  {"Đông Phú", 61},     {"Trà Sơn", 38},        {"Cù Lao Yến", 22}};
    for (const auto &[name, value] : list)
        rows.append({QString::fromUtf8(name), value});
    s.results = {result("aqi", {QStringLiteral("label"), QStringLiteral("value")}, rows, 32 * minute, hour)};
    s.alerts = {alert(3, "aqi", "KCN Bắc Hải", "KCN Bắc Hải: AQI 158")};
    return s;
}

} // namespace samples
