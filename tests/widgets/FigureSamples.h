// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/SampleParts.h"

/// Tiles of one figure, with what belongs to it.
namespace samples {

inline Sample onTime(QRectF at = QRectF(0, 264, 960, 816))
{
    Sample s;
    s.at = at;
    s.spec.kind = QStringLiteral("kpi");
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
    s.spec.kind = QStringLiteral("kpi");
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
    s.spec.kind = QStringLiteral("kpi");
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

} // namespace samples
