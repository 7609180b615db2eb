// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/collect/RowWriter.h"
#include "models/source/collect/SourceCache.h"
#include "models/source/fetch/FolderFetch.h"
#include "models/source/fetch/FolderLog.h"
#include "models/source/fetch/SeenRows.h"
#include "models/source/spec/SecretOf.h"

namespace toancanh::source {

/// What all sources of a collector share.
struct CollectorParts
{
    store::Store &store;
    net::HttpClient &client;
    SourceCache &cache;
    QThreadPool &workers; ///< answers are read there
    QThreadPool &disks;   ///< and files
    const SecretOf &secretOf;
    const Clock &clock;
    QTimeZone zone;
};

/// How one fetch of a source ended, with all that it brought in the store.
struct RunResult
{
    FetchResult fetch;
    bool waitsForRows = false; ///< that its for-each walks: nothing was asked
    qint64 conflicts = 0;      ///< rows of an append-only source that say something else than those that are there
    std::optional<qint64> wholeToMs;
    std::optional<dataset::Removal> removal; ///< of a whole snapshot
    qint64 rowsBefore = 0;                   ///< of a snapshot
    std::optional<Error> fileError;          ///< of a folder's files; the others were read
    bool readNoFile = false;                 ///< of a folder
    bool hasMore = false;                    ///< files that wait
};

/// Fetches one source, from an endpoint or a folder, into the store: one fetch at a time, each whole with what it means
/// for the rows that are there. Destroying it cancels what is under way. Lives on the network thread, owned by a
/// Poller.
class SourceRun : public QObject
{
    Q_OBJECT
public:
    /// Errors: Config.
    static Result<std::unique_ptr<SourceRun>> make(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                                                   const CollectorParts &parts);

    using OnEnd = std::function<void(const RunResult &)>;
    /// `state` is the source's before it; `onEnd` is called once, maybe at once.
    void start(const dataset::SourceState &state, qint64 startedMs, OnEnd onEnd);

private:
    SourceRun(const SourceSpec &source, const CollectorParts &parts, const std::optional<RequestBuilder> &builder,
              std::shared_ptr<PageReader> reader);
    Result<void> prepare();
    Result<void> readSecret();
    Result<std::optional<FetchPlan>> plan();
    void rememberFor(FetchPlan &plan);
    void fetch(const FetchPlan &plan);
    Result<void> fetchFolder();
    void endFile(const FolderFile &file, const std::optional<Error> &error);
    void endFolder(const FolderResult &result);
    void remember(const QList<FolderFile> &files);
    void end(const FetchResult &result);
    void removeUnseen();
    void succeed();
    void fail(const Error &error);
    void finish();

    SourceSpec m_source;
    CollectorParts m_parts;
    std::optional<RequestBuilder> m_builder; ///< not of a folder
    std::shared_ptr<PageReader> m_reader;
    std::shared_ptr<net::Authorizer> m_authorizer;
    QHash<QString, QString> m_secrets; ///< that the request's templates name
    RowWriter m_writer;
    FolderLog m_folder;
    QList<FolderFile> m_unremembered; ///< of a snapshot that is not yet at its end
    bool m_hadRows = false;
    std::optional<Validators> m_validators; ///< of the last whole fetch
    SeenRows m_seen;
    std::unique_ptr<QObject> m_fetch; ///< of an endpoint or a folder
    dataset::SourceState m_state;
    qint64 m_startedMs = 0; ///< UTC; all rows of a fetch carry it
    RunResult m_result;
    OnEnd m_onEnd;
};

} // namespace toancanh::source
