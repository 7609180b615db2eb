// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/collect/QualityDesk.h"
#include "models/source/collect/SourceRun.h"

#include <deque>

namespace toancanh::source {

/// Has each fetch of one source judged by the workers, in order, and writes what they find into the store's own
/// datasets. What is known of the source besides is kept once a minute and at the end, which waits for what is being
/// judged. Lives on the network thread, where it does nothing that grows with the rows; owned by a Poller or a
/// Listener.
class QualityKeeper : public QObject
{
    Q_OBJECT
public:
    QualityKeeper(const SourceSpec &source, const dataset::DatasetSpec &dataset, const CollectorParts &parts);
    ~QualityKeeper() override;

    /// A fetch that has just ended, well or badly; `dataAtMs` is how old the source's data were until then.
    void take(const RunResult &result, qint64 startedMs, std::optional<qint64> dataAtMs);

private:
    struct Work
    {
        std::shared_ptr<const quality::FetchRecord> record;
        quality::FetchEnd end;
        bool keeps = false;
    };
    struct Judged
    {
        std::vector<dataset::Page> pages;
        QByteArray kept;
    };
    using Answer = std::shared_ptr<Judged>;
    void judgeNext();
    void write(Judged &judged);
    void keep(const QByteArray &body);

    CollectorParts m_parts;
    bool m_isSnapshot;
    std::shared_ptr<QualityDesk> m_desk; ///< one worker's at a time
    std::deque<Work> m_waiting;
    bool m_isJudging = false;
    QFuture<Answer> m_judging;
    bool m_isUnkept = false;
    std::optional<qint64> m_keptMs; ///< monotonic
};

} // namespace toancanh::source
