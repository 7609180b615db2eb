// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/SecretCommand.h"

#include "app/command/SecretInput.h"
#include "app/print/TextTable.h"
#include "app/run/Resources.h"
#include "app/run/SecretsChoice.h"
#include "models/check/LoadedProfile.h"
#include "models/source/request/RequestBuilder.h"

#include <QCoreApplication>
#include <QMap>
#include <QTextStream>

namespace toancanh::app {

namespace {

constexpr qsizetype usersShown = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

int told(const Error &error)
{
    QTextStream err(stderr);
    err << error.sentence;
    if (!error.where.isEmpty())
        err << QStringLiteral(" (%1)").arg(error.where);
    err << Qt::endl;
    if (!error.next.isEmpty())
        err << tr("What to do: %1").arg(error.next) << Qt::endl;
    return Findings;
}

/// Every secret that a profile names, with the sources and cameras that need it.
QMap<QString, QStringList> namedSecrets(const check::LoadedProfile &loaded)
{
    QMap<QString, QStringList> named;
    for (const source::SourceSpec &source : loaded.sources) {
        const QStringList secrets = source::secretNames(source.request);
        for (const QString &secret : secrets)
            named[secret] << source.id;
    }
    for (const camera::CameraSpec &camera : loaded.cameras)
        named[camera.secret] << camera.id;
    named.remove(QString());
    return named;
}

QString usersText(const QStringList &users)
{
    const QString first = users.mid(0, usersShown).join(QStringLiteral(", "));
    return users.size() <= usersShown ? first : tr("%1 and %2 more").arg(first).arg(users.size() - usersShown);
}

int listOfProfile(const Options &options, const QStringList &kept)
{
    const auto secrets = chooseSecrets(options);
    if (!secrets)
        return told(secrets.error());
    const check::LoadedProfile loaded =
        check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    QTextStream err(stderr);
    for (const profile::Finding &finding : loaded.findings())
        err << finding.text() << Qt::endl;

    const QMap<QString, QStringList> named = namedSecrets(loaded);
    QList<QStringList> rows;
    QStringList missing;
    for (auto one = named.cbegin(); one != named.cend(); ++one) {
        const Result<QString> value = (*secrets)->read(one.key());
        rows << QStringList{one.key(), value ? tr("there") : tr("missing"), usersText(one.value())};
        if (!value)
            missing << value.error().sentence;
    }
    for (const QString &name : kept) {
        if (!named.contains(name))
            rows << QStringList{name, tr("there"), tr("(nobody in this profile)")};
    }
    QTextStream(stdout) << textTable({tr("secret"), tr("state"), tr("needed by")}, rows, 80);
    for (const QString &sentence : std::as_const(missing))
        err << sentence << Qt::endl;
    return missing.isEmpty() ? Done : Findings;
}

} // namespace

int runSecretSet(const Options &options)
{
    const std::unique_ptr<secret::SecretKeeper> keeper = chooseKeeper(options);
    const Result<QString> value = readSecret(tr("Secret \"%1\" (it is not shown): ").arg(options.secret));
    if (!value)
        return told(value.error());
    if (const Result<void> set = keeper->set(options.secret, *value); !set)
        return told(set.error());
    QTextStream(stdout) << tr("the secret \"%1\" is kept in %2").arg(options.secret, keeper->description()) << Qt::endl;
    return Done;
}

int runSecretList(const Options &options)
{
    const Result<QStringList> names = chooseKeeper(options)->names();
    if (!names)
        return told(names.error());
    if (!options.profileFolder.isEmpty())
        return listOfProfile(options, *names);
    QTextStream out(stdout);
    for (const QString &name : *names)
        out << name << Qt::endl;
    return Done;
}

int runSecretRemove(const Options &options)
{
    const std::unique_ptr<secret::SecretKeeper> keeper = chooseKeeper(options);
    if (const Result<void> removed = keeper->remove(options.secret); !removed)
        return told(removed.error());
    QTextStream(stdout) << tr("the secret \"%1\" is removed from %2").arg(options.secret, keeper->description())
                        << Qt::endl;
    return Done;
}

} // namespace toancanh::app
