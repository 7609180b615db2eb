// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/SecretLines.h"

#include <QCoreApplication>

namespace toancanh::secret {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
}

bool isSilent(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    return text.isEmpty() || text.startsWith('#');
}

QString nameIn(const QByteArray &line)
{
    return isSilent(line) ? QString() : QString::fromUtf8(line.left(line.indexOf('='))).trimmed();
}

std::optional<QChar> unescaped(QChar letter)
{
    switch (letter.unicode()) {
    case 'n': return QLatin1Char('\n');
    case 'r': return QLatin1Char('\r');
    case '"':
    case '\\': return letter;
    default: return {};
    }
}

/// Nothing where it is no whole text in quotes.
std::optional<QString> unquoted(const QString &text)
{
    if (text.size() < 2 || !text.startsWith(QLatin1Char('"')) || !text.endsWith(QLatin1Char('"')))
        return {};
    QString value;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        std::optional<QChar> letter = text.at(i);
        if (letter == QLatin1Char('"'))
            return {};
        if (letter == QLatin1Char('\\'))
            letter = ++i < text.size() - 1 ? unescaped(text.at(i)) : std::nullopt;
        if (!letter)
            return {};
        value += *letter;
    }
    return value;
}

QString quoted(const QString &value)
{
    QString text = value;
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""))
        .replace(QLatin1Char('\n'), QLatin1String("\\n"))
        .replace(QLatin1Char('\r'), QLatin1String("\\r"));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString written(const QString &value)
{
    const bool standsForItself = !value.contains(QLatin1Char('\n')) && !value.contains(QLatin1Char('\r'))
                                 && value == value.trimmed() && !value.startsWith(QLatin1Char('"'));
    return standsForItself ? value : quoted(value);
}

} // namespace

Result<QHash<QString, QString>> secretsIn(const QByteArray &text)
{
    QHash<QString, QString> secrets;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray &line = lines.at(i);
        if (isSilent(line))
            continue;
        const qsizetype equals = line.indexOf('=');
        if (equals < 0 || nameIn(line).isEmpty())
            return failure(ErrorKind::Storage, tr("line %1 of the secrets file is not name=value").arg(i + 1));
        const QString value = QString::fromUtf8(line.mid(equals + 1)).trimmed();
        secrets.insert(nameIn(line), unquoted(value).value_or(value));
    }
    return secrets;
}

QByteArray withSecret(const QByteArray &text, const QString &name, const std::optional<QString> &value)
{
    QList<QByteArray> lines = text.split('\n');
    const bool endsWithBreak = lines.constLast().isEmpty();
    if (endsWithBreak)
        lines.removeLast();
    QList<QByteArray> kept;
    bool isWritten = !value;
    for (const QByteArray &line : std::as_const(lines)) {
        if (nameIn(line) != name) {
            kept << line;
        } else if (!isWritten) {
            kept << (name + QLatin1Char('=') + written(*value)).toUtf8();
            isWritten = true;
        }
    }
    if (!isWritten)
        kept << (name + QLatin1Char('=') + written(*value)).toUtf8();
    return kept.isEmpty() ? QByteArray() : kept.join('\n') + '\n';
}

} // namespace toancanh::secret
