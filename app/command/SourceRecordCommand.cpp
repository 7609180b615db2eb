// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/SourceRecordCommand.h"

#include "app/command/TriableSource.h"
#include "app/print/PrintedError.h"
#include "app/print/TrialReport.h"
#include "app/run/Resources.h"
#include "app/run/SecretsChoice.h"
#include "models/net/RecordingClient.h"
#include "models/net/ReplayClient.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <algorithm>

namespace toancanh::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

int failed(const Error &error)
{
    QTextStream err(stderr);
    printError(err, error);
    return Findings;
}

const source::SourceSpec &sourceOf(const check::LoadedProfile &loaded, const QString &id)
{
    return *std::find_if(loaded.sources.cbegin(), loaded.sources.cend(),
                         [&id](const source::SourceSpec &one) { return one.id == id; });
}

Result<void> hasRequests(const source::SourceSpec &source)
{
    if (source.folder)
        return failure(ErrorKind::Config, tr("the source reads a folder, it sends no requests"), source.folder->path,
                       tr("send the files themselves"));
    if (source.isStream())
        return failure(ErrorKind::Config, tr("the source listens to a stream, it sends no requests"),
                       source.request.url, tr("keep its lines in a file: nc HOST PORT > lines.txt"));
    return {};
}

void printPage(const source::PageTrace &page)
{
    QTextStream(stdout) << pageLine(page) << Qt::endl;
}

/// Of a secret only its form matters to a replay. A certificate is shown to nobody.
source::TrialSettings withoutSecrets(source::TrialSettings settings)
{
    for (source::SourceSpec &source : settings.sources)
        source.request.auth.certificate.clear();
    settings.secretOf = [](const QString &) -> Result<QString> { return QStringLiteral("***:***"); };
    return settings;
}

} // namespace

int runSourceRecord(const Options &options)
{
    const check::LoadedProfile loaded =
        check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    const source::SourceSpec *source = triableSource(loaded, options.source);
    if (!source)
        return Findings;
    if (const Result<void> usable = hasRequests(sourceOf(loaded, options.source)); !usable)
        return failed(usable.error());
    const auto secrets = chooseSecrets(options);
    if (!secrets)
        return failed(secrets.error());
    const SystemClock clock;
    Result<net::RecordingWriter> writer = net::RecordingWriter::make(options.recording, options.source, clock.nowMs());
    if (!writer)
        return failed(writer.error());
    net::RecordingClient client(clock, *writer);
    const QTimeZone zone = loaded.profile.centre.zone;
    source::TrialSettings settings{
        loaded.sources,
        loaded.datasets,
        {},
        {[&](const QString &name) { return (*secrets)->read(name); }, (*secrets)->description()},
        zone};
    settings.client = &client;
    const Result<source::SourceTrial> trial = trySource(settings, options.source, clock, printPage);
    const int exitCode = printTrial(trial, *source, zone, options.rows);
    if (const Result<void> finished = writer->finish(); !finished)
        return failed(finished.error());
    if (writer->count() == 0)
        return exitCode;
    QTextStream out(stdout);
    out << tr("recorded %1 exchanges, %2 KiB, in %3")
               .arg(writer->count())
               .arg((writer->bytes() + 1023) / 1024)
               .arg(QDir::toNativeSeparators(options.recording))
        << Qt::endl;
    out << tr("Secrets are masked. The rows are as they came, with what they say of people: look them through before "
              "you pass the folder on.")
        << Qt::endl;
    return exitCode;
}

int runSourceReplay(const Options &options)
{
    const check::LoadedProfile loaded =
        check::LoadedProfile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
    const source::SourceSpec *source = triableSource(loaded, options.source);
    if (!source)
        return Findings;
    if (const Result<void> usable = hasRequests(sourceOf(loaded, options.source)); !usable)
        return failed(usable.error());
    const Result<net::Recording> recording = net::Recording::read(options.recording);
    if (!recording)
        return failed(recording.error());
    const ClockFrom clock(recording->recordedMs);
    QStringList notes;
    net::ReplayClient client(clock, *recording, [&notes](const QString &note) { notes << note; });
    const QTimeZone zone = loaded.profile.centre.zone;
    source::TrialSettings settings = withoutSecrets({loaded.sources, loaded.datasets, {}, {}, zone});
    settings.client = &client;
    QTextStream out(stdout);
    if (recording->source != options.source)
        out << tr("this is a recording of the source \"%1\"").arg(recording->source) << Qt::endl;
    const Result<source::SourceTrial> trial = trySource(settings, options.source, clock, printPage);
    const int exitCode = printTrial(trial, *source, zone, options.rows);
    for (const QString &note : std::as_const(notes))
        out << note << Qt::endl;
    return exitCode;
}

} // namespace toancanh::app
