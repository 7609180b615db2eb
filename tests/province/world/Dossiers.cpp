// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Dossiers.h"

#include "tests/province/world/Agencies.h"
#include "tests/province/world/Dice.h"
#include "tests/province/world/Geography.h"
#include "tests/province/world/LocalTime.h"

#include <algorithm>
#include <array>

namespace toancanh::province {

namespace {

constexpr quint64 dossierStream = 0xD0;

// Half past seven to half past eleven, half past one to five.
qint64 officeTime(int day, Dice &dice)
{
    const double hour = dice.chance(0.56) ? dice.between(7.5, 11.5) : dice.between(13.5, 17.0);
    return dayStartMs(day) + qint64(hour * double(hourMs));
}

template<class Weight>
int drawn(Dice &dice, int count, const Weight &weight)
{
    double total = 0;
    for (int i = 0; i < count; ++i)
        total += weight(i);
    double left = dice.between(0, total);
    for (int i = 0; i < count; ++i) {
        left -= weight(i);
        if (left < 0)
            return i;
    }
    return count - 1;
}

int procedureOf(int office, Dice &dice)
{
    const int owner = office < departmentCount ? office : -1;
    QList<int> fitting;
    for (int i = 0; i < int(procedures().size()); ++i)
        if (procedures()[i].office == owner)
            fitting.append(i);
    return fitting[dice.below(int(fitting.size()))];
}

// The same share of late ones would bore: a good and a bad week now and then, for the province and for each office.
double lateShare(quint64 seed, int office, int day)
{
    Dice week(seed, 0x11, quint64(day / 7));
    Dice month(mixed(seed, 0x12), quint64(office), quint64(day / 30));
    return (1 - offices()[office].onTime) * week.between(1.05, 1.5) * month.between(0.85, 1.15);
}

QByteArray applicantOf(Dice &dice)
{
    static const std::array<const char *, 8> families = {"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi"};
    return QByteArray(families[size_t(dice.below(8))]) + (dice.chance(0.5) ? " Văn " : " Thị ")
           + char('A' + dice.below(26));
}

// Citizens move online little by little: 45 % eleven months ago, above 60 % now, one step a quarter.
double onlineShare(int day)
{
    const QDate date = dateOf(day);
    const int quarters = date.year() * 4 + (date.month() - 1) / 3 - 2026 * 4;
    return std::clamp(0.52 + 0.035 * quarters, 0.40, 0.80);
}

} // namespace

Dossier::State Dossier::stateAt(qint64 nowMs) const
{
    if (nowMs >= finishedMs)
        return stopped ? State::Stopped : nowMs >= returnedMs ? State::Returned : State::Done;
    return supplementFromMs >= 0 && nowMs >= supplementFromMs && nowMs < supplementToMs ? State::Supplement
                                                                                        : State::Processing;
}

Dossier Dossiers::made(int day, int number, quint64 key) const
{
    Dice dice(key);
    Dossier dossier;
    const QList<Commune> &communes = Geography::instance().communes;
    dossier.office = drawn(dice, int(offices().size()), [](int i) { return offices()[i].weight; });
    const Office &office = offices()[dossier.office];
    dossier.commune = office.commune >= 0
                          ? office.commune
                          : drawn(dice, int(communes.size()), [&](int i) { return communes[i].population; });
    dossier.procedure = procedureOf(dossier.office, dice);
    const bool working = isWorkingDay(day);
    const bool online = !working || dice.chance(onlineShare(day));
    dossier.channel = online              ? Dossier::Channel::Online
                      : dice.chance(0.08) ? Dossier::Channel::Post
                      : dice.chance(0.5)  ? Dossier::Channel::Unsaid
                                          : Dossier::Channel::Direct;
    dossier.receivedMs = online
                             ? dayStartMs(day) + qint64(std::clamp(dice.normal(13.0, 4.0), 5.5, 23.0) * double(hourMs))
                             : officeTime(day, dice);
    const QDate date = dateOf(day);
    dossier.code = office.oneStop.toLatin1() + '-' + date.toString(QStringLiteral("yyMMdd")).toLatin1() + '-'
                   + QByteArray::number(number + 1).rightJustified(4, '0');
    dossier.applicant = applicantOf(dice);

    const int days = procedures()[dossier.procedure].workingDays;
    const int dueDay = workingDaysAfter(day, days);
    const qint64 due = dayStartMs(dueDay) + 17 * hourMs;
    dossier.dueMs = dice.chance(0.006) ? -1 : due;
    const bool late = dice.chance(lateShare(m_seed, dossier.office, day));
    if (late) {
        const int behind = 1 + int(std::min(dice.exponential(3.0), 9.0));
        const int last = std::min(workingDaysAfter(dueDay, behind), day + longestLifeDays - 1);
        dossier.finishedMs = std::max(officeTime(last, dice), due + hourMs);
    } else {
        const int spent = std::clamp(int(double(days) * dice.between(0.45, 1.02)), 0, days);
        dossier.finishedMs =
            std::clamp(officeTime(workingDaysAfter(day, spent), dice), dossier.receivedMs + 20 * minuteMs,
                       due - qint64(dice.between(2, 90) * double(minuteMs)));
        dossier.finishedMs = std::max(dossier.finishedMs, dossier.receivedMs + 10 * minuteMs);
    }
    dossier.stopped = dice.chance(0.012);
    dossier.returnedMs =
        std::min(dossier.finishedMs + qint64(dice.exponential(1.1) * double(dayMs)), dayStartMs(day + longestLifeDays));
    if (days > 2 && dice.chance(0.09)) {
        const double life = double(dossier.finishedMs - dossier.receivedMs);
        dossier.supplementFromMs = dossier.receivedMs + qint64(life * dice.between(0.15, 0.35));
        dossier.supplementToMs = dossier.receivedMs + qint64(life * dice.between(0.40, 0.70));
    }
    return dossier;
}

const QList<Dossier> &Dossiers::ofDay(int day)
{
    const auto known = m_days.constFind(day);
    if (known != m_days.constEnd())
        return known.value();
    Dice dice(m_seed, dossierStream, quint64(day));
    // Mondays bring what waited over the weekend.
    const double usual = isWorkingDay(day) ? (weekday(day) == 0 ? 128 : 106) : 9;
    const int count = std::max(0, int(dice.normal(usual, usual * 0.07)));
    QList<Dossier> list;
    list.reserve(count);
    for (int i = 0; i < count; ++i)
        list.append(made(day, i, dice.next()));
    std::sort(list.begin(), list.end(), [](const Dossier &a, const Dossier &b) { return a.receivedMs < b.receivedMs; });
    return m_days.insert(day, list).value();
}

} // namespace toancanh::province
