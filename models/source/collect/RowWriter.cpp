// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/RowWriter.h"

#include "models/base/WhenDone.h"

namespace toancanh::source {

namespace {

/// So many rows are committed well within the 50 ms that a transaction may take.
constexpr size_t rowsPerTransaction = 3000;

} // namespace

RowWriter::RowWriter(store::Store &store, const SourceSpec &source)
    : m_store(store), m_source(source.id), m_dataset(source.into), m_appendOnly(source.appendOnly)
{}

void RowWriter::begin(qint64 fetchedAtMs)
{
    m_fetchedAtMs = fetchedAtMs;
    m_conflicts = 0;
}

void RowWriter::write(MappedPage rows, QObject *context, const Fetch::Committed &committed)
{
    writePart(std::make_shared<Work>(Work{std::move(rows), 0, context, committed}));
}

void RowWriter::writePart(const std::shared_ptr<Work> &work)
{
    std::vector<dataset::Row> &rows = work->rows.rows;
    const size_t to = qMin(rows.size(), work->from + rowsPerTransaction);
    dataset::Page part;
    part.dataset = m_dataset;
    part.source = m_source;
    part.fetchedAtMs = m_fetchedAtMs; // the end of a snapshot deletes what carries another time
    part.rows.assign(std::make_move_iterator(rows.begin() + qsizetype(work->from)),
                     std::make_move_iterator(rows.begin() + qsizetype(to)));
    if (work->from == 0) {
        part.rejected = std::move(work->rows.rejected);
        part.rejected.insert(part.rejected.end(), work->rows.notes.begin(), work->rows.notes.end());
    }
    if (part.rows.empty() && part.rejected.empty()) {
        work->committed({});
        return;
    }
    work->from = to;
    const QFuture<Result<qint64>> done =
        m_appendOnly ? m_store.append(std::move(part)) : m_store.write(std::move(part));
    whenDone(done, work->context, [this, work](const Result<qint64> &written) {
        if (written && m_appendOnly)
            m_conflicts += *written;
        if (!written)
            work->committed(written.error());
        else if (work->from < work->rows.rows.size())
            writePart(work);
        else
            work->committed({});
    });
}

} // namespace toancanh::source
