// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Revenue.h"

#include "tests/province/world/Dice.h"
#include "tests/province/world/LocalTime.h"

#include <array>
#include <cmath>

namespace toancanh::province {

namespace {

// What each month brings of a year: quarterly tax returns, and land-use fees before the year's end.
constexpr std::array<double, 12> monthShares = {0.099, 0.066, 0.082, 0.094, 0.077, 0.078,
                                                0.093, 0.074, 0.080, 0.094, 0.078, 0.085};

struct Item
{
    const char *name;
    double share;
};
constexpr std::array<Item, 7> items = {Item{"Thuế GTGT", 0.31},
                                       Item{"Thuế TNDN", 0.17},
                                       Item{"Thuế TNCN", 0.07},
                                       Item{"Thu tiền sử dụng đất", 0.19},
                                       Item{"Thuế xuất nhập khẩu", 0.14},
                                       Item{"Thuế tiêu thụ đặc biệt", 0.08},
                                       Item{"Phí, lệ phí và thu khác", 0.04}};

// A day's weight within its month: nothing on days off, tax days around the 20th, a rush before the month's end.
double dayWeight(int day)
{
    if (!isWorkingDay(day))
        return 0;
    const QDate date = dateOf(day);
    const int left = date.daysInMonth() - date.day();
    return 1.0 + (date.day() >= 18 && date.day() <= 20 ? 1.1 : 0.0) + (left <= 3 ? 1.6 : 0.0);
}

double monthWeight(const QDate &date)
{
    const int first = dayOf(QDate(date.year(), date.month(), 1));
    double sum = 0;
    for (int i = 0; i < date.daysInMonth(); ++i)
        sum += dayWeight(first + i);
    return sum;
}

} // namespace

double plannedMillion(int year, int month)
{
    const double yearly = 14'100'000.0 * std::pow(1.085, year - 2026);
    return std::round(yearly * monthShares[size_t(month - 1)] / 100) * 100;
}

QList<RevenueEntry> revenueOf(quint64 seed, int day)
{
    const double weight = dayWeight(day);
    if (weight <= 0)
        return {};
    const QDate date = dateOf(day);
    Dice month(seed, 0xB1, quint64(date.year() * 12 + date.month()));
    // The year before came in lower against its plan, so that growth over it is near ten per cent.
    const double achieved = month.between(0.95, 1.035);
    const double total = plannedMillion(date.year(), date.month()) * achieved * weight / monthWeight(date);
    const qint64 posted = dayStartMs(day + 1) + 7 * hourMs;
    QList<RevenueEntry> entries;
    Dice dice(seed, 0xB2, quint64(day));
    for (const Item &item : items) {
        const double amount = std::round(total * item.share * dice.between(0.82, 1.18) * 10) / 10;
        entries.append({day, item.name, amount, posted});
    }
    if (dice.chance(0.14)) {
        const Item &item = items[size_t(dice.below(int(items.size())))];
        const double amount = -std::round(total * item.share * dice.between(0.04, 0.18) * 10) / 10;
        entries.append({day, QByteArray(item.name) + " (điều chỉnh)", amount,
                        dayStartMs(day + 3 + dice.below(12)) + 7 * hourMs + dice.below(9) * hourMs});
    }
    return entries;
}

} // namespace toancanh::province
