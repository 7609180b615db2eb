// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures/Figure.h"

#include <QLocale>

namespace toancanh::bench {

namespace {

using Of = Figure::Aim::Of;
using Bound = Figure::Aim::Bound;

const QString ratioName = QStringLiteral("ratio");
const QString valueName = QStringLiteral("value");
const QString atMostName = QStringLiteral("at most");
const QString atLeastName = QStringLiteral("at least");

} // namespace

std::optional<double> Figure::ratio() const
{
    return baseline && baseline->value != 0 ? std::optional(value / baseline->value) : std::nullopt;
}

std::optional<bool> Figure::isMet() const
{
    if (!aim)
        return std::nullopt;
    const std::optional<double> reached = aim->of == Of::Ratio ? ratio() : value;
    return reached && (aim->bound == Bound::AtMost ? *reached <= aim->limit : *reached >= aim->limit);
}

QString Figure::aimText() const
{
    if (!aim)
        return {};
    return (aim->bound == Bound::AtMost ? QStringLiteral("≤ ") : QStringLiteral("≥ "))
           + QLocale::c().toString(aim->limit, 'g', 4)
           + (aim->of == Of::Ratio ? QStringLiteral(" ×")
              : unit.isEmpty()     ? QString()
                                   : QLatin1Char(' ') + unit);
}

QJsonObject Figure::json() const
{
    QJsonObject object{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
    if (!unit.isEmpty())
        object.insert(QStringLiteral("unit"), unit);
    if (baseline)
        object.insert(QStringLiteral("baseline"), QJsonObject{{QStringLiteral("name"), baseline->name},
                                                              {QStringLiteral("value"), baseline->value}});
    if (const std::optional<double> known = ratio())
        object.insert(ratioName, *known);
    if (aim) {
        object.insert(QStringLiteral("aim"),
                      QJsonObject{{QStringLiteral("of"), aim->of == Of::Ratio ? ratioName : valueName},
                                  {QStringLiteral("is"), aim->bound == Bound::AtMost ? atMostName : atLeastName},
                                  {QStringLiteral("limit"), aim->limit}});
        object.insert(QStringLiteral("met"), isMet().value_or(false));
    }
    if (!peers.isEmpty())
        object.insert(QStringLiteral("peers"), peers);
    if (!note.isEmpty())
        object.insert(QStringLiteral("note"), note);
    return object;
}

Figure Figure::fromJson(const QJsonObject &object)
{
    Figure figure{.name = object.value(QLatin1String("name")).toString(),
                  .value = object.value(valueName).toDouble(),
                  .unit = object.value(QLatin1String("unit")).toString()};
    if (const QJsonValue baseline = object.value(QLatin1String("baseline")); baseline.isObject())
        figure.baseline = {baseline[QLatin1String("name")].toString(), baseline[valueName].toDouble()};
    if (const QJsonValue aim = object.value(QLatin1String("aim")); aim.isObject())
        figure.aim = {aim[QLatin1String("of")].toString() == ratioName ? Of::Ratio : Of::Value,
                      aim[QLatin1String("is")].toString() == atLeastName ? Bound::AtLeast : Bound::AtMost,
                      aim[QLatin1String("limit")].toDouble()};
    figure.peers = object.value(QLatin1String("peers")).toString();
    figure.note = object.value(QLatin1String("note")).toString();
    return figure;
}

Figure::Aim atMost(double limit)
{
    return {Of::Value, Bound::AtMost, limit};
}

Figure::Aim atLeast(double limit)
{
    return {Of::Value, Bound::AtLeast, limit};
}

Figure::Aim ratioAtMost(double limit)
{
    return {Of::Ratio, Bound::AtMost, limit};
}

Figure::Aim ratioAtLeast(double limit)
{
    return {Of::Ratio, Bound::AtLeast, limit};
}

} // namespace toancanh::bench
