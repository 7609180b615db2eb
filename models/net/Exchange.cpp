// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Exchange.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace toancanh::net {

namespace {

const QStringList kindNames{QStringLiteral("network"), QStringLiteral("timeout"),   QStringLiteral("auth"),
                            QStringLiteral("rate"),    QStringLiteral("malformed"), QStringLiteral("storage"),
                            QStringLiteral("config"),  QStringLiteral("cancelled")}; // as ErrorKind has them

QJsonArray toJson(const Exchange::Headers &headers)
{
    QJsonArray list;
    for (const auto &[name, value] : headers)
        list.append(QJsonArray{name, value});
    return list;
}

Exchange::Headers headersIn(const QJsonValue &json)
{
    Exchange::Headers headers;
    const QJsonArray list = json.toArray();
    for (const QJsonValue &one : list)
        headers.append({one.toArray().at(0).toString(), one.toArray().at(1).toString()});
    return headers;
}

std::optional<Error> errorIn(const QJsonValue &json)
{
    if (!json.isObject())
        return {};
    const QJsonObject object = json.toObject();
    const qsizetype kind = kindNames.indexOf(object.value(QLatin1String("kind")).toString());
    return Error{kind < 0 ? ErrorKind::Malformed : ErrorKind(kind),
                 object.value(QLatin1String("says")).toString(),
                 {},
                 object.value(QLatin1String("next")).toString()};
}

void insertUnlessEmpty(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

} // namespace

QString Exchange::answerHeader(const QString &name) const
{
    for (const auto &[one, value] : answerHeaders) {
        if (one.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject toJson(const Exchange &exchange)
{
    QJsonObject json{{QStringLiteral("method"), exchange.method},
                     {QStringLiteral("address"), exchange.address},
                     {QStringLiteral("headers"), toJson(exchange.headers)},
                     {QStringLiteral("status"), exchange.status},
                     {QStringLiteral("ms"), exchange.durationMs}};
    insertUnlessEmpty(json, QStringLiteral("body"), exchange.body);
    insertUnlessEmpty(json, QStringLiteral("answered-by"), exchange.answeredBy);
    insertUnlessEmpty(json, QStringLiteral("answer"), exchange.answer);
    insertUnlessEmpty(json, QStringLiteral("left-out"), exchange.leftOut);
    if (!exchange.answerHeaders.isEmpty())
        json.insert(QStringLiteral("answer-headers"), toJson(exchange.answerHeaders));
    if (exchange.isAltered)
        json.insert(QStringLiteral("masked"), true);
    if (exchange.retryAfterMs)
        json.insert(QStringLiteral("retry-after-ms"), *exchange.retryAfterMs);
    if (exchange.error) {
        QJsonObject error{{QStringLiteral("kind"), kindNames.at(qsizetype(exchange.error->kind))},
                          {QStringLiteral("says"), exchange.error->sentence}};
        insertUnlessEmpty(error, QStringLiteral("next"), exchange.error->next);
        json.insert(QStringLiteral("error"), error);
    }
    return json;
}

std::optional<Exchange> exchangeIn(const QJsonObject &json)
{
    static const QRegularExpression fileName(QStringLiteral("^\\d{1,6}\\.[a-z]{1,5}\\z"));
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    Exchange exchange;
    exchange.method = text("method");
    exchange.address = text("address");
    exchange.headers = headersIn(json.value(QLatin1String("headers")));
    exchange.body = text("body");
    exchange.status = json.value(QLatin1String("status")).toInt();
    exchange.answeredBy = text("answered-by");
    exchange.answerHeaders = headersIn(json.value(QLatin1String("answer-headers")));
    exchange.answer = text("answer");
    exchange.isAltered = json.value(QLatin1String("masked")).toBool();
    exchange.leftOut = text("left-out");
    exchange.durationMs = json.value(QLatin1String("ms")).toInteger();
    if (const QJsonValue ms = json.value(QLatin1String("retry-after-ms")); ms.isDouble())
        exchange.retryAfterMs = ms.toInteger();
    exchange.error = errorIn(json.value(QLatin1String("error")));
    const bool isNamed = exchange.answer.isEmpty() || fileName.match(exchange.answer).hasMatch();
    if (exchange.method.isEmpty() || exchange.address.isEmpty() || !isNamed)
        return {};
    return exchange;
}

} // namespace toancanh::net
