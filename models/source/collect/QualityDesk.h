// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/QualityRows.h"
#include "models/source/spec/SourceSpec.h"
#include "models/store/query/Reader.h"

namespace toancanh::source {

/// Judges the fetches of one source on a worker's thread, one after the other: reads what was known of it from the
/// cache before the first, and what is expected of it. Writes nothing itself.
class QualityDesk
{
public:
    QualityDesk(const SourceSpec &source, const dataset::DatasetSpec &dataset, const QString &cachePath,
                const QTimeZone &zone, qint64 nowMs);

    /// Gives the pages to be written.
    std::vector<dataset::Page> judge(const quality::FetchRecord &record, quality::FetchEnd end);
    /// What is to be kept as keptName(), so that a restart goes on from there.
    QByteArray kept() const { return m_book.toCbor(m_fingerprint); }
    QString keptName() const { return QStringLiteral("quality/") + m_owner.source; }

private:
    void open(store::Reader &reader, qint64 nowMs);
    void readExpected(store::Reader &reader, qint64 nowMs);

    quality::BookOwner m_owner;
    std::optional<ExpectsSpec> m_expects;
    QByteArray m_fingerprint;
    QString m_cachePath;
    QTimeZone m_zone;
    quality::SourceBook m_book;
    bool m_isOpen = false;
    quality::Expected m_expected;
    qint64 m_expectedAtMs = 0;
};

} // namespace toancanh::source
