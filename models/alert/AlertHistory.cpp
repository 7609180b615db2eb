// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/AlertHistory.h"

#include "models/store/sqlite/Database.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace toancanh::alert {
namespace {

QJsonObject textJson(const LocalizedText &text)
{
    return {{QStringLiteral("vi"), text.vi}, {QStringLiteral("en"), text.en}};
}

LocalizedText textFrom(const QJsonValue &value)
{
    return {value[QStringLiteral("vi")].toString(), value[QStringLiteral("en")].toString()};
}

std::optional<double> numberFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<double>(value.toDouble()) : std::nullopt;
}

} // namespace

QByteArray alertJson(const Alert &alert)
{
    QJsonObject json{
        {QStringLiteral("id"), alert.id},
        {QStringLiteral("rule"), alert.rule},
        {QStringLiteral("object"), alert.object},
        {QStringLiteral("metric"), alert.metric},
        {QStringLiteral("priority"), alert.priority},
        {QStringLiteral("text"), textJson(alert.text)},
        {QStringLiteral("detail"), textJson(alert.detail)},
        {QStringLiteral("area"), alert.area},
        {QStringLiteral("since"), alert.sinceMs},
    };
    if (alert.latitude)
        json.insert(QStringLiteral("lat"), *alert.latitude);
    if (alert.longitude)
        json.insert(QStringLiteral("lon"), *alert.longitude);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Alert> alertFromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    Alert alert;
    alert.id = json[QStringLiteral("id")].toString();
    if (alert.id.isEmpty())
        return std::nullopt;
    alert.rule = json[QStringLiteral("rule")].toString();
    alert.object = json[QStringLiteral("object")].toString();
    alert.metric = json[QStringLiteral("metric")].toString();
    alert.priority = json[QStringLiteral("priority")].toInt(4);
    alert.text = textFrom(json[QStringLiteral("text")]);
    alert.detail = textFrom(json[QStringLiteral("detail")]);
    alert.area = json[QStringLiteral("area")].toString();
    alert.sinceMs = json[QStringLiteral("since")].toInteger();
    alert.latitude = numberFrom(json[QStringLiteral("lat")]);
    alert.longitude = numberFrom(json[QStringLiteral("lon")]);
    return alert;
}

Result<Alerts> readActive(store::Database &database)
{
    auto query = database.prepare(QStringLiteral("SELECT payload FROM alert_active"));
    if (!query)
        return tl::unexpected<Error>(query.error());
    Alerts alerts;
    while (true) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (!*row)
            return alerts;
        if (const auto alert = alertFromJson(query->text(0).toUtf8()))
            alerts.append(*alert);
    }
}

Result<void> writeTransitions(store::Database &database, const QList<Transition> &transitions)
{
    for (const Transition &transition : transitions) {
        const Alert &alert = transition.alert;
        const bool raised = transition.kind == Transition::Kind::Raised;
        const QString payload = QString::fromUtf8(alertJson(alert));
        auto done = database.run(
            QStringLiteral("INSERT INTO alert_transition(alert, rule, object, kind, at, priority, text, payload) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
            alert.id, alert.rule, alert.object, raised ? QStringLiteral("raised") : QStringLiteral("cleared"),
            transition.atMs, alert.priority, alert.text.in(QLocale(QLocale::Vietnamese)), payload);
        if (!done)
            return done;
        done = raised
                   ? database.run(QStringLiteral("INSERT INTO alert_active(alert, payload, since) VALUES (?1, ?2, ?3) "
                                                 "ON CONFLICT(alert) DO UPDATE SET payload = excluded.payload, "
                                                 "since = excluded.since"),
                                  alert.id, payload, alert.sinceMs)
                   : database.run(QStringLiteral("DELETE FROM alert_active WHERE alert = ?1"), alert.id);
        if (!done)
            return done;
    }
    return {};
}

} // namespace toancanh::alert
