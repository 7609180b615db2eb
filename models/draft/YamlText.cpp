// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/YamlText.h"

#include "models/base/LoggableUrl.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace toancanh::draft {

QString quotedText(const QString &text)
{
    QString inner;
    for (const QChar c : text) {
        if (c == QLatin1Char('\\') || c == QLatin1Char('"'))
            inner += QLatin1Char('\\') + QString(c);
        else if (c.unicode() < 0x20 || c.unicode() == 0x7F)
            inner += QStringLiteral("\\x%1").arg(int(c.unicode()), 2, 16, QLatin1Char('0'));
        else
            inner += c;
    }
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

QString quotedTemplate(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('{'), QLatin1String("{{")).replace(QLatin1Char('}'), QLatin1String("}}"));
    return quotedText(escaped);
}

QString yamlOf(const QJsonValue &value, const QHash<QString, QString> &changed)
{
    QStringList parts;
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!isSecretName(member.key()))
                parts << quotedText(member.key()) + QStringLiteral(": ")
                             + (changed.contains(member.key()) ? quotedText(changed.value(member.key()))
                                                               : yamlOf(member.value()));
        }
        return QLatin1Char('{') + parts.join(QStringLiteral(", ")) + QLatin1Char('}');
    }
    case QJsonValue::Array: {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list)
            parts << yamlOf(item);
        return QLatin1Char('[') + parts.join(QStringLiteral(", ")) + QLatin1Char(']');
    }
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return double(whole) == value.toDouble()
                   ? QString::number(whole)
                   : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::String: return quotedTemplate(value.toString());
    default: return QStringLiteral("null");
    }
}

QString remarked(const QString &line, const QString &remark)
{
    return line + QStringLiteral("    # ") + remark + QLatin1Char('\n');
}

} // namespace toancanh::draft
