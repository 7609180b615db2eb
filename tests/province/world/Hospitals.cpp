// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Hospitals.h"

#include "tests/province/world/Dice.h"
#include "tests/province/world/LocalTime.h"

#include <algorithm>
#include <cmath>

namespace toancanh::province {

namespace {

QList<Ward> made()
{
    struct Hospital
    {
        QString code;
        QString name;
        double usual;
        QList<std::pair<QString, int>> departments; ///< the first is intensive care where `hasIntensive`
        bool hasIntensive;
    };
    const QString intensive = QStringLiteral("Hồi sức tích cực");
    const QString emergency = QStringLiteral("Cấp cứu");
    const QString inner = QStringLiteral("Nội tổng hợp");
    const QString surgery = QStringLiteral("Ngoại tổng hợp");
    const QString children = QStringLiteral("Nhi");
    const QString births = QStringLiteral("Sản");
    const QString heart = QStringLiteral("Tim mạch");
    const QString bones = QStringLiteral("Chấn thương chỉnh hình");
    const QString infections = QStringLiteral("Truyền nhiễm");
    const QString traditional = QStringLiteral("Y học cổ truyền");
    const QList<Hospital> hospitals = {
        {QStringLiteral("BV01"),
         QStringLiteral("BV Đa khoa tỉnh"),
         0.965,
         {{intensive, 62},
          {emergency, 60},
          {inner, 210},
          {surgery, 190},
          {heart, 130},
          {bones, 150},
          {infections, 90},
          {QStringLiteral("Ung bướu"), 120},
          {QStringLiteral("Thận – lọc máu"), 80}},
         true},
        {QStringLiteral("BV02"),
         QStringLiteral("BV Sản – Nhi"),
         0.885,
         {{QStringLiteral("Hồi sức sơ sinh"), 40},
          {births, 210},
          {children, 240},
          {QStringLiteral("Phụ khoa"), 80},
          {QStringLiteral("Ngoại nhi"), 60}},
         true},
        {QStringLiteral("BV03"),
         QStringLiteral("BV ĐK khu vực Bắc"),
         0.83,
         {{intensive, 24}, {emergency, 36}, {inner, 170}, {surgery, 140}, {children, 80}, {births, 70}},
         true},
        {QStringLiteral("BV04"),
         QStringLiteral("BV ĐK khu vực Nam"),
         0.755,
         {{intensive, 22}, {emergency, 34}, {inner, 160}, {surgery, 130}, {children, 90}, {births, 61}},
         true},
        {QStringLiteral("BV05"),
         QStringLiteral("BV Y học cổ truyền"),
         0.73,
         {{traditional, 180}, {QStringLiteral("Phục hồi chức năng"), 150}, {QStringLiteral("Châm cứu"), 90}},
         false},
        {QStringLiteral("BV06"),
         QStringLiteral("BV Phổi – Tâm thần"),
         0.71,
         {{QStringLiteral("Lao"), 130}, {QStringLiteral("Bệnh phổi"), 110}, {QStringLiteral("Tâm thần"), 120}},
         false},
    };
    QList<Ward> list;
    for (const Hospital &hospital : hospitals) {
        bool first = true;
        for (const auto &[department, beds] : hospital.departments) {
            const bool isIntensive = first && hospital.hasIntensive;
            const double usual = isIntensive && hospital.code == QStringLiteral("BV01") ? 0.975 : hospital.usual;
            list.append({hospital.code, hospital.name, department, isIntensive, beds, usual});
            first = false;
        }
    }
    return list;
}

} // namespace

const QList<Ward> &wards()
{
    static const QList<Ward> list = made();
    return list;
}

int occupiedBeds(quint64 seed, int ward, qint64 timeMs)
{
    const Ward &w = wards()[ward];
    const int day = dayOf(timeMs);
    const double hour = hourOfDay(timeMs);
    // Patients come in the morning and go home before noon; beds empty a little on Sundays.
    const double daily =
        0.010 * std::sin((hour - 10.0) / 24.0 * 2 * std::numbers::pi) - (weekday(day) == 6 ? 0.012 : 0.0);
    Dice today(mixed(seed, 0xBED), quint64(ward), quint64(day));
    Dice tomorrow(mixed(seed, 0xBED), quint64(ward), quint64(day + 1));
    const double spread = w.intensive ? 0.012 : 0.035;
    const double drift = (today.between(-spread, spread) * (24 - hour) + tomorrow.between(-spread, spread) * hour) / 24;
    Dice jitter(mixed(seed, 0xBEE), quint64(ward), quint64(timeMs / (20 * minuteMs)));
    const double taken = w.beds * (w.usual + (w.intensive ? 0.1 : 1.0) * daily + drift) + jitter.between(-0.7, 0.7);
    return std::clamp(int(std::lround(taken)), 0, w.beds);
}

qint64 countedAtMs(int ward, qint64 timeMs)
{
    constexpr qint64 roundMs = 2 * minuteMs;
    const qint64 offset = (qint64(ward) * 7 % 120) * 1000;
    return (timeMs - offset) / roundMs * roundMs + offset;
}

} // namespace toancanh::province
