// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/UrlTemplate.h"

#include "models/profile/Node.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QUrl>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QString timeText(qint64 ms, const QString &format, const QTimeZone &zone)
{
    if (format == QLatin1String("epoch-s"))
        return QString::number(ms / 1000);
    if (format == QLatin1String("epoch-ms"))
        return QString::number(ms);
    if (format.isEmpty() || format == QLatin1String("iso"))
        return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODate); // ends in Z
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(ms, zone), format);
}

} // namespace

QStringList UrlTemplate::names()
{
    return {QStringLiteral("page"),  QStringLiteral("offset"), QStringLiteral("size"), QStringLiteral("cursor"),
            QStringLiteral("since"), QStringLiteral("now"),    QStringLiteral("row")};
}

Result<UrlTemplate> UrlTemplate::compile(const QString &text)
{
    UrlTemplate result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        if (open != at)
            result.m_parts.append({text.mid(at, open < 0 ? -1 : open - at), {}, false});
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            // The text itself isn't repeated: it may hold a password.
            return failure(ErrorKind::Config, tr("a \"{\" without a \"}\""));
        const QString inner = text.mid(open + 1, close - open - 1);
        const QString name = inner.section(QLatin1Char(':'), 0, 0);
        const QString format = inner.section(QLatin1Char(':'), 1);
        const bool isRow = name.startsWith(QLatin1String("row.")) && name.size() > 4;
        if (!isRow && (name == QLatin1String("row") || !names().contains(name))) {
            const QString near = profile::nearest(name.section(QLatin1Char('.'), 0, 0), names());
            return failure(ErrorKind::Config,
                           near.isEmpty()
                               ? tr("unknown name \"{%1}\"").arg(name)
                               : tr("unknown name \"{%1}\", did you mean \"{%2}\"?")
                                     .arg(name, near == QLatin1String("row") ? QStringLiteral("row.column") : near));
        }
        const bool isTime = name == QLatin1String("since") || name == QLatin1String("now");
        if (!format.isEmpty() && !isTime)
            return failure(ErrorKind::Config, tr("\"{%1}\" takes no format").arg(name));
        result.m_parts.append({name, format, true});
        at = close + 1;
    }
    return result;
}

QString UrlTemplate::valueOf(const Part &part, const RequestVariables &variables, const QTimeZone &zone) const
{
    if (part.text == QLatin1String("page"))
        return QString::number(variables.page);
    if (part.text == QLatin1String("offset"))
        return QString::number(variables.offset);
    if (part.text == QLatin1String("size"))
        return QString::number(variables.size);
    if (part.text == QLatin1String("cursor"))
        return variables.cursor;
    if (part.text == QLatin1String("since"))
        return variables.sinceMs ? timeText(*variables.sinceMs, part.format, zone) : QString();
    if (part.text == QLatin1String("now"))
        return timeText(variables.nowMs, part.format, zone);
    return variables.row.value(part.text.mid(4)).toString();
}

QString UrlTemplate::join(const RequestVariables &variables, const QTimeZone &zone, bool encoded) const
{
    QString result;
    for (const Part &part : m_parts) {
        if (!part.isName) {
            result += part.text;
            continue;
        }
        const QString value = valueOf(part, variables, zone);
        result += encoded ? QString::fromLatin1(QUrl::toPercentEncoding(value)) : value;
    }
    return result;
}

QString UrlTemplate::filled(const RequestVariables &variables, const QTimeZone &zone) const
{
    return join(variables, zone, false);
}

QString UrlTemplate::filledForUrl(const RequestVariables &variables, const QTimeZone &zone) const
{
    return join(variables, zone, true);
}

bool UrlTemplate::uses(const QString &name) const
{
    for (const Part &part : m_parts) {
        if (part.isName && part.text.section(QLatin1Char('.'), 0, 0) == name)
            return true;
    }
    return false;
}

QStringList UrlTemplate::rowColumns() const
{
    QStringList columns;
    for (const Part &part : m_parts) {
        if (part.isName && part.text.startsWith(QLatin1String("row.")))
            columns.append(part.text.mid(4));
    }
    return columns;
}

} // namespace toancanh::source
