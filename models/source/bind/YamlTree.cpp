// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/YamlTree.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace toancanh::source {

using profile::Node;

QJsonValue scalarOf(const Node &node)
{
    static const QRegularExpression number(QStringLiteral("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\z"));
    const QString text = node.text().value_or(QString());
    if (node.isQuoted())
        return text;
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    if (!number.match(text).hasMatch())
        return text;
    bool isWhole = false;
    const qint64 whole = text.toLongLong(&isWhole);
    return isWhole ? QJsonValue(whole) : QJsonValue(text.toDouble());
}

QJsonValue treeOf(const Node &node, const std::function<void(const Node &, const Node &)> &onMember,
                  const std::function<void(const Node &)> &onText)
{
    if (node.isScalar()) {
        const QJsonValue value = scalarOf(node);
        if (value.isString())
            onText(node);
        return value;
    }
    if (node.isSequence()) {
        QJsonArray items;
        const QList<Node> nodes = node.items();
        for (const Node &item : nodes)
            items.append(treeOf(item, onMember, onText));
        return items;
    }
    if (!node.isMap())
        return QJsonValue::Null;
    QJsonObject members;
    const auto entries = node.entries();
    for (const auto &[name, value] : entries) {
        if (value.isScalar())
            onMember(name, value);
        members.insert(name.text().value_or(QString()), treeOf(value, onMember, onText));
    }
    return members;
}

} // namespace toancanh::source
