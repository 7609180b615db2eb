// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/fetch/Fetch.h"
#include "models/store/Store.h"

namespace toancanh::source {

/// Brings the rows of one source into the store, in transactions none longer than 50 ms. Lives on the network thread.
class RowWriter
{
public:
    RowWriter(store::Store &store, const SourceSpec &source);

    /// For a fetch that begins: all its rows carry this time.
    void begin(qint64 fetchedAtMs);
    /// `committed` is called once, later or at once, unless the context dies first.
    void write(MappedPage rows, QObject *context, const Fetch::Committed &committed);
    /// Rows of an append-only source since begin() whose key was there with other values.
    qint64 conflicts() const { return m_conflicts; }

private:
    struct Work
    {
        MappedPage rows;
        size_t from = 0;
        QObject *context = nullptr;
        Fetch::Committed committed;
    };
    void writePart(const std::shared_ptr<Work> &work);

    store::Store &m_store;
    QString m_source;
    QString m_dataset;
    bool m_appendOnly;
    qint64 m_fetchedAtMs = 0;
    qint64 m_conflicts = 0;
};

} // namespace toancanh::source
