// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/ReplayClient.h"

#include "models/net/HttpSentence.h"
#include "models/net/SecretMask.h"

#include <algorithm>

namespace toancanh::net {

namespace {

constexpr qsizetype addressesTold = 5;
const QString mask = QStringLiteral("***");

/// Whether the text is the masked one with something in the place of each mask.
bool fits(const QString &text, const QString &masked)
{
    const QStringList between = masked.split(mask);
    qsizetype at = between.constFirst().size();
    if (!text.startsWith(between.constFirst()))
        return false;
    for (qsizetype i = 1; i + 1 < between.size(); ++i) {
        at = text.indexOf(between.at(i), at);
        if (at < 0)
            return false;
        at += between.at(i).size();
    }
    return text.endsWith(between.constLast()) && text.size() - between.constLast().size() >= at;
}

/// Of two masked texts; what is masked in either may be anything.
bool isAlike(const QString &a, const QString &b)
{
    return a == b || (a.contains(mask) && fits(b, a)) || (b.contains(mask) && fits(a, b));
}

QString pathOf(const QString &address)
{
    return address.section(QLatin1Char('?'), 0, 0);
}

/// The items in any order: which stands first is no matter to a server.
bool isAlikeQuery(const QString &a, const QString &b)
{
    const auto itemsOf = [](const QString &address) {
        QStringList items = address.section(QLatin1Char('?'), 1).split(QLatin1Char('&'));
        items.sort();
        return items;
    };
    const QStringList left = itemsOf(a);
    const QStringList right = itemsOf(b);
    return left.size() == right.size() && std::equal(left.cbegin(), left.cend(), right.cbegin(), isAlike);
}

QString shownAddress(const Request &request)
{
    SecretMask secrets;
    for (const QByteArray &secret : request.secrets)
        secrets.learn(secret);
    return secrets.address(request.url);
}

} // namespace

ReplayClient::ReplayClient(const Clock &clock, Recording recording, OnNote onNote)
    : HttpClient(clock)
    , m_recording(std::move(recording))
    , m_used(m_recording.exchanges.size(), false)
    , m_onNote(std::move(onNote))
{}

void ReplayClient::send(const Request &request, QObject *context, OnOutcome onOutcome)
{
    const Exchange *exchange = find(request);
    Outcome outcome =
        exchange ? outcomeOf(*exchange, request) : Outcome{tl::unexpected<Error>(lacking(request)), 0, {}, 0};
    QMetaObject::invokeMethod(
        context, [onOutcome = std::move(onOutcome), outcome = std::move(outcome)] { onOutcome(outcome); },
        Qt::QueuedConnection);
}

const Exchange *ReplayClient::find(const Request &request)
{
    const QString address = shownAddress(request);
    const QString method = QString::fromLatin1(request.method);
    qsizetype exact = -1;
    qsizetype again = -1;
    qsizetype samePath = -1;
    for (qsizetype i = 0; i < m_recording.exchanges.size() && exact < 0; ++i) {
        const Exchange &one = m_recording.exchanges.at(i);
        if (one.method != method || !isAlike(pathOf(one.address), pathOf(address)))
            continue;
        const bool isSame = isAlikeQuery(one.address, address);
        if (isSame && m_used.at(i))
            again = i;
        else if (isSame)
            exact = i;
        else if (!m_used.at(i) && samePath < 0)
            samePath = i;
    }
    // The same question twice has the same answer; another one is only guessed at.
    const qsizetype found = exact >= 0 ? exact : again >= 0 ? again : samePath;
    if (found < 0)
        return nullptr;
    m_used[found] = true;
    const Exchange &exchange = m_recording.exchanges.at(found);
    if (found == samePath && m_onNote)
        m_onNote(tr("asked %1; recorded was %2").arg(address, exchange.address));
    return &exchange;
}

Outcome ReplayClient::outcomeOf(const Exchange &exchange, const Request &request) const
{
    Outcome outcome{tl::unexpected<Error>(Error{}), exchange.status, exchange.retryAfterMs, exchange.durationMs};
    const auto failed = [&](Error error) {
        error.where = exchange.address;
        outcome.response = tl::unexpected<Error>(error);
        return outcome;
    };
    const Result<QByteArray> body = m_recording.answer(exchange, request.maximumBytes);
    if (!body && !exchange.error)
        return failed(body.error());
    Response response;
    response.status = exchange.status;
    response.body = body.value_or(QByteArray());
    response.contentType = exchange.answerHeader(QStringLiteral("Content-Type")).toLatin1();
    response.url = exchange.answeredBy.isEmpty() ? request.url : QUrl(exchange.answeredBy);
    response.link = exchange.answerHeader(QStringLiteral("Link")).toLatin1();
    response.etag = exchange.answerHeader(QStringLiteral("ETag")).toLatin1();
    response.lastModified = exchange.answerHeader(QStringLiteral("Last-Modified")).toLatin1();
    for (const auto &[name, value] : exchange.answerHeaders) {
        if (name == QLatin1String("Set-Cookie"))
            response.cookies += QNetworkCookie::parseCookies(value.toLatin1());
    }
    if (!exchange.error) {
        outcome.response = std::move(response);
        return outcome;
    }
    if (exchange.status >= 300) {
        outcome.refusedBytes = response.body.size();
        outcome.refused = std::move(response);
    }
    return failed(*exchange.error);
}

Error ReplayClient::lacking(const Request &request) const
{
    QStringList held;
    for (const Exchange &exchange : m_recording.exchanges) {
        const QString line = exchange.method + QLatin1Char(' ') + exchange.address;
        if (!held.contains(line))
            held << line;
    }
    const qsizetype more = held.size() - addressesTold;
    QString told = held.mid(0, addressesTold).join(QStringLiteral(", "));
    if (more > 0)
        told = tr("%1 and %2 more").arg(told).arg(more);
    return {
        ErrorKind::Config,
        tr("the recording holds no answer to %1 %2").arg(QString::fromLatin1(request.method), shownAddress(request)),
        m_recording.folder, held.isEmpty() ? tr("it is empty: record again") : tr("it holds %1").arg(told)};
}

} // namespace toancanh::net
