// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/SecretMask.h"

#include "models/base/LoggableUrl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace toancanh::net {

namespace {

const QByteArray maskText = QByteArrayLiteral("***");
constexpr qsizetype shortestAnywhere = 6;

QByteArray utf16(const QByteArray &utf8, bool isBigEndian)
{
    const QString text = QString::fromUtf8(utf8);
    QByteArray result;
    for (const QChar one : text) {
        const char low = char(one.unicode() & 0xFF);
        const char high = char(one.unicode() >> 8);
        result.append(isBigEndian ? high : low).append(isBigEndian ? low : high);
    }
    return result;
}

QByteArray inJson(const QByteArray &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return list.mid(2, list.size() - 4);
}

/// With every sign outside ASCII as \uXXXX, as many servers write JSON.
QByteArray escapedJson(const QByteArray &text)
{
    QByteArray result;
    const QString escaped = QString::fromUtf8(inJson(text));
    for (const QChar one : escaped) {
        if (one.unicode() < 0x80)
            result.append(char(one.unicode()));
        else
            result.append("\\u").append(QByteArray::number(one.unicode(), 16).rightJustified(4, '0'));
    }
    return result;
}

bool isWordSign(const QByteArray &text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return false;
    const char sign = text.at(at);
    return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_'
           || uchar(sign) >= 0x80;
}

void maskWords(QByteArray &text, const QByteArray &word, const QByteArray &mask)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at)) {
        const bool isWhole = !(isWordSign(text, at - 1) && isWordSign(word, 0))
                             && !(isWordSign(text, at + word.size()) && isWordSign(word, word.size() - 1));
        if (isWhole)
            text.replace(at, word.size(), mask);
        at += isWhole ? mask.size() : 1;
    }
}

/// Masks the second group of every match whose first group is a name that tells of a secret.
void maskNamed(QString &text, const QRegularExpression &form, bool (*isSecret)(const QString &))
{
    QString result;
    qsizetype done = 0;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!isSecret(match.captured(1)))
            continue;
        result.append(QStringView(text).mid(done, match.capturedStart(2) - done)).append(QLatin1String("***"));
        done = match.capturedEnd(2);
    }
    if (done > 0)
        text = result.append(QStringView(text).mid(done));
}

QJsonValue withoutTexts(const QJsonValue &value)
{
    if (value.isString())
        return QString::fromLatin1(maskText);
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray from = value.toArray();
        for (const QJsonValue &one : from)
            list.append(withoutTexts(one));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool isKind = member.key() == QLatin1String("token_type") || member.key() == QLatin1String("tokenType");
        if (!isKind)
            member.value() = withoutTexts(member.value());
    }
    return object;
}

} // namespace

void SecretMask::learnForm(const QByteArray &text, const QByteArray &mask)
{
    const bool isKnown =
        std::any_of(m_forms.cbegin(), m_forms.cend(), [&text](const Form &form) { return form.text == text; });
    if (text.isEmpty() || text == mask || isKnown)
        return;
    const auto shorter = std::find_if(m_forms.cbegin(), m_forms.cend(),
                                      [&text](const Form &form) { return form.text.size() < text.size(); });
    m_forms.insert(shorter - m_forms.cbegin(), {text, mask});
}

void SecretMask::learn(const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    const QByteArray encoded = secret.toPercentEncoding();
    const QByteArray json = inJson(secret);
    QByteArray lower = encoded;
    for (qsizetype at = lower.indexOf('%'); at >= 0; at = lower.indexOf('%', at + 1))
        lower.replace(at, 3, lower.mid(at, 3).toLower());
    for (const QByteArray &form : {secret, encoded, lower, QByteArray(encoded).replace("%20", "+"),
                                   QByteArray(secret).replace(' ', '+'), json, QByteArray(json).replace('/', "\\/"),
                                   escapedJson(secret), QString::fromUtf8(secret).toHtmlEscaped().toUtf8()})
        learnForm(form, maskText);
    for (const bool isBigEndian : {false, true})
        learnForm(utf16(secret, isBigEndian), utf16(maskText, isBigEndian));
}

QByteArray SecretMask::masked(const QByteArray &text) const
{
    // What stands in a name=value, "name": "value", <name>value</name> or //user:password@.
    static const QRegularExpression item(QStringLiteral("[?&;]([\\w.-]{1,64})=([^&;\\s\"'<>#\\\\]++)"));
    static const QRegularExpression member(
        QStringLiteral("\"([^\"\\\\]{1,64})\"\\s*+:\\s*+\"((?:[^\"\\\\]++|\\\\.)*+)\""));
    static const QRegularExpression element(QStringLiteral("<(?:\\w{1,32}:)?([\\w.-]{1,64})>([^<>]++)</"));
    static const QRegularExpression user(QStringLiteral(":(\\\\?/\\\\?/)[^\\s/?#\"'<>\\\\]{1,256}@"));

    QByteArray result = text;
    for (const Form &form : m_forms) {
        if (form.text.size() < shortestAnywhere)
            maskWords(result, form.text, form.mask);
        else
            result.replace(form.text, form.mask);
    }
    QString shown = QString::fromLatin1(result); // byte by byte, whatever the encoding is
    maskNamed(shown, item, mayBeSecretName);
    maskNamed(shown, member, isSecretName);
    maskNamed(shown, element, isSecretName);
    shown.replace(user, QStringLiteral(":\\1***@"));
    return shown.toLatin1();
}

QString SecretMask::masked(const QString &text) const
{
    return QString::fromUtf8(masked(text.toUtf8()));
}

QString SecretMask::address(const QUrl &url) const
{
    const QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::RemoveQuery);
    QStringList items;
    const auto all = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : all) {
        const QString shown = mayBeSecretName(name) || isSecretName(name) ? QStringLiteral("***") : masked(value);
        items << QString::fromLatin1(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(shown, "*:"));
    }
    const QString path = masked(bare.toString(QUrl::FullyEncoded));
    return items.isEmpty() ? path : path + QLatin1Char('?') + items.join(QLatin1Char('&'));
}

QByteArray SecretMask::maskedLogin(const QByteArray &answer)
{
    // Within an array also a bare "text" is a document.
    const QJsonArray list = QJsonDocument::fromJson('[' + answer + ']').array();
    if (list.size() != 1)
        return {};
    const QByteArray masked = QJsonDocument(QJsonArray{withoutTexts(list.at(0))}).toJson(QJsonDocument::Compact);
    return masked.mid(1, masked.size() - 2);
}

} // namespace toancanh::net
