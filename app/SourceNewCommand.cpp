// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SourceNewCommand.h"

#include "app/PrintedError.h"
#include "app/SecretsChoice.h"
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
    const QList<std::pair<QString, Kind>> kinds{{QStringLiteral("basic"), Kind::Basic},
                                                {QStringLiteral("digest"), Kind::Digest},
                                                {QStringLiteral("bearer"), Kind::Bearer}};
    for (const auto &[name, one] : kinds) {
        if (kind == name && !auth.secret.isEmpty())
            auth.kind = one;
    }
    if (auth.kind == Kind::None)
        return failure(ErrorKind::Config,
                       tr("--auth is basic:NAME, digest:NAME or bearer:NAME, with the name of a secret"));
    return auth;
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
    const Result<source::AuthSpec> auth = authOf(options.auth);
    if (!auth)
        return tl::unexpected<Error>(auth.error());
    source::SecretOf secretOf;
    std::unique_ptr<secret::Secrets> secrets;
    if (auth->kind != source::AuthSpec::Kind::None) {
        auto chosen = chooseSecrets(options);
        if (!chosen)
            return tl::unexpected<Error>(chosen.error());
        secrets = std::move(*chosen);
        secretOf = {[&secrets](const QString &one) { return secrets->read(one); }, secrets->description()};
    }
    const SystemClock clock;
    const Result<draft::FirstAnswer> answer = draft::lookFirst(name, url, *auth, secretOf, clock);
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
    out << tr("What to do: read both over; add \"%1\" to \"domains\" in centre.yaml; then toancanh source try %1 "
              "--profile %2")
               .arg(name, QDir::toNativeSeparators(options.profileFolder))
        << Qt::endl;
    return Done;
}

} // namespace toancanh::app
