// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/SourceRun.h"

#include "models/base/WhenDone.h"
#include "models/source/collect/SnapshotGuard.h"
#include "models/source/request/CredentialsOf.h"
#include "models/source/request/Refusal.h"
#include "models/source/request/SourceAdvice.h"

namespace toancanh::source {

Result<std::unique_ptr<SourceRun>> SourceRun::make(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                                                   const CollectorParts &parts)
{
    std::optional<RequestBuilder> builder;
    if (!source.folder) {
        const Result<RequestBuilder> compiled = RequestBuilder::compile(source.request, parts.zone);
        if (!compiled)
            return tl::unexpected<Error>(compiled.error());
        builder = *compiled;
    }
    const Result<std::shared_ptr<PageReader>> reader = PageReader::make(source, dataset, parts.zone);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return std::unique_ptr<SourceRun>(new SourceRun(source, parts, builder, *reader));
}

SourceRun::SourceRun(const SourceSpec &source, const CollectorParts &parts,
                     const std::optional<RequestBuilder> &builder, std::shared_ptr<PageReader> reader)
    : m_source(source), m_parts(parts), m_builder(builder), m_reader(std::move(reader)), m_writer(parts.store, source)
{}

void SourceRun::start(const dataset::SourceState &state, qint64 startedMs, OnEnd onEnd)
{
    m_state = state;
    m_startedMs = startedMs;
    m_onEnd = std::move(onEnd);
    m_result = {};
    m_writer.begin(startedMs);
    if (const Result<void> begun = prepare(); !begun)
        fail(begun.error());
}

Result<void> SourceRun::prepare()
{
    if (m_source.snapshot) {
        // One that lacks too many of them is not believed at once.
        const Result<qint64> count = m_parts.cache.rowCount(m_source);
        if (!count)
            return tl::unexpected<Error>(count.error());
        m_result.rowsBefore = *count;
    }
    if (m_source.folder)
        return fetchFolder();
    const Result<std::optional<FetchPlan>> planned = plan();
    if (!planned)
        return tl::unexpected<Error>(planned.error());
    if (!*planned) {
        m_result.waitsForRows = true;
        finish();
        return {};
    }
    if (const Result<void> secret = readSecret(); !secret)
        return secret;
    fetch(**planned);
    return {};
}

/// A secret is read anew after a refusal: a person may have changed it meanwhile.
Result<void> SourceRun::readSecret()
{
    const bool refused = m_state.error && m_state.error->kind == ErrorKind::Auth;
    if (m_authorizer && !refused)
        return {};
    const Result<net::Credentials> credentials = credentialsOf(m_source.request.auth, m_parts.secretOf);
    if (!credentials)
        return tl::unexpected<Error>(credentials.error());
    Result<QHash<QString, QString>> secrets = secretsNamed(m_builder->secretNames(), m_parts.secretOf);
    if (!secrets)
        return tl::unexpected<Error>(secrets.error());
    m_secrets = *std::move(secrets);
    m_authorizer = std::make_shared<net::Authorizer>(m_parts.client, *credentials);
    return {};
}

/// Nothing while the dataset that for-each walks was never filled.
Result<std::optional<FetchPlan>> SourceRun::plan()
{
    FetchPlan plan;
    if (m_source.walksDataset()) {
        const Result<QList<QVariantMap>> rows = m_parts.cache.eachRows(*m_source.forEach);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        m_hadRows = m_hadRows || !rows->isEmpty();
        if (!m_hadRows)
            return std::optional<FetchPlan>();
        plan.eachRows = *rows;
    } else if (m_source.forEach) {
        plan.eachRows = m_source.forEach->values;
    }
    if (m_source.since) {
        const Result<std::optional<qint64>> newest = m_parts.cache.newestMs(m_source);
        if (!newest)
            return tl::unexpected<Error>(newest.error());
        plan.sinceMs = sinceMs(*m_source.since, *newest, m_state.wholeToMs, m_startedMs);
    }
    rememberFor(plan);
    return std::optional(plan);
}

/// Asks for nothing that it has, unless the cache has lost it, as one does that was damaged and made anew.
void SourceRun::rememberFor(FetchPlan &plan)
{
    const bool skipsSeen = m_source.forEach && m_source.forEach->skipSeen;
    if (!m_validators && !skipsSeen)
        return;
    if (!m_parts.cache.holdsRowsOf(m_source)) {
        m_validators.reset();
        m_seen.clear();
    }
    plan.validators = m_validators;
    if (skipsSeen)
        plan.eachRows = m_seen.unseen(plan.eachRows, *m_source.forEach);
}

void SourceRun::fetch(const FetchPlan &plan)
{
    auto fetch = std::make_unique<Fetch>(
        FetchParts{m_source, *m_builder, m_reader, m_authorizer, m_parts.workers, m_parts.clock, m_secrets}, plan,
        [this](MappedPage rows, const Fetch::Committed &committed) {
            m_writer.write(std::move(rows), m_fetch.get(), committed);
        },
        [this](const FetchResult &result) {
            m_fetch.release()->deleteLater();
            end(result);
        });
    Fetch *started = fetch.get();
    m_fetch = std::move(fetch);
    started->start();
}

Result<void> SourceRun::fetchFolder()
{
    const Result<QHash<QString, FileStamp>> read = m_parts.cache.filesRead(m_source.id);
    if (!read)
        return tl::unexpected<Error>(read.error());
    m_folder.setRead(*read);
    m_unremembered.clear();
    auto fetch = std::make_unique<FolderFetch>(
        FolderParts{m_source, m_reader, m_parts.disks, m_parts.workers, m_parts.clock},
        FolderPlan{.memory = m_folder.memory()},
        [this](MappedPage rows, const Fetch::Committed &committed) {
            m_writer.write(std::move(rows), m_fetch.get(), committed);
        },
        [this](const FolderFile &file, const std::optional<Error> &error) { endFile(file, error); },
        [this](const FolderResult &result) {
            m_fetch.release()->deleteLater();
            endFolder(result);
        });
    FolderFetch *started = fetch.get();
    m_fetch = std::move(fetch);
    started->start();
    return {};
}

void SourceRun::endFile(const FolderFile &file, const std::optional<Error> &error)
{
    if (error) {
        m_folder.failed(file, *error, m_parts.clock.nowMs());
        return;
    }
    m_folder.succeeded(file);
    if (m_source.snapshot)
        m_unremembered << file; // its deletions are still to come
    else
        remember({file});
}

void SourceRun::remember(const QList<FolderFile> &files)
{
    for (const FolderFile &file : files)
        m_parts.store.setFileRead(
            {m_source.id, m_source.into, file.name, file.stamp.size, file.stamp.modifiedMs, m_parts.clock.nowMs()});
}

void SourceRun::endFolder(const FolderResult &result)
{
    if (!result.fetch.error) {
        m_folder.keepOnly(result.files);
        const QStringList gone = FolderLog::forgettable(m_folder.memory().read, result.files);
        if (!gone.isEmpty())
            m_parts.store.forgetFiles(m_source.id, gone);
    }
    m_result.fileError = m_folder.complaint(m_source.folder->path, m_parts.clock.nowMs());
    m_result.readNoFile = result.filesRead == 0;
    m_result.hasMore = result.hasMore;
    end(result.fetch);
}

void SourceRun::end(const FetchResult &result)
{
    m_result.fetch = result;
    m_seen.add(result.seen);
    if (result.error)
        fail(withWords(advised(*result.error, m_source, m_parts.secretOf), result.said));
    else if (m_source.snapshot && !m_result.readNoFile && !result.unchanged)
        removeUnseen();
    else
        succeed(); // without a new file, what a snapshot brought last still holds
}

void SourceRun::removeUnseen()
{
    const dataset::RemovalLimit limit = removalLimit(m_source, m_result.rowsBefore, m_state.heldRows);
    whenDone(m_parts.store.removeUnseen(m_source.id, m_source.into, m_startedMs, limit), this,
             [this](const Result<dataset::Removal> &removal) {
                 if (!removal) {
                     fail(removal.error());
                     return;
                 }
                 m_result.removal = *removal;
                 remember(m_unremembered);
                 succeed();
             });
}

void SourceRun::succeed()
{
    // What is held back has to come once more, to be believed.
    const bool isHeld = m_result.removal && m_result.removal->held > 0;
    m_validators = isHeld ? std::nullopt : m_result.fetch.validators;
    m_result.conflicts = m_writer.conflicts();
    m_result.wholeToMs = m_state.wholeToMs;
    if (m_source.since && m_source.since->fetch) {
        m_result.wholeToMs = m_startedMs;
    } else if (m_source.since) {
        if (const Result<std::optional<qint64>> newest = m_parts.cache.newestMs(m_source))
            m_result.wholeToMs = *newest;
    }
    finish();
}

void SourceRun::fail(const Error &error)
{
    m_result.fetch.error = error;
    finish();
}

void SourceRun::finish()
{
    std::exchange(m_onEnd, nullptr)(m_result);
}

} // namespace toancanh::source
