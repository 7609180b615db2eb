// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/collect/Collector.h"
#include "models/store/query/Reader.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TinyHttpServer.h"

#include <QMutex>
#include <QTemporaryDir>

#include <atomic>

namespace toancanh {

inline const QTimeZone testZone("Asia/Ho_Chi_Minh");

/// The computer's clock, which a test may set, or let sleep.
class ShiftedClock final : public Clock
{
public:
    qint64 nowMs() const override { return m_clock.nowMs() + m_setBy; }
    qint64 monotonicMs() const override { return m_clock.monotonicMs() + m_slept; }
    void setBy(qint64 ms) { m_setBy += ms; }
    void sleep(qint64 ms)
    {
        m_setBy += ms;
        m_slept += ms;
    }

private:
    SystemClock m_clock;
    std::atomic<qint64> m_setBy = 0;
    std::atomic<qint64> m_slept = 0;
};

/// Every message of the log while it lives; none of them fails the test.
class LogKeeper
{
public:
    LogKeeper()
    {
        lines().clear();
        m_former = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            const QMutexLocker lock(&mutex());
            lines() << text;
        });
    }
    ~LogKeeper() { qInstallMessageHandler(m_former); }
    LogKeeper(const LogKeeper &) = delete;
    LogKeeper &operator=(const LogKeeper &) = delete;
    qsizetype count(const QString &part) const
    {
        const QMutexLocker lock(&mutex());
        return lines().filter(part).size();
    }

private:
    static QMutex &mutex()
    {
        static QMutex one;
        return one;
    }
    static QStringList &lines()
    {
        static QStringList kept;
        return kept;
    }
    QtMessageHandler m_former;
};

/// A store with a dataset of dossiers (code, note), and what a collector brings into it.
class CollectorFixture
{
public:
    CollectorFixture()
    {
        dataset::StoreSettings settings;
        settings.folder = m_folder.path();
        settings.datasets = {dossier()};
        settings.zone = testZone;
        auto opened = store::Store::open(settings, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().sentence));
        store = std::move(*opened);
    }
    ~CollectorFixture()
    {
        collector.reset();
        store.reset(); // before its folder goes
    }
    CollectorFixture(const CollectorFixture &) = delete;
    CollectorFixture &operator=(const CollectorFixture &) = delete;

    static dataset::DatasetSpec dossier()
    {
        dataset::DatasetSpec made;
        made.name = QStringLiteral("dossier");
        made.key = {QStringLiteral("code")};
        made.columns = {{QStringLiteral("code"), dataset::ColumnType::Text, false, false, {}},
                        {QStringLiteral("note"), dataset::ColumnType::Text, true, false, {}}};
        return made;
    }

    static field::FieldSpec field(const char *column, const char *pointer)
    {
        field::FieldSpec made;
        made.column = QLatin1String(column);
        made.at = {QLatin1String(pointer)};
        return made;
    }

    static source::SourceSpec source(qint64 everyMs = 300)
    {
        source::SourceSpec made;
        made.id = QStringLiteral("s");
        made.into = QStringLiteral("dossier");
        made.everyMs = everyMs;
        made.request.deadlineMs = 5000;
        made.fields = {field("code", "/c"), field("note", "/n")};
        return made;
    }

    void collect(const QList<source::SourceSpec> &sources)
    {
        collector = std::make_unique<source::Collector>(
            *store, sources, [](const QString &) -> Result<QString> { return QString(); }, clock, testZone);
        collector->start();
    }

    /// The first column of the answer's rows, in one line.
    QString ask(const QString &sql) const
    {
        const auto reader = store::Reader::open(store->cachePath(), testZone);
        const auto answer = reader ? (*reader)->query(sql, {}) : tl::unexpected(reader.error());
        if (!answer)
            return answer.error().sentence;
        QStringList cells;
        for (const QVariantList &row : answer->rows)
            cells << row.first().toString();
        return cells.join(QLatin1Char(' '));
    }
    QString codes() const { return ask(QStringLiteral("SELECT code FROM dossier ORDER BY code")); }
    int count() const { return ask(QStringLiteral("SELECT count(*) FROM dossier")).toInt(); }

    std::optional<dataset::SourceState> state(const QString &id = QStringLiteral("s")) const
    {
        const QList<dataset::SourceState> states = store->sourceStates();
        for (const dataset::SourceState &one : states) {
            if (one.source == id)
                return one;
        }
        return {};
    }

    ShiftedClock clock;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<source::Collector> collector;

private:
    QTemporaryDir m_folder;
};

/// [{"c":"0"},…] of `count` rows from `first`.
inline QByteArray jsonRows(int first, int count)
{
    QByteArray rows = "[";
    for (int i = first; i < first + count; ++i)
        rows += (i > first ? QByteArray(",") : QByteArray()) + "{\"c\":\"" + QByteArray::number(i) + "\"}";
    return rows + "]";
}

} // namespace toancanh
