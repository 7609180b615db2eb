// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/ProtocolLines.h"

#include "models/base/LoggableUrl.h"
#include "models/draft/RequestText.h"
#include "models/draft/YamlText.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace toancanh::draft {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::draft", text);
}

/// Query items that a protocol sets itself, or that walk through pages in its stead.
QStringList ownItems(const QString &protocol)
{
    static const QHash<QString, QString> items{
        {QStringLiteral("world-bank"), QStringLiteral("format per_page page")},
        {QStringLiteral("ckan"), QStringLiteral("limit offset sort")},
        {QStringLiteral("wfs"), QStringLiteral("service version request outputformat srsname count startindex "
                                               "maxfeatures")},
        {QStringLiteral("ogc-features"), QStringLiteral("limit offset startindex f")},
        {QStringLiteral("sensorthings-datastreams"), QStringLiteral("$top $skip $expand $count")},
        {QStringLiteral("sensorthings-observations"), QStringLiteral("$top $skip $expand $count $orderby $filter")},
        {QStringLiteral("open311"), QStringLiteral("start_date end_date page page_size")},
        {QStringLiteral("alertmanager"), QStringLiteral("active silenced inhibited")}};
    return items.value(protocol).split(QLatin1Char(' '));
}

/// Servers of WFS answer with the features of OGC API, too; what was asked for tells them apart.
QString protocolOf(const FirstAnswer &answer, const QString &guessed)
{
    for (const auto &[name, value] : QUrlQuery(answer.asked.url).queryItems()) {
        if (guessed == QLatin1String("ogc-features") && name.compare(QLatin1String("service"), Qt::CaseInsensitive) == 0
            && value.compare(QLatin1String("wfs"), Qt::CaseInsensitive) == 0)
            return QStringLiteral("wfs");
    }
    return guessed;
}

QString commented(const QString &text)
{
    return QStringLiteral("# ") + text + QLatin1Char('\n');
}

} // namespace

QString protocolLines(const FirstAnswer &answer, const RowsGuess &guess)
{
    if (guess.protocol.isEmpty())
        return {};
    const QString protocol = protocolOf(answer, guess.protocol);
    const QStringList own = ownItems(protocol);
    QStringList query;
    for (const auto &[name, value] : QUrlQuery(answer.asked.url).queryItems(QUrl::FullyDecoded)) {
        if (!own.contains(name.toLower()) && !isSecretName(name))
            query << quotedText(name) + QStringLiteral(": ") + quotedTemplate(value);
    }
    QString request = QStringLiteral("url: ") + quotedTemplate(addressOf(answer.asked.url));
    if (!query.isEmpty())
        request += QStringLiteral(", query: {") + query.join(QStringLiteral(", ")) + QLatin1Char('}');
    if (const QString auth = authText(answer.asked.auth); !auth.isEmpty())
        request += QStringLiteral(", auth: ") + auth;
    QString text = commented(
        tr("protocol: %1 reads this and needs no mapping. Write only these lines, and no domain:").arg(protocol));
    text += commented(QStringLiteral("  source: ") + answer.asked.name);
    text += commented(QStringLiteral("  protocol: ") + protocol);
    text += commented(QStringLiteral("  request: {") + request + QLatin1Char('}'));
    // Of the protocols this one alone has answers of two shapes.
    if (protocol == QLatin1String("open311") && !guess.rows.isEmpty())
        text += commented(QStringLiteral("  rows: ") + quotedText(guess.rows));
    return text;
}

} // namespace toancanh::draft
