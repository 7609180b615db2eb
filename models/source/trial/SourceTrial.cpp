// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/trial/SourceTrial.h"

#include "models/source/collect/SourceCache.h"
#include "models/source/fetch/FolderFetch.h"
#include "models/source/request/CredentialsOf.h"
#include "models/source/request/Refusal.h"
#include "models/source/request/SourceAdvice.h"
#include "models/source/trial/StreamTrial.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QThreadPool>

#include <algorithm>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QVariant cellOf(const dataset::Value &value)
{
    if (const qint64 *whole = std::get_if<qint64>(&value))
        return QVariant::fromValue(*whole);
    if (const double *number = std::get_if<double>(&value))
        return *number;
    if (const std::string *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    if (const QByteArray *bytes = std::get_if<QByteArray>(&value))
        return *bytes;
    return {};
}

/// As the cache would give them.
QList<QVariantMap> asMaps(const SourceTrial &trial, const QString &source)
{
    QList<QVariantMap> rows;
    for (const dataset::Row &row : trial.rows) {
        QVariantMap map;
        for (qsizetype i = 0; i < trial.dataset.columns.size(); ++i)
            map.insert(trial.dataset.columns.at(i).name, cellOf(row.values[size_t(i)]));
        map.insert(QStringLiteral("_source"), source);
        rows.append(map);
    }
    return rows;
}

Result<QList<QVariantMap>> eachRows(const TrialSettings &settings, const SourceSpec &source, const Clock &clock,
                                    SourceCache &cache, const Fetch::OnTrace &onPage)
{
    if (!source.walksDataset())
        return source.forEach->values;
    if (QFile::exists(settings.cachePath)) {
        const Result<QList<QVariantMap>> rows = cache.eachRows(*source.forEach);
        if (rows && !rows->isEmpty())
            return rows;
    }
    for (const SourceSpec &other : settings.sources) {
        if (other.into != source.forEach->dataset || other.walksDataset())
            continue;
        const Result<SourceTrial> first = trySource(settings, other.id, clock, onPage);
        if (!first)
            return tl::unexpected<Error>(first.error());
        if (first->error)
            return tl::unexpected<Error>(*first->error);
        return asMaps(*first, other.id);
    }
    return failure(ErrorKind::Config,
                   tr("no source fills the dataset \"%1\" that for-each walks").arg(source.forEach->dataset));
}

Result<FetchPlan> planOf(const TrialSettings &settings, const SourceSpec &source, const Clock &clock,
                         const Fetch::OnTrace &onPage)
{
    SourceCache cache(settings.cachePath, settings.zone);
    FetchPlan plan;
    plan.maximumPages = settings.maximumPages;
    plan.rowsHeld = 0; // a person wants to see what came before it broke off
    if (source.forEach) {
        const Result<QList<QVariantMap>> rows = eachRows(settings, source, clock, cache, onPage);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        plan.eachRows = source.forEach->newest > 0 ? rows->mid(0, source.forEach->newest) : *rows;
    }
    if (source.since) {
        std::optional<qint64> newestMs;
        if (QFile::exists(settings.cachePath))
            newestMs = cache.newestMs(source).value_or(std::nullopt);
        plan.sinceMs = sinceMs(*source.since, newestMs, newestMs, clock.nowMs());
    }
    return plan;
}

template<class T>
void append(std::vector<T> &to, std::vector<T> &from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

constexpr qsizetype filesTried = 10;

void keep(SourceTrial &trial, MappedPage &page)
{
    trial.rejectedCount += page.rejectedCount;
    append(trial.rows, page.rows);
    append(trial.rejected, page.rejected);
    append(trial.notes, page.notes);
    if (trial.said.isEmpty())
        trial.said = page.said;
}

/// A person who sees the rejected rows above needs no other look at them.
Error trialError(const SourceTrial &trial, Error error, const SourceSpec &source, const SecretOf &secretOf)
{
    if (error.kind == ErrorKind::Malformed && error.next.isEmpty() && trial.rejectedCount > 0)
        error.next =
            tr("mend the fields in %1 by the reasons above").arg(source.file.isEmpty() ? source.id : source.file);
    return advised(std::move(error), source, secretOf);
}

/// What a fetch that has ended tells of its rows and its error.
void end(SourceTrial &trial, const FetchResult &result, const SourceSpec &source, const SecretOf &secretOf)
{
    trial.shape = result.record->shape();
    if (result.error)
        trial.error = withWords(trialError(trial, *result.error, source, secretOf), result.said);
}

/// The newest files, as if none had been read before.
void tryFolder(SourceTrial &trial, const TrialSettings &settings, const SourceSpec &source,
               const std::shared_ptr<PageReader> &reader, const Clock &clock, const Fetch::OnTrace &onPage)
{
    QThreadPool disks;
    QThreadPool workers;
    QEventLoop loop;
    FolderPlan plan;
    plan.mostFiles = filesTried;
    plan.newestFirst = true;
    FolderFetch fetch(
        {source, reader, disks, workers, clock}, plan,
        [&trial](MappedPage page, const Fetch::Committed &committed) {
            keep(trial, page);
            committed({});
        },
        [&](const FolderFile &file, const std::optional<Error> &error) {
            if (!error)
                return;
            trial.error = error;
            trial.error->where = shownName(file.name);
        },
        [&](const FolderResult &result) {
            const std::optional<Error> ofFile = std::exchange(trial.error, {});
            end(trial, result.fetch, source, settings.secretOf);
            if (ofFile && !trial.error)
                trial.error = trialError(trial, *ofFile, source, settings.secretOf);
            loop.quit();
        });
    fetch.setOnTrace(onPage);
    fetch.start();
    loop.exec();
}

} // namespace

Result<SourceTrial> trySource(const TrialSettings &settings, const QString &id, const Clock &clock,
                              const Fetch::OnTrace &onPage)
{
    const auto source = std::find_if(settings.sources.begin(), settings.sources.end(),
                                     [&id](const SourceSpec &one) { return one.id == id; });
    if (source == settings.sources.end())
        return failure(ErrorKind::Config, tr("the profile has no source \"%1\"").arg(id));
    const auto dataset = std::find_if(settings.datasets.begin(), settings.datasets.end(),
                                      [&](const dataset::DatasetSpec &one) { return one.name == source->into; });
    if (dataset == settings.datasets.end())
        return failure(ErrorKind::Config, tr("there is no dataset \"%1\"").arg(source->into));

    const Result<std::shared_ptr<PageReader>> reader = PageReader::make(*source, *dataset, settings.zone);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    SourceTrial trial;
    trial.dataset = *dataset;
    const auto onTrace = [&](const PageTrace &page) {
        trial.pages.append(page);
        if (onPage)
            onPage(page);
    };
    if (source->folder) {
        tryFolder(trial, settings, *source, *reader, clock, onTrace);
        return trial;
    }
    if (source->isStream()) {
        Result<ReadPage> heard = listenOnce(*source, **reader, clock, settings.listenMs, onTrace);
        if (heard)
            keep(trial, heard->page);
        else
            trial.error = advised(heard.error(), *source, settings.secretOf);
        return trial;
    }
    const Result<RequestBuilder> builder = RequestBuilder::compile(source->request, settings.zone);
    if (!builder)
        return tl::unexpected<Error>(builder.error());
    const Result<net::Credentials> credentials = credentialsOf(source->request.auth, settings.secretOf);
    if (!credentials)
        return tl::unexpected<Error>(advised(credentials.error(), *source, settings.secretOf));
    const Result<QHash<QString, QString>> secrets = secretsNamed(builder->secretNames(), settings.secretOf);
    if (!secrets)
        return tl::unexpected<Error>(advised(secrets.error(), *source, settings.secretOf));
    const Result<FetchPlan> plan = planOf(settings, *source, clock, onPage);
    if (!plan)
        return tl::unexpected<Error>(plan.error());

    net::HttpClient network(clock);
    const auto authorizer =
        std::make_shared<net::Authorizer>(settings.client ? *settings.client : network, *credentials);
    QThreadPool worker;
    QEventLoop loop;
    Fetch fetch(
        {*source, *builder, *reader, authorizer, worker, clock, *secrets}, *plan,
        [&trial](MappedPage page, const Fetch::Committed &committed) {
            keep(trial, page);
            committed({});
        },
        [&](const FetchResult &result) {
            end(trial, result, *source, settings.secretOf);
            loop.quit();
        });
    fetch.setOnTrace(onTrace);
    fetch.start();
    loop.exec();
    return trial;
}

} // namespace toancanh::source
