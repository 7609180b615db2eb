// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/collect/AisLatest.h"
#include "models/source/collect/LineStream.h"
#include "models/source/collect/QualityKeeper.h"
#include "models/source/collect/SourceHealth.h"
#include "models/source/collect/SourceKeeper.h"
#include "models/source/collect/SourceRun.h"

namespace toancanh::source {

/// Keeps one source whose rows come by themselves over a connection, AIS sentences for now. What came is committed once
/// a second at most, of each ship the newest. Its data are as old as the last sentence that was understood.
class Listener final : public SourceKeeper
{
    Q_OBJECT
public:
    /// Errors: Config.
    static Result<std::unique_ptr<Listener>> make(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                                                  const CollectorParts &parts);

    void start(const std::optional<dataset::SourceState> &former) override;
    void fetchNow(qint64) override { m_stream.hurry(); }
    void fetchSoon() override { m_stream.hurry(); }
    void catchUp() override {} ///< a connection that died while the computer slept is silent

private:
    Listener(const SourceSpec &source, const dataset::DatasetSpec &dataset, const CollectorParts &parts,
             std::shared_ptr<PageReader> reader);
    void hear(const QByteArray &line);
    void commit();
    void take(Result<ReadPage> &read);
    void end(const std::optional<Error> &error);
    void complain(const Error &error);
    void judge(bool isBroken);

    CollectorParts m_parts;
    std::shared_ptr<PageReader> m_reader;
    RowWriter m_writer;
    QualityKeeper m_quality;
    std::shared_ptr<quality::FetchRecord> m_record; ///< of what came since it was last judged
    qint64 m_judgedMs = 0;                          ///< UTC
    AisLatest m_latest;
    LineStream m_stream;
    QTimer m_commit;
    dataset::SourceState m_state;
    SourceHealth m_health;
    bool m_isCommitting = false;
    qint64 m_heardMs = 0;     ///< UTC; the last sentence of the batch that is being committed
    qint64 m_lastHeardMs = 0; ///< UTC
    qint64 m_broken = 0;      ///< sentences since the last commit
    qint64 m_rows = 0;        ///< of the batch
    std::optional<qint64> m_newestMs;
};

} // namespace toancanh::source
