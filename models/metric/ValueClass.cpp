// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/ValueClass.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace toancanh::metric {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::metric", text);
}

std::optional<QString> colourOf(const profile::Node &node)
{
    static const QRegularExpression form(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    const auto text = node.text();
    if (!text || form.match(*text).hasMatch())
        return text;
    node.report(tr("\"%1\" is no colour").arg(*text), tr("write red, green and blue like \"#FF7E00\""));
    return std::nullopt;
}

std::optional<ValueClass> readClass(const profile::Node &node)
{
    profile::MapReader map(node);
    if (!map.isMap())
        return std::nullopt;
    ValueClass one;
    one.from = map.optional(QStringLiteral("from")).number();
    const profile::Node to = map.optional(QStringLiteral("to"));
    one.to = to.number();
    const auto name = map.required(QStringLiteral("name")).localized();
    const auto colour = colourOf(map.required(QStringLiteral("colour")));
    if (one.from && one.to && *one.from > *one.to) {
        to.report(tr("this class ends before it begins"));
        return std::nullopt;
    }
    if (!name || !colour)
        return std::nullopt;
    one.name = *name;
    one.colour = *colour;
    return one;
}

} // namespace

QList<ValueClass> readValueClasses(const profile::Node &node)
{
    QList<ValueClass> classes;
    for (const profile::Node &item : node.items()) {
        const auto one = readClass(item);
        if (!one)
            continue;
        // It would be behind the one before and never be found.
        if (!classes.isEmpty() && one->to && !one->from && classes.constLast().to
            && *one->to <= *classes.constLast().to) {
            item.report(tr("this class does not end above the one before"), tr("write them from low to high"));
            continue;
        }
        classes.append(*one);
    }
    return classes;
}

const ValueClass *classOf(const QList<ValueClass> &classes, double value)
{
    const auto found = std::find_if(classes.cbegin(), classes.cend(), [value](const ValueClass &one) {
        return (!one.from || value >= *one.from) && (!one.to || value <= *one.to);
    });
    return found == classes.cend() ? nullptr : &*found;
}

} // namespace toancanh::metric
