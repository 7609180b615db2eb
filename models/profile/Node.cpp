// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/NodeData.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace toancanh::profile {

using Kind = Node::Data::Kind;

Node::Node(std::shared_ptr<const Data> data, Findings *findings) : m_data(std::move(data)), m_findings(findings) {}

bool Node::isDefined() const
{
    return m_data != nullptr;
}
bool Node::isMap() const
{
    return m_data && m_data->kind == Kind::Map;
}
bool Node::isSequence() const
{
    return m_data && m_data->kind == Kind::Sequence;
}
bool Node::isScalar() const
{
    return m_data && m_data->kind == Kind::Scalar;
}
bool Node::isQuoted() const
{
    return isScalar() && m_data->isQuoted;
}
QString Node::file() const
{
    return m_data ? m_data->file : QString();
}
int Node::line() const
{
    return m_data ? m_data->line : 0;
}
int Node::column() const
{
    return m_data ? m_data->column : 0;
}

std::optional<QString> Node::scalar(const QString &expected) const
{
    if (!m_data)
        return std::nullopt;
    if (isScalar())
        return m_data->text;
    // A text that starts with { or [ is a map or a sequence to YAML, which surprises people.
    report(expected, isMap() || isSequence() ? QCoreApplication::translate(
                                                   "toancanh::profile", "write one value, in quotes if it holds { or [")
                                             : QString());
    return std::nullopt;
}

std::optional<QString> Node::text() const
{
    return scalar(QCoreApplication::translate("toancanh::profile", "a text is expected here"));
}

std::optional<double> Node::number() const
{
    const auto written = scalar(QCoreApplication::translate("toancanh::profile", "a number is expected here"));
    if (!written)
        return std::nullopt;
    bool ok = false;
    const double value = written->toDouble(&ok);
    if (ok && std::isfinite(value))
        return value;
    report(QCoreApplication::translate("toancanh::profile", "\"%1\" is not a number").arg(*written),
           written->contains(QLatin1Char(','))
               ? QCoreApplication::translate("toancanh::profile", "write decimals with a point: 12.5")
               : QString());
    return std::nullopt;
}

std::optional<qint64> Node::integer() const
{
    const auto written = scalar(QCoreApplication::translate("toancanh::profile", "a whole number is expected here"));
    if (!written)
        return std::nullopt;
    bool ok = false;
    const qint64 value = written->toLongLong(&ok);
    if (ok)
        return value;
    report(QCoreApplication::translate("toancanh::profile", "\"%1\" is not a whole number").arg(*written));
    return std::nullopt;
}

std::optional<bool> Node::boolean() const
{
    const auto written = scalar(QCoreApplication::translate("toancanh::profile", "true or false is expected here"));
    if (!written)
        return std::nullopt;
    if (*written == QLatin1String("true") || *written == QLatin1String("yes"))
        return true;
    if (*written == QLatin1String("false") || *written == QLatin1String("no"))
        return false;
    report(QCoreApplication::translate("toancanh::profile", "\"%1\" is neither true nor false").arg(*written));
    return std::nullopt;
}

std::optional<qint64> Node::durationMs() const
{
    const auto written = scalar(QCoreApplication::translate("toancanh::profile", "a duration is expected here"));
    if (!written)
        return std::nullopt;
    struct Unit
    {
        QLatin1String name;
        qint64 ms;
    };
    constexpr qint64 day = 24LL * 3600 * 1000;
    static const Unit units[] = {{QLatin1String("ms"), 1},           {QLatin1String("s"), 1000},
                                 {QLatin1String("min"), 60'000},     {QLatin1String("h"), 3'600'000},
                                 {QLatin1String("day"), day},        {QLatin1String("days"), day},
                                 {QLatin1String("week"), 7 * day},   {QLatin1String("weeks"), 7 * day},
                                 {QLatin1String("month"), 30 * day}, {QLatin1String("months"), 30 * day},
                                 {QLatin1String("year"), 365 * day}, {QLatin1String("years"), 365 * day}};
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,9}(?:\\.[0-9]{1,6})?) *([a-z]+)\\z"));
    const QRegularExpressionMatch match = form.match(*written);
    for (const Unit &unit : units) {
        if (match.hasMatch() && match.capturedView(2) == unit.name)
            return qRound64(match.captured(1).toDouble() * static_cast<double>(unit.ms));
    }
    report(QCoreApplication::translate("toancanh::profile", "\"%1\" is not a duration").arg(*written),
           QCoreApplication::translate("toancanh::profile",
                                       "write it like 90 s, 10 min, 2 h, 3 days, 4 weeks, 3 months, 2 years"));
    return std::nullopt;
}

