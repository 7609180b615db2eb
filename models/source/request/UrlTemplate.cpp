// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/UrlTemplate.h"

#include "models/net/Credentials.h"
#include "models/profile/Node.h"

#include <QCoreApplication>
#include <QUrl>

namespace toancanh::source {

namespace {

constexpr qsizetype rowLength = 4; // of "row."

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QString pageName()
{
    return QStringLiteral("page");
}

const QStringList &secretParts()
{
    static const QStringList parts{QStringLiteral("secret"), QStringLiteral("user"), QStringLiteral("password")};
    return parts;
}

/// The secret itself, or what stands before or after its first colon.
QString partOfSecret(const QString &part, const QString &secret)
{
    if (part == secretParts().constFirst())
        return secret;
    const auto [user, password] = net::partsOfSecret(secret);
    return part == secretParts().at(1) ? user : password;
}

bool isRow(const QString &name)
{
    return name.startsWith(QLatin1String("row.")) && name.size() > rowLength;
}

Error unknownName(const QString &name)
{
    for (const QString &time : RequestTime::names()) {
        if (name.startsWith(time) && name.size() > time.size() && QStringLiteral("+-").contains(name.at(time.size())))
            return {
                ErrorKind::Config, tr("\"{%1}\" is not a time such as {now-1d} (s, m, h, d, w, M or y)").arg(name), {}};
    }
    const QString near = profile::nearest(name.section(QLatin1Char('.'), 0, 0), UrlTemplate::names());
    if (near.isEmpty())
        return {ErrorKind::Config, tr("unknown name \"{%1}\"").arg(name), {}};
    return {ErrorKind::Config,
            tr("unknown name \"{%1}\", did you mean \"{%2}\"?")
                .arg(name, near == QLatin1String("row") ? QStringLiteral("row.column") : near),
            {}};
}

} // namespace

QStringList UrlTemplate::names()
{
    return QStringList{pageName(), QStringLiteral("offset"), QStringLiteral("size"), QStringLiteral("cursor"),
                       QStringLiteral("row")}
           + secretParts() + RequestTime::names();
}

Result<UrlTemplate::Part> UrlTemplate::namePart(const QString &inner)
{
    Part part;
    part.isName = true;
    part.text = inner.section(QLatin1Char(':'), 0, 0);
    part.format = inner.section(QLatin1Char(':'), 1);
    part.isSecret = secretParts().contains(part.text);
    if (part.isSecret && part.format.isEmpty())
        return failure(ErrorKind::Config, tr("\"{%1}\" needs the name of a secret: {%1:name}").arg(part.text));
    if (part.isSecret)
        return part;
    const QString asText = QStringLiteral("text");
    part.isText = part.format == asText || part.format.endsWith(QLatin1Char(':') + asText);
    if (part.isText)
        part.format.chop(qMin(part.format.size(), asText.size() + 1));
    part.time = RequestTime::parse(part.text);
    const bool isKnown =
        part.time || isRow(part.text) || (part.text != QLatin1String("row") && names().contains(part.text));
    if (!isKnown)
        return tl::unexpected<Error>(unknownName(part.text));
    if (!part.format.isEmpty() && !part.time && !isRow(part.text))
        return failure(ErrorKind::Config, tr("\"{%1}\" takes no format").arg(part.text));
    return part;
}

Result<UrlTemplate> UrlTemplate::compile(const QString &text)
{
    UrlTemplate result;
    QString literal;
    const auto endLiteral = [&] {
        if (!literal.isEmpty())
            result.m_parts.append({literal, {}, false, false, false, {}});
        literal.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar sign = text.at(at);
        const bool isBrace = sign == QLatin1Char('{') || sign == QLatin1Char('}');
        const bool isDoubled = isBrace && at + 1 < text.size() && text.at(at + 1) == sign;
        if (isDoubled)
            ++at;
        if (isDoubled || sign != QLatin1Char('{')) {
            literal += sign;
            continue;
        }
        const qsizetype close = text.indexOf(QLatin1Char('}'), at);
        if (close < 0)
            // The text itself isn't repeated: it may hold a password.
            return failure(ErrorKind::Config, tr("a \"{\" without a \"}\""));
        const Result<Part> part = namePart(text.mid(at + 1, close - at - 1));
        if (!part)
            return tl::unexpected<Error>(part.error());
        endLiteral();
        result.m_parts.append(*part);
        at = close;
    }
    endLiteral();
    return result;
}

/// Invalid where there is nothing.
QVariant UrlTemplate::valueOf(const Part &part, const RequestVariables &variables, const QTimeZone &zone)
{
    if (part.time) {
        const std::optional<qint64> ms = part.time->ms(variables, zone);
        if (!ms)
            return {};
        const QString written = writtenTime(*ms, part.format, zone);
        return isNumberFormat(part.format) ? QVariant(written.toLongLong()) : QVariant(written);
    }
    if (part.isSecret)
        return partOfSecret(part.text, variables.secrets.value(part.format));
    if (part.text == pageName())
        return variables.page;
    if (part.text == QLatin1String("offset"))
        return variables.offset;
    if (part.text == QLatin1String("size"))
        return variables.size;
    if (part.text == QLatin1String("cursor"))
        return variables.cursor;
    const QVariant cell = variables.row.value(part.text.mid(rowLength));
    if (part.format.isEmpty() || cell.isNull())
        return cell;
    const QString written = writtenTime(cell.toLongLong(), part.format, zone);
    return isNumberFormat(part.format) ? QVariant(written.toLongLong()) : QVariant(written);
}

QString UrlTemplate::join(const RequestVariables &variables, const QTimeZone &zone, bool encoded) const
{
    QString result;
    for (const Part &part : m_parts) {
        if (!part.isName) {
            result += part.text;
            continue;
        }
        const QString value = valueOf(part, variables, zone).toString();
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

QVariant UrlTemplate::value(const RequestVariables &variables, const QTimeZone &zone) const
{
    const bool isNameAlone = m_parts.size() == 1 && m_parts.at(0).isName;
    if (isNameAlone && !m_parts.at(0).isText)
        return valueOf(m_parts.at(0), variables, zone);
    return filled(variables, zone);
}

bool UrlTemplate::leavesOut(const QString &filled) const
{
    return filled.isEmpty() && (uses(QStringLiteral("cursor")) || uses(QStringLiteral("since")));
}

bool UrlTemplate::uses(const QString &name) const
{
    for (const Part &part : m_parts) {
        if (!part.isName)
            continue;
        const QString used = part.time ? part.time->name() : part.text.section(QLatin1Char('.'), 0, 0);
        if (used == name)
            return true;
    }
    return false;
}

QStringList UrlTemplate::secretNames() const
{
    QStringList names;
    for (const Part &part : m_parts) {
        if (part.isSecret && !names.contains(part.format))
            names.append(part.format);
    }
    return names;
}

QStringList UrlTemplate::rowColumns() const
{
    QStringList columns;
    for (const Part &part : m_parts) {
        if (part.isName && isRow(part.text))
            columns.append(part.text.mid(rowLength));
    }
    return columns;
}

QStringList UrlTemplate::rowTimes() const
{
    QStringList columns;
    for (const Part &part : m_parts) {
        if (part.isName && isRow(part.text) && !part.format.isEmpty())
            columns.append(part.text.mid(rowLength));
    }
    return columns;
}

std::optional<QString> UrlTemplate::onlyRowColumn() const
{
    const bool isRowAlone = m_parts.size() == 1 && m_parts.at(0).isName && isRow(m_parts.at(0).text);
    return isRowAlone ? std::optional(m_parts.at(0).text.mid(rowLength)) : std::nullopt;
}

} // namespace toancanh::source
