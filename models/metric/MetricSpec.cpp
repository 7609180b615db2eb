// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/MetricSpec.h"

#include "models/profile/Declarations.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace toancanh::metric {
namespace {

using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::metric", text);
}

const QList<std::pair<QString, Period>> &periods()
{
    static const QList<std::pair<QString, Period>> names{
        {QStringLiteral("today"), Period::Today},
        {QStringLiteral("last 24 hours"), Period::Last24Hours},
        {QStringLiteral("this week"), Period::ThisWeek},
        {QStringLiteral("this month"), Period::ThisMonth},
        {QStringLiteral("reporting month"), Period::ReportingMonth},
        {QStringLiteral("this quarter"), Period::ThisQuarter},
        {QStringLiteral("this year"), Period::ThisYear},
        {QStringLiteral("last 30 days"), Period::Last30Days},
    };
    return names;
}

const QList<std::pair<QString, Better>> &directions()
{
    static const QList<std::pair<QString, Better>> names{
        {QStringLiteral("higher"), Better::Higher},
        {QStringLiteral("lower"), Better::Lower},
        {QStringLiteral("neither"), Better::Neither},
    };
    return names;
}

template<class T>
void readChoice(const Node &node, const QString &what, const QList<std::pair<QString, T>> &choices, T &value)
{
    const auto text = node.text();
    if (!text)
        return;
    QStringList names;
    for (const auto &[name, choice] : choices) {
        if (name == *text) {
            value = choice;
            return;
        }
        names.append(name);
    }
    node.reportUnknown(what, names);
}

template<class T, class U>
void readInto(T &target, const std::optional<U> &value)
{
    if (value)
        target = *value;
}

/// Reads metrics one by one, each after the one that it is like.
class Binder
{
public:
    explicit Binder(const profile::Profile &profile) : m_profile(profile) {}

    QList<MetricSpec> all()
    {
        for (const profile::Document &document : m_profile.domains)
            collect(document);
        QList<MetricSpec> metrics;
        for (const QString &id : std::as_const(m_order))
            if (const auto spec = bound(id))
                metrics.append(*spec);
        checkDrills(metrics);
        return metrics;
    }

private:
    struct Declared
    {
        QString domain;
        Node key;
        Node node;
    };

    void collect(const profile::Document &document)
    {
        const QString domain = document.root.at(QStringLiteral("domain")).text().value_or(QString());
        const Node section = document.root.at(QStringLiteral("metrics"));
        if (!section.isDefined())
            return;
        for (const auto &[key, node] : section.entries()) {
            const QString id = key.text().value_or(QString());
            if (m_declared.contains(id)) {
                key.report(tr("the metric \"%1\" is declared twice").arg(id), tr("give one of them another name"));
                continue;
            }
            m_declared.insert(id, {domain, key, node});
            m_order.append(id);
        }
    }

    std::optional<MetricSpec> bound(const QString &id)
    {
        if (const auto done = m_bound.constFind(id); done != m_bound.constEnd())
            return *done;
        m_underway.insert(id);
        std::optional<MetricSpec> spec = read(id, m_declared[id]);
        m_underway.remove(id);
        m_bound.insert(id, spec);
        return spec;
    }

    std::optional<MetricSpec> read(const QString &id, const Declared &declared)
    {
        MapReader map(declared.node);
        if (!map.isMap())
            return std::nullopt;
        MetricSpec spec;
        const Node like = map.optional(QStringLiteral("like"));
        if (const auto name = like.text()) {
            if (m_underway.contains(*name)) {
                like.report(tr("the metric \"%1\" is like itself").arg(*name));
            } else if (!m_declared.contains(*name)) {
                profile::reportUndeclared(m_profile, like, tr("metric"), QStringLiteral("metrics"));
            } else if (const auto other = bound(*name)) {
                spec = *other;
            }
        }
        spec.id = id;
        spec.domain = declared.domain;
        spec.file = declared.key.file();
        spec.line = declared.key.line();

        const QString title = QStringLiteral("title");
        readInto(spec.title, (like.isDefined() ? map.optional(title) : map.required(title)).localized());
        readInto(spec.measure, map.optional(QStringLiteral("measure")).localized());
        readInto(spec.target, map.optional(QStringLiteral("target")).number());
        readInto(spec.refreshMs, map.optional(QStringLiteral("refresh")).durationMs());
        readChoice(map.optional(QStringLiteral("better")), tr("direction"), directions(), spec.better);
        readChoice(map.optional(QStringLiteral("period")), tr("period"), periods(), spec.period);
        readDecimals(map.optional(QStringLiteral("decimals")), spec);
        readForecast(map.optional(QStringLiteral("forecast")), spec);
        if (const Node values = map.optional(QStringLiteral("values")); values.isDefined())
            spec.values = readValueClasses(values);
        if (const Node drill = map.optional(QStringLiteral("drill")); drill.isDefined())
            spec.drill = drill.texts();
        const auto sql = map.required(QStringLiteral("sql")).text();
        if (!sql || sql->trimmed().isEmpty())
            return std::nullopt;
        spec.sql = sql->trimmed();
        return spec;
    }

    static void readDecimals(const Node &node, MetricSpec &spec)
    {
        const auto decimals = node.integer();
        if (!decimals)
            return;
        if (*decimals < 0 || *decimals > 9)
            node.report(tr("decimals must be from 0 to 9"));
        else
            spec.decimals = int(*decimals);
    }

    static void readForecast(const Node &node, MetricSpec &spec)
    {
        if (!node.isDefined())
            return;
        MapReader map(node);
        if (!map.isMap())
            return;
        const Node steps = map.required(QStringLiteral("steps"));
        const auto count = steps.integer();
        if (!count)
            return;
        if (*count < 0 || *count > 60)
            steps.report(tr("a forecast has from 0 to 60 steps"));
        else
            spec.forecast.steps = int(*count);
    }

    void checkDrills(const QList<MetricSpec> &metrics) const
    {
        for (const MetricSpec &spec : metrics) {
            const Node drill = m_declared[spec.id].node.at(QStringLiteral("drill"));
            if (!drill.isDefined() || m_profile.missingOf(profile::Profile::Part::Domains))
                continue;
            for (const QString &name : spec.drill)
                if (!m_declared.contains(name))
                    drill.report(tr("there is no metric \"%1\" to drill into").arg(name), remedy(name));
        }
    }

    QString remedy(const QString &name) const
    {
        const QString near = profile::nearest(name, m_order);
        return near.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(near);
    }

    const profile::Profile &m_profile;
    QHash<QString, Declared> m_declared;
    QStringList m_order;
    QHash<QString, std::optional<MetricSpec>> m_bound;
    QSet<QString> m_underway;
};

} // namespace

QList<MetricSpec> bindMetrics(const profile::Profile &profile)
{
    return Binder(profile).all();
}

} // namespace toancanh::metric
