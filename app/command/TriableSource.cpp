// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/TriableSource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>

namespace toancanh::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

/// The domains of the profile's own folder that declare a dataset, whether or not centre.yaml names them.
QStringList domainFilesWith(const profile::Profile &profile, const QString &dataset)
{
    QStringList files;
    const QDir folder(profile.folder + QStringLiteral("/domains"));
    const QStringList names = folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        if (std::any_of(lines.cbegin(), lines.cend(), [key = dataset.toUtf8() + ':'](const QByteArray &line) {
                return line.startsWith(' ') && line.trimmed().startsWith(key);
            }))
            files << QStringLiteral("domains/") + name;
    }
    return files;
}

/// What to write where the dataset stands in a file that the centre does not take.
QString unnamedDomain(const profile::Profile &profile, const QString &dataset)
{
    const QStringList files = domainFilesWith(profile, dataset);
    for (const QString &file : files) {
        const QString domain = QFileInfo(file).completeBaseName();
        if (!profile.centre.domains.contains(domain))
            return tr("%1 declares the dataset \"%2\": add %3 to \"domains\" in centre.yaml")
                .arg(file, dataset, domain);
    }
    return {};
}

/// Findings that may keep a source from its dataset: those of the centre, its areas and agencies, and of the domains
/// that declare the dataset.
bool concernsDataset(const profile::Finding &finding, const QStringList &domainFiles)
{
    if (finding.file.startsWith(QLatin1String("domains/")))
        return domainFiles.contains(finding.file);
    return concernsData(finding) && !finding.file.startsWith(QLatin1String("sources/"));
}

/// Of a source that is declared, but left out for what is wrong.
QStringList whyLeftOut(const check::LoadedProfile &loaded, const profile::Document &document, const QString &id)
{
    const QString dataset = document.root.at(QStringLiteral("into")).text().value_or(QString());
    const QStringList domainFiles = domainFilesWith(loaded.profile, dataset);
    QStringList own;
    QStringList others;
    for (const profile::Finding &finding : loaded.findings()) {
        if (finding.file == document.file)
            own << finding.text();
        else if (concernsDataset(finding, domainFiles))
            others << finding.text();
    }
    const QString unnamed = unnamedDomain(loaded.profile, dataset);
    if (!unnamed.isEmpty())
        return {tr("the source \"%1\" cannot be tried yet: %2").arg(id, unnamed)};
    if (!own.isEmpty())
        return QStringList{tr("the source \"%1\" cannot be tried before its file is mended:").arg(id)} + own;
    return QStringList{tr("the source \"%1\" cannot be tried before these are mended:").arg(id)} + others;
}

/// A source that is not there was left out for what is wrong in its file, or its name is another.
QStringList whyNotBound(const check::LoadedProfile &loaded, const QString &id)
{
    QStringList files;
    QStringList ids;
    for (const profile::Document &document : loaded.profile.sources) {
        files << document.file;
        ids << document.root.at(QStringLiteral("source")).text().value_or(QString());
        if (ids.constLast() == id)
            return whyLeftOut(loaded, document, id);
    }
    const QString near = profile::nearest(id, ids);
    QStringList lines{near.isEmpty() ? tr("the profile has no source \"%1\"").arg(id)
                                     : tr("the profile has no source \"%1\", did you mean \"%2\"?").arg(id, near)};
    for (const profile::Finding &finding : loaded.findings()) {
        if (finding.file.startsWith(QStringLiteral("sources/")) && !files.contains(finding.file))
            lines << finding.text(); // a file that could not be read: the source may stand there
    }
    return lines;
}

} // namespace

bool concernsData(const profile::Finding &finding)
{
    return !finding.file.startsWith(QLatin1String("scenes/")) && finding.file != QLatin1String("wall.yaml")
           && !finding.file.startsWith(QLatin1String("cameras."));
}

const source::SourceSpec *triableSource(const check::LoadedProfile &loaded, const QString &id)
{
    QTextStream err(stderr);
    const auto source = std::find_if(loaded.sources.cbegin(), loaded.sources.cend(),
                                     [&id](const source::SourceSpec &one) { return one.id == id; });
    if (source == loaded.sources.cend()) {
        err << whyNotBound(loaded, id).join(QLatin1Char('\n')) << Qt::endl;
        return nullptr;
    }
    int others = 0;
    for (const profile::Finding &finding : loaded.findings()) {
        if (finding.file == source->file)
            err << finding.text() << Qt::endl;
        else
            others += concernsData(finding) ? 1 : 0;
    }
    if (others > 0)
        err << QCoreApplication::translate("toancanh::app", "%n finding(s) in other files: toancanh check %1", nullptr,
                                           others)
                   .arg(loaded.profile.folder)
            << Qt::endl;
    return &*source;
}

} // namespace toancanh::app
