// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/LoginComplaint.h"

#include "models/base/ComplaintNames.h"
#include "models/net/SecretMask.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace toancanh::net {

namespace {

constexpr int deepest = 3;
constexpr qsizetype mostShown = 120;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::net", text);
}

QString said(const QJsonValue &from, int depth)
{
    if (from.isString())
        return depth > 0 ? from.toString() : QString();
    if (from.isArray())
        return depth > 0 && depth <= deepest ? said(from.toArray().at(0), depth + 1) : QString();
    if (!from.isObject() || depth > deepest)
        return {};
    QHash<QByteArray, QJsonValue> members;
    const QJsonObject object = from.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        members.insert(member.key().toLower().toUtf8(), member.value());
    const bool hasCode = std::any_of(codeNames().cbegin(), codeNames().cend(),
                                     [&members](const QByteArray &name) { return members.contains(name); });
    const QList<QByteArray> names = complaintNames() + (hasCode ? complaintNamesBesideCode() : QList<QByteArray>());
    for (const QByteArray &name : names) {
        if (const QString text = said(members.value(name), depth + 1).trimmed(); !text.isEmpty())
            return text;
    }
    for (const QByteArray &name : complaintHolders()) {
        const QJsonValue holder = members.value(name);
        if (const QString text = holder.isObject() ? said(holder, depth + 1) : QString(); !text.isEmpty())
            return text;
    }
    return {};
}

/// A token may stand where a message would: words with a digit among eight signs or more, and those that are longer
/// than any that people write, are shown to nobody.
QString withoutTokens(QString text)
{
    static const QRegularExpression word(QStringLiteral("(?=\\S*?\\d)\\S{8,}+|\\S{41,}+"));
    return text.replace(word, QStringLiteral("***"));
}

QString saidIn(const QByteArray &answer, const Credentials &credentials)
{
    SecretMask mask;
    const QList<QByteArray> secrets = secretsIn(credentials);
    for (const QByteArray &secret : secrets)
        mask.learn(secret);
    QString text = withoutTokens(mask.masked(said(QJsonDocument::fromJson(answer).object(), 0).simplified()));
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    if (text == QLatin1String("***"))
        return {};
    return text.size() > mostShown ? text.left(mostShown - 1).trimmed() + QChar(0x2026) : text;
}

} // namespace

QString withLoginsWords(const QString &sentence, const QByteArray &answer, const Credentials &credentials)
{
    const QString text = saidIn(answer, credentials);
    return text.isEmpty() ? sentence : tr("%1; the system says: %2").arg(sentence, text);
}

} // namespace toancanh::net
