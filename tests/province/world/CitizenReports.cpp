// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/CitizenReports.h"

#include "tests/province/world/Dice.h"
#include "tests/province/world/Geography.h"
#include "tests/province/world/LocalTime.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace toancanh::province {

namespace {

constexpr quint64 reportStream = 0xE0;

// Few at night, some at noon, most after work.
double hourDrawn(Dice &dice)
{
    const double which = dice.unit();
    if (which < 0.14)
        return dice.between(0.0, 24.0);
    if (which < 0.42)
        return std::clamp(dice.normal(8.5, 1.5), 5.0, 13.0);
    return std::clamp(dice.normal(18.6, 2.1), 11.0, 23.9);
}

int communeDrawn(Dice &dice)
{
    const QList<Commune> &communes = Geography::instance().communes;
    const auto weight = [](const Commune &commune) { return commune.population * (commune.urban ? 1.8 : 1.0); };
    static const double total = [&] {
        double sum = 0;
        for (const Commune &commune : communes)
            sum += weight(commune);
        return sum;
    }();
    double left = dice.between(0, total);
    for (int i = 0; i < int(communes.size()); ++i) {
        left -= weight(communes[i]);
        if (left < 0)
            return i;
    }
    return 0;
}

QPointF placeIn(const Commune &commune, Dice &dice)
{
    for (int i = 0; i < 20; ++i) {
        const QPointF place(commune.centre.x() + dice.normal(0, 0.022), commune.centre.y() + dice.normal(0, 0.022));
        if (commune.outlines.first().containsPoint(place, Qt::OddEvenFill))
            return place;
    }
    return commune.centre;
}

QString filled(const QString &title, const Commune &commune, Dice &dice)
{
    static const QList<QString> streets =
        QStringLiteral(
            "Trần Phú|Lê Lợi|Hùng Vương|Nguyễn Trãi|Quang Trung|Hai Bà Trưng|Bà Triệu|Lý Thường Kiệt|"
            "Phan Bội Châu|Trần Hưng Đạo|Ngô Quyền|Nguyễn Du|Lê Lai|Hoàng Hoa Thám|Cách Mạng Tháng Tám|Bạch Đằng")
            .split(QLatin1Char('|'));
    QString text = title;
    text.replace(QLatin1String("{street}"), streets[dice.below(int(streets.size()))]);
    const QString place =
        commune.name.startsWith(QStringLiteral("Đặc khu")) ? commune.name.mid(8) : commune.name.mid(3);
    return text.replace(QLatin1String("{place}"), place);
}

int ratingDrawn(Dice &dice, bool late)
{
    static constexpr std::array<double, 5> shares = {0.02, 0.035, 0.09, 0.235, 0.62};
    double left = dice.unit();
    for (int i = 0; i < 5; ++i) {
        left -= shares[size_t(i)];
        if (left < 0)
            return late ? std::max(1, i - 1) : i + 1;
    }
    return 5;
}

} // namespace

CitizenReport CitizenReports::made(int day, int number, quint64 key) const
{
    Dice dice(key);
    CitizenReport report;
    report.theme = dice.below(int(reportThemes().size()));
    const ReportTheme &theme = reportThemes()[report.theme];
    report.commune = communeDrawn(dice);
    const Commune &commune = Geography::instance().communes[report.commune];
    report.place = placeIn(commune, dice);
    report.title = filled(theme.title, commune, dice);
    report.requestedMs = dayStartMs(day) + qint64(hourDrawn(dice) * double(hourMs)) + dice.below(60) * 1000;
    report.id = "AH" + dateOf(day).toString(QStringLiteral("yyMMdd")).toLatin1()
                + QByteArray::number(number + 1).rightJustified(3, '0');
    report.urgent = theme.urgent && dice.chance(0.6);
    // An urgent matter has a day, the rest what its kind allows, with a night's grace.
    const int hours = report.urgent ? 24 : theme.limitHours + 36;
    const double limitMs = hours * double(hourMs);
    report.dueMs = report.requestedMs + qint64(limitMs);
    const bool late = dice.chance(0.042);
    report.closedMs =
        late ? report.dueMs + qint64(std::clamp(dice.exponential(46.0), 0.5, 110.0) * double(hourMs))
             : report.requestedMs + qint64(limitMs * std::clamp(1.0 - std::abs(dice.normal(0, 0.30)), 0.05, 0.995));
    if (dice.chance(0.46)) {
        report.rating = ratingDrawn(dice, late);
        report.ratedMs = report.closedMs + qint64(std::clamp(dice.exponential(15.0), 0.2, 96.0) * double(hourMs));
    }
    return report;
}

const QList<CitizenReport> &CitizenReports::ofDay(int day)
{
    const auto known = m_days.constFind(day);
    if (known != m_days.constEnd())
        return known.value();
    Dice dice(m_seed, reportStream, quint64(day));
    const int count = std::clamp(int(dice.normal(weekday(day) == 6 ? 35 : 40, 3)), 30, 48);
    QList<CitizenReport> list;
    for (int i = 0; i < count; ++i)
        list.append(made(day, i, dice.next()));
    std::sort(list.begin(), list.end(),
              [](const CitizenReport &a, const CitizenReport &b) { return a.requestedMs < b.requestedMs; });
    return m_days.insert(day, list).value();
}

} // namespace toancanh::province
