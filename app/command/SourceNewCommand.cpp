// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/SourceNewCommand.h"

#include "app/print/PrintedError.h"
#include "app/run/Resources.h"
#include "app/run/SecretsChoice.h"
#include "models/base/VietnameseText.h"
#include "models/draft/FirstLook.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextStream>

namespace toancanh::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

/// A name from the address where none is given: its last word, or the server's.
QString nameOf(const Options &options, const QUrl &url)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    QString name =
        options.source.isEmpty()
            ? url.path().section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty).section(QLatin1Char('.'), 0, 0)
            : options.source;
    if (name.isEmpty())
        name = url.host();
    name = folded(name).replace(other, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('-')) || (!name.isEmpty() && name.at(0).isDigit()))
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("new-source") : name;
}

Result<source::AuthSpec> authOf(const QString &text)
{
    using Kind = source::AuthSpec::Kind;
    source::AuthSpec auth;
    if (text.isEmpty())
        return auth;
    const QString kind = text.section(QLatin1Char(':'), 0, 0);
    auth.secret = text.section(QLatin1Char(':'), 1);
    if (kind == QLatin1String("api-key")) {
        auth.header = text.section(QLatin1Char(':'), 1, 1);
        auth.secret = auth.header.isEmpty() ? QString() : text.section(QLatin1Char(':'), 2);
    }
    const QList<std::pair<QString, Kind>> kinds{{QStringLiteral("basic"), Kind::Basic},
                                                {QStringLiteral("digest"), Kind::Digest},
                                                {QStringLiteral("bearer"), Kind::Bearer},
                                                {QStringLiteral("api-key"), Kind::ApiKey}};
    for (const auto &[name, one] : kinds) {
        if (kind == name && !auth.secret.isEmpty())
            auth.kind = one;
    }
    if (auth.kind == Kind::None)
        return failure(ErrorKind::Config, tr("--auth is basic:NAME, digest:NAME, bearer:NAME or api-key:HEADER:NAME, "
                                             "with the name of a secret"));
    return auth;
}

Result<QList<std::pair<QString, QString>>> headersOf(const QStringList &given)
{
    static const QRegularExpression form(QStringLiteral("^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\\s*([^\\r\\n]*)\\z"));
    QList<std::pair<QString, QString>> headers;
    for (const QString &header : given) {
        const QRegularExpressionMatch match = form.match(header);
        // The value may be a secret.
        if (!match.hasMatch())
            return failure(ErrorKind::Config, tr("--header is NAME:VALUE"), header.section(QLatin1Char(':'), 0, 0));
        headers.append({match.captured(1), match.captured(2).trimmed()});
    }
    return headers;
}

/// What is to be posted: the file of that name where there is one, else the text itself.
Result<source::BodySpec> bodyOf(const QString &post)
{
    if (post.isEmpty())
        return source::BodySpec();
    QFile file(post);
    if (!file.exists())
        return draft::bodyOf(post.toUtf8());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Config, file.errorString(), QDir::toNativeSeparators(post));
    return draft::bodyOf(file.readAll());
}

Result<draft::FirstQuestion> questionOf(const Options &options, const QString &name, const QUrl &url)
{
    const Result<source::AuthSpec> auth = authOf(options.auth);
    if (!auth)
        return tl::unexpected<Error>(auth.error());
    const auto headers = headersOf(options.headers);
    if (!headers)
        return tl::unexpected<Error>(headers.error());
    const Result<source::BodySpec> body = bodyOf(options.post);
    if (!body)
        return tl::unexpected<Error>(body.error());
    return draft::FirstQuestion{name, url, *auth, *headers, *body, options.format};
}

/// The line of centre.yaml that has the new domain, too; empty where it is there already, or can't be read.
QString domainsLine(const QString &profileFolder, const QString &name)
{
    const profile::Profile profile = profile::Profile::load(profileFolder, resourcePath(QStringLiteral("domains")));
    QStringList domains = profile.centre.domains;
    if (profile.centre.id.isEmpty() || domains.contains(name))
        return {};
    domains << name;
    return QStringLiteral("domains: [%1]").arg(domains.join(QStringLiteral(", ")));
}

void printNext(QTextStream &out, const QString &profileFolder, const QString &name)
{
    const QString folder = QDir::toNativeSeparators(profileFolder);
    const QString line = domainsLine(profileFolder, name);
    if (!line.isEmpty())
        out << tr("Add the new domain to centre.yaml, so that it says:") << Qt::endl << "  " << line << Qt::endl;
    out << tr("What to do: read both over; then toancanh source try %1 --profile %2").arg(name, folder) << Qt::endl;
}

Result<void> write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(ErrorKind::Storage, file.errorString(), QDir::toNativeSeparators(path));
    return {};
}

Result<draft::SourceDraft> draft(const Options &options, const QString &name, const QUrl &url)
{
    const Result<draft::FirstQuestion> question = questionOf(options, name, url);
    if (!question)
        return tl::unexpected<Error>(question.error());
    source::SecretOf secretOf;
    std::unique_ptr<secret::Secrets> secrets;
    if (question->auth.kind != source::AuthSpec::Kind::None) {
        auto chosen = chooseSecrets(options);
        if (!chosen)
            return tl::unexpected<Error>(chosen.error());
        secrets = std::move(*chosen);
        secretOf = {[&secrets](const QString &one) { return secrets->read(one); }, secrets->description()};
    }
    const SystemClock clock;
    const Result<draft::FirstAnswer> answer = draft::lookFirst(*question, secretOf, clock);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return draft::draftOf(*answer);
}

} // namespace

int runSourceNew(const Options &options)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QUrl url = QUrl::fromUserInput(options.url);
    const QString name = nameOf(options, url);
    const Result<draft::SourceDraft> drafted = draft(options, name, url);
    if (!drafted) {
        printError(err, drafted.error());
        return Findings;
    }
    const QString sourceFile = QStringLiteral("sources/%1.yaml").arg(name);
    const QString domainFile = QStringLiteral("domains/%1.yaml").arg(name);
    if (options.profileFolder.isEmpty()) {
        out << "# " << domainFile << Qt::endl << QString::fromUtf8(drafted->domain) << Qt::endl;
        out << "# " << sourceFile << Qt::endl << QString::fromUtf8(drafted->source);
        return Done;
    }
    const QDir profile(options.profileFolder);
    for (const QString &file : {domainFile, sourceFile}) {
        if (!QFile::exists(profile.filePath(file)))
            continue;
        printError(err, {ErrorKind::Config, tr("there is such a file already, and it is left as it is"),
                         QDir::toNativeSeparators(profile.filePath(file)), tr("give another --name")});
        return Findings;
    }
    for (const auto &[file, text] : {std::pair(domainFile, drafted->domain), std::pair(sourceFile, drafted->source)}) {
        if (const Result<void> written = write(profile.filePath(file), text); !written) {
            printError(err, written.error());
            return Findings;
        }
        out << tr("written: %1").arg(QDir::toNativeSeparators(profile.filePath(file))) << Qt::endl;
    }
    if (!drafted->warning.isEmpty())
        out << tr("Look at \"paging\": %1").arg(drafted->warning) << Qt::endl;
    printNext(out, options.profileFolder, name);
    return Done;
}

} // namespace toancanh::app
