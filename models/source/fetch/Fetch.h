// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/Authorizer.h"
#include "models/source/fetch/PageReader.h"
#include "models/source/fetch/Walk.h"

#include <QObject>

#include <deque>

namespace toancanh::source {

/// What one source needs for each of its fetches; compiled once.
struct FetchParts
{
    const SourceSpec &source;
    const RequestBuilder &builder;
    std::shared_ptr<PageReader> reader;
    std::shared_ptr<net::Authorizer> authorizer;
    QThreadPool &workers; ///< answers are read there
    const Clock &clock;
    QHash<QString, QString> secrets = {}; ///< that the request's templates name
};

/// What a system said of its answer, so that it can be asked whether there is a newer one.
struct Validators
{
    QByteArray address; ///< that the answer came from, encoded
    QByteArray etag;
    QByteArray lastModified;
    bool operator==(const Validators &) const = default;
};

/// What this one fetch asks for.
struct FetchPlan
{
    std::optional<Validators> validators; ///< of the last whole fetch, where its rows are still there
    std::optional<qint64> sinceMs;
    QList<QVariantMap> eachRows{QVariantMap()}; ///< one walk through the pages for each
    int maximumPages = 0;                       ///< of each walk; 0: all of them
    /// So many rows are held until their walk through the pages has come to its good end; a longer walk gives them away
    /// in parts of that size.
    qint64 rowsHeld = 50'000;
};

struct PageTrace
{
    QString address; ///< loggable
    int status = 0;
    qint64 bytes = 0;
    qint64 durationMs = 0;
    qsizetype rows = 0;
    qsizetype rejected = 0;
    std::optional<Error> error;
    QString note = {}; ///< what a person should know of the page, translated; mostly empty
};

struct FetchResult
{
    std::optional<Error> error;
    QString said = {}; ///< by the system, of the error; withWords() tells it
    std::optional<qint64> retryAfterMs;
    qint64 rows = 0;
    qint64 rejected = 0;
    QString firstReason; ///< of the first rejected row
    std::optional<qint64> newestMs;
    bool unchanged = false; ///< the system says that its answer is that of the validators: no rows came
    std::optional<Validators> validators;
    /// What its answers said, for their quality; not added to any more once the fetch has ended.
    std::shared_ptr<quality::FetchRecord> record = std::make_shared<quality::FetchRecord>();
    QList<QByteArray> seen; ///< of a for-each that skips what it has seen: the marks of the rows that were asked well
};

/// One whole fetch of a source: all pages, for all rows of a for-each. Where the rows go is the caller's business; they
/// are given when a walk through the pages is whole, so that a walk that breaks off leaves nothing half done.
/// Destroying it cancels what is under way. Lives on the network thread, owned by a Poller or a trial.
class Fetch : public QObject
{
    Q_OBJECT
public:
    using Committed = std::function<void(std::optional<Error>)>;
    /// Must call `committed` once, later or at once; the walk fetches on meanwhile, but gives nothing more and doesn't
    /// end before it. Comes also without rows, to tell of rejected ones.
    using OnRows = std::function<void(MappedPage rows, Committed committed)>;
    using OnTrace = std::function<void(const PageTrace &)>;
    using OnFinished = std::function<void(const FetchResult &)>;

    Fetch(const FetchParts &parts, const FetchPlan &plan, OnRows onRows, OnFinished onFinished,
          QObject *parent = nullptr);
    void setOnTrace(OnTrace onTrace) { m_onTrace = std::move(onTrace); }
    /// `onFinished` is called once, never from within start(); the fetch may be deleted later from there.
    void start();

private:
    struct Running
    {
        Walk walk;
        QSet<QByteArray> members; ///< of its first answer
        MappedPage held;
        bool isBeingStored = false;       ///< what it gave last
        std::function<void()> onceStored; ///< what waits for that
        std::optional<Error> storeError;
        QString said; ///< by the system, where it refused a request
        bool hasLoggedInAnew = false;
    };
    enum class GoOn { WhileStored, OnceStored };
    struct Unread
    {
        Running *running;
        net::Request request;
        net::Outcome outcome;
        qint64 answeredMs = 0; ///< monotonic
    };

    void startWalks();
    void request(Running &running);
    bool isConditional() const;
    void accept(Running &running, const net::Request &request, net::Outcome outcome);
    void acceptUnchanged(Running &running, const net::Request &request, const net::Outcome &outcome);
    void readNext();
    void take(const Unread &answer, qint64 bytes, Result<ReadPage> &read);
    bool logsInAnew(const Unread &answer);
    std::optional<Error> rejectedAltogether(const MappedPage &page) const;
    void goOn(Running &running, const Unread &answer, const PageFacts &facts);
    void endWalk(Running &running, const std::optional<Error> &error);
    void noteEnd(const Running &running, const std::optional<Error> &error);
    void finish();
    Error inTime(Error error) const;
    QString noteOn(const Running &running, const PageFacts &facts) const;
    void trace(const Unread &answer, qint64 bytes, const MappedPage &page, const std::optional<Error> &error,
               const QString &note = {}) const;

    // FetchHeld.cpp: the rows that wait for the good end of their walk.
    void hold(Running &running, MappedPage page);
    void giveHeld(Running &running, GoOn goOn, const std::function<void()> &then);
    void stored(Running &running, const std::optional<Error> &error);

    FetchParts m_parts;
    FetchPlan m_plan;
    OnRows m_onRows;
    OnTrace m_onTrace;
    OnFinished m_onFinished;
    std::vector<std::unique_ptr<Running>> m_running;
    std::deque<Unread> m_unread;
    bool m_isReading = false;
    qint64 m_heldRows = 0;
    qsizetype m_nextEach = 0;
    qsizetype m_failedWalks = 0;
    bool m_stopped = false;
    qint64 m_startedMs = 0;  ///< monotonic
    qint64 m_deadlineMs = 0; ///< monotonic
    FetchResult m_result;
};

} // namespace toancanh::source
