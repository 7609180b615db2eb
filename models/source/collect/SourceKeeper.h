// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/SourceState.h"
#include "models/source/spec/SourceSpec.h"

#include <QObject>

namespace toancanh::source {

/// Keeps one source fresh for ever, by asking again and again or by listening. Lives on the network thread, owned by
/// the collector.
class SourceKeeper : public QObject
{
    Q_OBJECT
public:
    SourceKeeper(const SourceSpec &source, const dataset::DatasetSpec &dataset) : m_source(source), m_dataset(dataset)
    {}

    virtual void start(const std::optional<dataset::SourceState> &former) = 0;
    /// At once, also outside the working hours; where a fetch is under way that began before `askedAtMs` (UTC), once
    /// more after it.
    virtual void fetchNow(qint64 askedAtMs) = 0;
    /// Within the next second; where a fetch is under way, once more after it. Outside the working hours, when they
    /// begin.
    virtual void fetchSoon() = 0;
    /// Fetches what is overdue because its timer stood still, as while the computer slept.
    virtual void catchUp() = 0;
    const SourceSpec &source() const { return m_source; }
    const dataset::DatasetSpec &dataset() const { return m_dataset; }

protected:
    SourceSpec m_source;
    dataset::DatasetSpec m_dataset;
};

} // namespace toancanh::source
