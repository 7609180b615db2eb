// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/FolderFetch.h"

#include "models/base/WhenDone.h"

#include <QDir>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace toancanh::source {

namespace {

/// Runs `work` on the pool; its result may be taken in another thread.
template<class Work>
auto onPool(QThreadPool &pool, Work work)
{
    using Answer = std::shared_ptr<decltype(work())>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const QFuture<Answer> future = promise->future();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(std::make_shared<decltype(work())>(work()));
        promise->finish();
    });
    return future;
}

} // namespace

FolderFetch::FolderFetch(const FolderParts &parts, FolderPlan plan, Fetch::OnRows onRows, OnFile onFile,
                         OnFinished onFinished, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_plan(std::move(plan))
    , m_onRows(std::move(onRows))
    , m_onFile(std::move(onFile))
    , m_onFinished(std::move(onFinished))
    , m_deadline(this)
{
    m_result.fetch.record = std::make_shared<quality::FetchRecord>(quality::FetchRecord::Answers::Alone);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &FolderFetch::runLate);
}

void FolderFetch::start()
{
    const qint64 deadlineMs = m_parts.source.request.deadlineMs;
    m_deadlineMs = m_parts.clock.monotonicMs() + deadlineMs;
    m_deadline.start(int(qMin<qint64>(deadlineMs, 24LL * 3600 * 1000)));
    m_waitsForDisk = true;
    const auto listed = onPool(m_parts.disks, [folder = *m_parts.source.folder] { return listFolder(folder); });
    whenDone(listed, this, [this](const auto &files) { choose(*files); });
}

void FolderFetch::choose(const Result<QList<FolderFile>> &listed)
{
    m_waitsForDisk = false;
    if (m_isFinished)
        return;
    if (!listed) {
        m_result.fetch.error = listed.error();
        finish();
        return;
    }
    for (const FolderFile &file : *listed)
        m_result.files << file.name;
    m_waiting =
        filesToRead(*listed, *m_parts.source.folder, m_parts.source.snapshot, m_plan.memory, m_parts.clock.nowMs());
    if (m_plan.newestFirst)
        std::reverse(m_waiting.begin(), m_waiting.end());
    m_result.hasMore = m_waiting.size() > m_plan.mostFiles;
    m_waiting = m_waiting.mid(0, m_plan.mostFiles);
    readNext();
}

void FolderFetch::readNext()
{
    if (m_isFinished)
        return;
    if (m_parts.clock.monotonicMs() >= m_deadlineMs && !m_waiting.isEmpty())
        runLate();
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    const FolderFile file = m_waiting.takeFirst();
    m_fileStartedMs = m_parts.clock.monotonicMs();
    m_waitsForDisk = true;
    const auto read = onPool(m_parts.disks, [folder = *m_parts.source.folder, file] { return readFile(folder, file); });
    whenDone(read, this, [this, file](const auto &bytes) {
        m_waitsForDisk = false;
        if (m_isFinished)
            return;
        if (*bytes)
            takeApart(file, std::move(**bytes));
        else if (bytes->error().kind == ErrorKind::Cancelled)
            readNext(); // its turn comes when it is whole
        else
            fail(file, bytes->error());
    });
}

void FolderFetch::takeApart(const FolderFile &file, QByteArray bytes)
{
    PageReader::Job job;
    job.body = std::move(bytes);
    job.eachRow = {{FolderSpec::fileColumn(), file.name}};
    job.shapeRows = m_result.fetch.record->shapeRowsLeft();
    whenDone(PageReader::readOn(m_parts.workers, m_parts.reader, std::move(job)), this,
             [this, file](const PageReader::Outcome &read) {
                 if (*read && !m_isFinished)
                     m_result.fetch.record->add(std::move((*read)->record));
                 if (*read)
                     store(file, std::move((*read)->page));
                 else
                     fail(file, read->error());
             });
}

void FolderFetch::store(const FolderFile &file, MappedPage page)
{
    std::optional<Error> fileError;
    if (page.rows.empty() && page.rejectedCount > 0)
        fileError = Error{
            ErrorKind::Malformed,
            tr("all %1 rows were rejected; the first: %2").arg(page.rejectedCount).arg(page.rejected.front().reason),
            {}};
    trace(file, page, fileError);
    FetchResult &fetch = m_result.fetch;
    fetch.rows += qint64(page.rows.size());
    fetch.rejected += page.rejectedCount;
    if (fetch.firstReason.isEmpty() && !page.rejected.empty())
        fetch.firstReason = page.rejected.front().reason;
    fetch.newestMs = std::max(fetch.newestMs, page.newestMs);
    m_onRows(std::move(page),
             [this, file, fileError](const std::optional<Error> &error) { stored(file, error, fileError); });
}

void FolderFetch::stored(const FolderFile &file, const std::optional<Error> &error,
                         const std::optional<Error> &fileError)
{
    if (error) {
        m_result.fetch.error = error;
        finish();
        return;
    }
    m_result.filesRead += fileError ? 0 : 1;
    m_onFile(file, fileError);
    // Not from within: files may be many, and what is called at once would nest.
    QMetaObject::invokeMethod(this, &FolderFetch::readNext, Qt::QueuedConnection);
}

void FolderFetch::fail(const FolderFile &file, const Error &error)
{
    trace(file, {}, error);
    m_onFile(file, error);
    QMetaObject::invokeMethod(this, &FolderFetch::readNext, Qt::QueuedConnection);
}

void FolderFetch::trace(const FolderFile &file, const MappedPage &page, const std::optional<Error> &error) const
{
    if (m_onTrace)
        m_onTrace({shownName(file.name), 0, file.stamp.size, m_parts.clock.monotonicMs() - m_fileStartedMs,
                   qsizetype(page.rows.size()), qsizetype(page.rejectedCount), error});
}

/// What was read counts, and the others wait for the next fetch. What is being taken apart or stored ends by itself.
void FolderFetch::runLate()
{
    if (m_isFinished)
        return;
    m_result.hasMore = true;
    m_waiting.clear();
    if (!m_waitsForDisk)
        return;
    m_result.fetch.error =
        Error{ErrorKind::Timeout,
              tr("the folder did not answer within %1 s").arg((m_parts.source.request.deadlineMs + 999) / 1000),
              m_parts.source.folder->path, tr("see whether the network drive is connected, and how fast it is")};
    finish();
}

void FolderFetch::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_deadline.stop();
    m_onFinished(m_result);
}

} // namespace toancanh::source
