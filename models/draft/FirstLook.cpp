// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/FirstLook.h"

#include "models/base/LoggableUrl.h"
#include "models/draft/RequestText.h"
#include "models/net/Authorizer.h"
#include "models/source/request/CredentialsOf.h"
#include "models/source/request/Refusal.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

namespace toancanh::draft {

namespace {

using Kind = source::BodySpec::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::draft", text);
}

QByteArray bytesOf(const source::BodySpec &body)
{
    if (body.kind == Kind::Json)
        return (body.json.isArray() ? QJsonDocument(body.json.toArray()) : QJsonDocument(body.json.toObject()))
            .toJson(QJsonDocument::Compact);
    if (body.kind == Kind::Text)
        return body.text.toUtf8();
    QByteArray form;
    for (const auto &[name, value] : body.form)
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '='
                + QUrl::toPercentEncoding(value.toString());
    return form;
}

/// As the drafted source will say it.
QByteArray contentTypeOf(Kind kind, const QByteArray &body)
{
    return kind == Kind::Json               ? "application/json"
           : kind == Kind::Form             ? "application/x-www-form-urlencoded"
           : body.trimmed().startsWith('<') ? "text/xml; charset=utf-8"
                                            : "text/plain; charset=utf-8";
}

net::Request requestOf(const FirstQuestion &question)
{
    net::Request request;
    request.url = withBlanks(question.url);
    request.deadlineMs = 120'000;
    bool hasType = false;
    for (const auto &[name, value] : question.headers) {
        request.headers.append({name.toUtf8(), value.toUtf8()});
        hasType = hasType || name.compare(QLatin1String("Content-Type"), Qt::CaseInsensitive) == 0;
    }
    if (question.body.kind == Kind::None)
        return request;
    request.method = "POST";
    request.body = bytesOf(question.body);
    if (!hasType)
        request.headers.append({"Content-Type", contentTypeOf(question.body.kind, request.body)});
    return request;
}

/// Why there is no answer, what the system says of it, and which option may help.
Error refusal(const FirstQuestion &question, const net::Outcome &outcome)
{
    Error error = outcome.response.error();
    if (error.where.isEmpty())
        error.where = loggableUrl(question.url);
    if (outcome.status == 401 || outcome.status == 403) {
        const QString hint =
            question.auth.kind == source::AuthSpec::Kind::None
                ? tr("give --auth basic:NAME, digest:NAME, bearer:NAME or api-key:HEADER:NAME, after: toancanh secret "
                     "set NAME")
                : tr("see whether the secret %1 is right and has the rights: toancanh secret set %1")
                      .arg(question.auth.secret);
        error.next = error.next.isEmpty() ? hint : tr("%1; or: %2").arg(hint, error.next);
    }
    return source::withWords(std::move(error), source::wordsOfTheSystem(outcome));
}

} // namespace

Result<FirstAnswer> lookFirst(const FirstQuestion &question, const source::SecretOf &secretOf, const Clock &clock)
{
    const Result<net::Credentials> credentials = source::credentialsOf(question.auth, secretOf);
    if (!credentials)
        return tl::unexpected<Error>(credentials.error());
    net::HttpClient client(clock);
    net::Authorizer authorizer(client, *credentials);
    QEventLoop loop;
    net::Outcome answered;
    authorizer.send(requestOf(question), &loop, [&](net::Outcome outcome) {
        answered = std::move(outcome);
        loop.quit();
    });
    loop.exec();
    if (!answered.response)
        return tl::unexpected<Error>(refusal(question, answered));
    return FirstAnswer{question, answered.response->contentType, answered.response->body, answered.response->link};
}

source::BodySpec bodyOf(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("^[^\\s=&{}<>\"]+=[^\\n]*\\z"));
    source::BodySpec body;
    const QByteArray trimmed = text.trimmed();
    const QJsonDocument json = QJsonDocument::fromJson(trimmed);
    if (!json.isNull()) {
        body.kind = Kind::Json;
        body.json = json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    } else if (form.match(QString::fromUtf8(trimmed)).hasMatch()) {
        body.kind = Kind::Form;
        QString items = QString::fromUtf8(trimmed);
        // In a form a plus is a blank.
        items.replace(QLatin1Char('+'), QLatin1String("%20"));
        for (const auto &[name, value] : QUrlQuery(items).queryItems(QUrl::FullyDecoded))
            body.form.append({name, value});
    } else {
        body.kind = Kind::Text;
        body.text = QString::fromUtf8(text);
    }
    return body;
}

} // namespace toancanh::draft
