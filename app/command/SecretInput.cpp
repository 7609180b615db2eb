// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/SecretInput.h"

#include "app/command/HiddenLine.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <cstdio>

namespace toancanh::app {

namespace {

constexpr qsizetype maximumBytes = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

Result<QByteArray> typed(const QString &prompt)
{
    const std::optional<QByteArray> line = readHiddenLine(prompt, maximumBytes);
    if (!line)
        return failure(ErrorKind::Cancelled, tr("nothing was set"));
    return *line;
}

Result<QByteArray> piped()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("the standard input can't be read"));
    QByteArray bytes;
    while (bytes.size() <= maximumBytes + 2) {
        const QByteArray more = input.read(maximumBytes);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    return bytes;
}

} // namespace

Result<QString> readSecret(const QString &prompt)
{
    const Result<QByteArray> bytes = isTerminal() ? typed(prompt) : piped();
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    if (bytes->size() > maximumBytes)
        return failure(ErrorKind::Malformed, tr("the secret is longer than %1 KiB").arg(maximumBytes / 1024));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(*bytes);
    if (decoder.hasError())
        return failure(ErrorKind::Malformed, tr("the secret is no text"), {}, tr("store a certificate as a PEM"));
    return text;
}

} // namespace toancanh::app