std::optional<qint64> Node::byteSize() const
{
    const auto written = scalar(QCoreApplication::translate("toancanh::profile", "a size is expected here"));
    if (!written)
        return std::nullopt;
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,7}(?:\\.[0-9]{1,6})?) *([kKMGT])(i?)B\\z"));
    if (const QRegularExpressionMatch match = form.match(*written); match.hasMatch()) {
        const qsizetype power = QStringView(u"KMGT").indexOf(match.captured(2).at(0).toUpper()) + 1;
        const double unit = match.capturedLength(3) > 0 ? 1024 : 1000;
        return qRound64(match.captured(1).toDouble() * std::pow(unit, double(power)));
    }
    report(QCoreApplication::translate("toancanh::profile", "\"%1\" is not a size").arg(*written),
           QCoreApplication::translate("toancanh::profile", "write it like 500 MB, 512 MiB, 20 GiB, 1.5 TiB"));
    return std::nullopt;
}

std::optional<LocalizedText> Node::localized() const
{
    if (!m_data)
        return std::nullopt;
    if (isScalar())
        return LocalizedText{m_data->text, m_data->text};
    if (!isMap()) {
        report(QCoreApplication::translate("toancanh::profile", "a text is expected here"),
               QCoreApplication::translate("toancanh::profile", "write a text or {vi: …, en: …}"));
        return std::nullopt;
    }
    MapReader map(*this);
    const auto vi = map.optional(QStringLiteral("vi")).text();
    const auto en = map.optional(QStringLiteral("en")).text();
    if (!vi && !en)
        return std::nullopt;
    return LocalizedText{vi.value_or(QString()), en.value_or(QString())};
}

QStringList Node::texts() const
{
    if (isScalar())
        return {m_data->text};
    QStringList texts;
    for (const Node &item : items()) {
        if (const auto text = item.text())
            texts.append(*text);
    }
    return texts;
}

QList<Node> Node::items() const
{
    if (!m_data || m_data->kind == Kind::Null)
        return {};
    if (!isSequence()) {
        report(QCoreApplication::translate("toancanh::profile", "a list is expected here"),
               QCoreApplication::translate("toancanh::profile",
                                           "write [a, b] or one line for each, starting with \"- \""));
        return {};
    }
    QList<Node> items;
    items.reserve(static_cast<qsizetype>(m_data->items.size()));
    for (const Data::Ptr &item : m_data->items)
        items.append(Node(item, m_findings));
    return items;
}

QList<std::pair<Node, Node>> Node::entries() const
{
    if (!m_data || m_data->kind == Kind::Null)
        return {};
    if (!isMap()) {
        report(QCoreApplication::translate("toancanh::profile", "a map is expected here"),
               QCoreApplication::translate("toancanh::profile", "write {key: value} or one line for each key"));
        return {};
    }
    QList<std::pair<Node, Node>> entries;
    entries.reserve(static_cast<qsizetype>(m_data->entries.size()));
    for (const auto &[key, value] : m_data->entries)
        entries.append({Node(key, m_findings), Node(value, m_findings)});
    return entries;
}

Node Node::at(const QString &key) const
{
    if (!isMap())
        return {};
    for (const auto &entry : m_data->entries) {
        if (entry.first->text == key)
            return Node(entry.second, m_findings);
    }
    return {};
}

void Node::report(const QString &message, const QString &remedy) const
{
    if (m_data && m_findings)
        addFinding(*m_findings, {m_data->file, m_data->line, m_data->column, message, remedy});
}

std::optional<Finding> Node::firstFinding() const
{
    if (!m_data || !m_findings || m_findings->isEmpty())
        return std::nullopt;
    // Values that aliases share are walked once.
    std::set<const Data *> walked;
    std::set<std::tuple<QString, int, int>> places;
    std::vector<const Data *> left{m_data.get()};
    while (!left.empty()) {
        const Data *data = left.back();
        left.pop_back();
        if (!walked.insert(data).second)
            continue;
        places.insert({data->file, data->line, data->column});
        for (const Data::Ptr &item : data->items)
            left.push_back(item.get());
        for (const auto &[key, value] : data->entries) {
            left.push_back(key.get());
            left.push_back(value.get());
        }
    }
    const auto found = std::find_if(m_findings->cbegin(), m_findings->cend(), [&](const Finding &finding) {
        return places.count({finding.file, finding.line, finding.column}) > 0;
    });
    return found == m_findings->cend() ? std::nullopt : std::optional(*found);
}

void Node::reportUnknown(const QString &what, const QStringList &allowed) const
{
    const auto written = text();
    if (!written)
        return;
    report(QCoreApplication::translate("toancanh::profile", "unknown %1 \"%2\"").arg(what, *written),
           remedyFor(*written, allowed));
}

} // namespace toancanh::profile
