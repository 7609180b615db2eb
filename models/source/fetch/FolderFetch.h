// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/fetch/Fetch.h"
#include "models/source/fetch/FolderListing.h"

#include <QTimer>

namespace toancanh::source {

/// What one folder source needs for each of its fetches.
struct FolderParts
{
    const SourceSpec &source;
    std::shared_ptr<PageReader> reader;
    QThreadPool &disks;   ///< folders are listed and files read there: one that hangs holds up folders alone
    QThreadPool &workers; ///< what was read is taken apart there
    const Clock &clock;
};

struct FolderPlan
{
    FolderMemory memory;
    qsizetype mostFiles = 1000; ///< of one fetch; the others wait for the next
    bool newestFirst = false;   ///< so that of many files the last are tried
};

struct FolderResult
{
    FetchResult fetch; ///< its error is one of the folder, not of a file
    QStringList files; ///< all that are there and match
    qsizetype filesRead = 0;
    bool hasMore = false;
};

/// One fetch of a watched folder: its new files, one after the other, read as answers are. A file that cannot be used
/// is told of, and the others go on. Destroying it cancels what is under way. Lives on the network thread, owned by a
/// Poller or a trial.
class FolderFetch : public QObject
{
    Q_OBJECT
public:
    /// A file is done: its rows are stored, or it failed.
    using OnFile = std::function<void(const FolderFile &file, const std::optional<Error> &error)>;
    using OnFinished = std::function<void(const FolderResult &)>;

    FolderFetch(const FolderParts &parts, FolderPlan plan, Fetch::OnRows onRows, OnFile onFile, OnFinished onFinished,
                QObject *parent = nullptr);
    void setOnTrace(Fetch::OnTrace onTrace) { m_onTrace = std::move(onTrace); }
    /// `onFinished` is called once, never from within start(); the fetch may be deleted later from there.
    void start();

private:
    void choose(const Result<QList<FolderFile>> &listed);
    void readNext();
    void takeApart(const FolderFile &file, QByteArray bytes);
    void store(const FolderFile &file, MappedPage page);
    void stored(const FolderFile &file, const std::optional<Error> &error, const std::optional<Error> &fileError);
    void fail(const FolderFile &file, const Error &error);
    void trace(const FolderFile &file, const MappedPage &page, const std::optional<Error> &error) const;
    void runLate();
    void finish();

    FolderParts m_parts;
    FolderPlan m_plan;
    Fetch::OnRows m_onRows;
    OnFile m_onFile;
    OnFinished m_onFinished;
    Fetch::OnTrace m_onTrace;
    QList<FolderFile> m_waiting;
    QTimer m_deadline;
    qint64 m_deadlineMs = 0;     ///< monotonic
    qint64 m_fileStartedMs = 0;  ///< monotonic
    bool m_waitsForDisk = false; ///< which may never answer
    bool m_isFinished = false;
    FolderResult m_result;
};

} // namespace toancanh::source
