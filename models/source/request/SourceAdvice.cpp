// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/SourceAdvice.h"

#include "models/base/LoggableUrl.h"
#include "models/source/request/RequestBuilder.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QString formOf(AuthSpec::Kind kind)
{
    switch (kind) {
    case AuthSpec::Kind::Basic:
    case AuthSpec::Kind::Digest:
    case AuthSpec::Kind::Login: return QStringLiteral("user:password");
    case AuthSpec::Kind::OAuth2Client: return QStringLiteral("id:secret");
    case AuthSpec::Kind::Bearer: return tr("a token");
    case AuthSpec::Kind::ApiKey: return tr("a key");
    case AuthSpec::Kind::None: break;
    }
    return {};
}

QString secretAdvice(const QString &name, const QString &form, const SecretOf &secretOf)
{
    const QString place = secretOf.place().isEmpty() ? tr("the place for secrets") : secretOf.place();
    return tr("set the secret \"%1\" (%2) in %3; it is read again at the next try").arg(name, form, place);
}

QString adviceOf(ErrorKind kind, const SourceSpec &source)
{
    const QString file = source.file.isEmpty() ? source.id : source.file;
    switch (kind) {
    case ErrorKind::Network:
        return tr("see whether the system runs and whether this computer reaches it over the network");
    case ErrorKind::Timeout:
        return tr("see whether the system or the network to it is slow; \"deadline\" in %1 gives it more time")
            .arg(file);
    case ErrorKind::Auth: return tr("give the source a secret under \"auth\" in %1").arg(file);
    case ErrorKind::RateLimited:
        return tr("nothing at first; if it stays so, lengthen \"every\" in %1 or ask for more requests").arg(file);
    case ErrorKind::Malformed:
        return tr("compare what the system sends with %1: \"toancanh source try %2\" shows it").arg(file, source.id);
    case ErrorKind::Storage: return tr("see whether the disk is full, and whether the data folder can be written");
    case ErrorKind::Config: return tr("correct %1; \"toancanh check\" names what is wrong").arg(file);
    case ErrorKind::Cancelled: break;
    }
    return {};
}

} // namespace

QString certificateAdvice(const AuthSpec &auth, const SecretOf &secretOf)
{
    return secretAdvice(auth.certificate, tr("a PEM with certificate and key"), secretOf);
}

QString templateAdvice(const QString &name, const SecretOf &secretOf)
{
    return secretAdvice(name, tr("as {secret:%1} needs it").arg(name), secretOf);
}

Error advised(Error error, const SourceSpec &source, const SecretOf &secretOf)
{
    if (error.where.isEmpty() && source.folder)
        error.where = source.folder->path;
    if (error.where.isEmpty())
        error.where = loggableUrl(QUrl(source.request.url.section(QLatin1Char('{'), 0, 0)));
    if (!error.next.isEmpty())
        return error;
    const AuthSpec &auth = source.request.auth;
    if (error.kind == ErrorKind::Auth && !auth.secret.isEmpty())
        error.next = secretAdvice(auth.secret, formOf(auth.kind), secretOf);
    else if (error.kind == ErrorKind::Auth && !auth.certificate.isEmpty())
        error.next = certificateAdvice(auth, secretOf);
    else if (const QStringList names = secretNames(source.request); error.kind == ErrorKind::Auth && !names.isEmpty())
        error.next = templateAdvice(names.constFirst(), secretOf);
    else
        error.next = adviceOf(error.kind, source);
    return error;
}

QString brokenSentence(const SourceSpec &source, const Error &error)
{
    return tr("source %1 fails: %2 (%3). What to do: %4. Until then the last good data stay, and it is tried again.")
        .arg(source.id, error.sentence, error.where, error.next);
}

QString warningSentence(const SourceSpec &source, const Error &warning)
{
    return tr("source %1: %2 (%3). What to do: %4").arg(source.id, warning.sentence, warning.where, warning.next);
}

QString releasedSentence(const SourceSpec &source, qint64 rows)
{
    return tr("source %1: the rows that were kept back are judged; %2 are deleted").arg(source.id).arg(rows);
}

QString healedSentence(const SourceSpec &source, qint64 rows, qint64 failedMs)
{
    return tr("source %1 works again after %2 s: %3 rows fetched").arg(source.id).arg(failedMs / 1000).arg(rows);
}

} // namespace toancanh::source
