// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/collect/Collector.h"
#include "tests/support/TinyHttpServer.h"

#include <QMutex>
#include <QTemporaryDir>

/// Sources that meet faults, all at once in one collector with its store: each fault strikes a source of its own at its
/// first fetch ever, one at a middle page and one at the last page of a later fetch, lasts for several tries, and is
/// mended. What was seen of each is kept for the tests to judge. Runs on the test's thread, which serves the sources.
class FaultRun : public QObject
{
    Q_OBJECT
public:
    enum class Page { First, Middle, Last };

    /// One source and its system.
    class System
    {
    public:
        System(QString name, Page page, TinyHttpServer::Transport transport);

        const QString name;
        const Page page;
        TinyHttpServer server;
        toancanh::source::SourceSpec source;
        toancanh::Result<QString> secret = QString(goodSecret); ///< read and written under FaultRun's mutex
        bool isBroken = false;
        bool strikes = false; ///< from the first page of a fetch on
        int generation = 1;   ///< of the values that it has …
        int sending = 1;      ///< … and that it sends since the first page of a fetch
        QList<qint64> struckAtMs;

        static inline const QString goodSecret = QStringLiteral("hush:hush-hush");
        static constexpr int rowsOfAPage = 8;
        static constexpr int pages = 3;
        /// What a healthy system sends as a page; the one after the last is empty.
        QByteArray goodPage(int number) const;
        /// "code=value" of all rows of a generation, as the cache should hold them.
        QStringList goodRows(int ofGeneration) const;
        int struckPage() const { return page == Page::First ? 1 : page == Page::Middle ? 2 : pages; }
    };

    struct Fault
    {
        QString name;
        toancanh::ErrorKind kind;
        QString sentence; ///< a part of what is said
        /// What the system sends at the page that the fault strikes; `number` is the page, also of later ones.
        std::function<TinyHttpServer::Reply(System &, const TinyHttpServer::Request &, int number)> reply;
        std::function<void(System &)> prepare = {};    ///< before the first fetch
        std::function<void(System &, bool)> turn = {}; ///< breaks or mends what is no answer
        TinyHttpServer::Transport transport = TinyHttpServer::Transport::Plain;
    };

    struct Seen
    {
        QStringList rowsBefore;
        QStringList rowsDuring;
        QStringList rowsAfter;
        std::optional<toancanh::dataset::SourceState> during;
        std::optional<toancanh::dataset::SourceState> after;
        QStringList log; ///< all that was said of the source
    };

    FaultRun();
    ~FaultRun() override;

    void add(const Fault &fault, const QList<Page> &pages = {Page::First, Page::Middle, Page::Last});
    /// The row of a data-driven test for each fault and page.
    void addRows() const;
    /// False when some source never came where it should; `problem` says which.
    bool run();
    QString problem() const { return m_problem; }
    /// What every fault must leave behind, as the first thing that isn't so; empty when all is well.
    QString judge(const QString &name, Page page) const;
    const System &system(const QString &name, Page page) const;
    const Seen &seen(const QString &name, Page page) const { return m_seen[{name, page}]; }
    /// What was said that no source's fault explains.
    QStringList strayWarnings() const;

private:
    struct Planned
    {
        Fault fault;
        std::unique_ptr<System> system;
        QSet<qint64> tries; ///< the times that were told for the next one, while it failed
    };

    TinyHttpServer::Reply serve(Planned &planned, const TinyHttpServer::Request &request);
    std::optional<toancanh::dataset::SourceState> stateOf(const QString &source) const;
    void watch();
    QStringList rowsOf(const QString &source) const;
    void breakAll(bool first);
    void mendAll();
    bool waitFor(const QString &what, int timeoutMs, const std::function<bool(const Planned &)> &isThere);
    void openStore();

    QTemporaryDir m_folder;
    toancanh::SystemClock m_clock;
    std::unique_ptr<toancanh::store::Store> m_store;
    std::unique_ptr<toancanh::source::Collector> m_collector;
    std::vector<std::unique_ptr<Planned>> m_planned;
    mutable QMap<std::pair<QString, Page>, Seen> m_seen;
    QString m_problem;
    mutable QMutex m_secretMutex;
    qint64 m_mendedAtMs = 0;
};
