// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Agencies.h"

#include "tests/province/world/Dice.h"
#include "tests/province/world/Geography.h"

#include <algorithm>

namespace toancanh::province {

namespace {

QList<Office> made()
{
    struct Department
    {
        const char *id;
        QString name;
        double onTime;
        double weight;
    };
    const QList<Department> departments = {
        {"so-tu-phap", QStringLiteral("Sở Tư pháp"), 0.992, 9},
        {"so-y-te", QStringLiteral("Sở Y tế"), 0.984, 5},
        {"so-noi-vu", QStringLiteral("Sở Nội vụ"), 0.978, 4},
        {"so-cong-thuong", QStringLiteral("Sở Công Thương"), 0.971, 6},
        {"so-tai-chinh", QStringLiteral("Sở Tài chính"), 0.956, 9},
        {"so-xay-dung", QStringLiteral("Sở Xây dựng"), 0.942, 7},
        {"so-nnmt", QStringLiteral("Sở NN&MT"), 0.878, 8},
        {"so-gddt", QStringLiteral("Sở GD&ĐT"), 0.981, 2.5},
        {"so-khcn", QStringLiteral("Sở KH&CN"), 0.975, 2},
        {"so-vhttdl", QStringLiteral("Sở VH-TT&DL"), 0.968, 2},
        {"so-dttg", QStringLiteral("Sở DT&TG"), 0.980, 1},
        {"ban-qlkcn", QStringLiteral("Ban QLKCN"), 0.962, 1.5},
    };
    QList<Office> result;
    for (const Department &department : departments) {
        const int number = int(result.size()) + 1;
        result.append({QString::fromLatin1(department.id), department.name, QStringLiteral("department"),
                       QStringLiteral("H66.%1").arg(number, 2, 10, QLatin1Char('0')),
                       QStringLiteral("máy lẻ %1").arg(100 + number), department.onTime, department.weight, -1});
    }
    const QList<Commune> &communes = Geography::instance().communes;
    double population = 0;
    for (const Commune &commune : communes)
        population += commune.population;
    for (int i = 0; i < int(communes.size()); ++i) {
        Dice dice(0xA6E, 1, quint64(i));
        result.append({QStringLiteral("ubnd-") + communes[i].id, QStringLiteral("UBND ") + communes[i].name,
                       QStringLiteral("commune"), communes[i].oneStop, QStringLiteral("máy lẻ %1").arg(201 + i),
                       std::clamp(dice.normal(0.950, 0.022), 0.900, 0.990), 70.0 * communes[i].population / population,
                       i});
    }
    return result;
}

} // namespace

const QList<Office> &offices()
{
    static const QList<Office> list = made();
    return list;
}

} // namespace toancanh::province
