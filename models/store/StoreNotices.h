// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Error.h"
#include "models/dataset/Notices.h"
#include "models/store/cache/CacheLimit.h"
#include "models/store/centre/SalvageReport.h"

#include <QObject>

namespace toancanh::store {

/// What the store has to say of its two files, as sentences. Told on the store's thread; the list may be asked for
/// from any.
class StoreNotices : public QObject
{
    Q_OBJECT
public:
    StoreNotices(const Clock &clock, const QTimeZone &zone) : m_clock(clock), m_zone(zone) {}

    /// Work of that kind has failed, or succeeded. Only what is the file's fault is told.
    void heard(dataset::Notice::Kind kind, const std::optional<Error> &error);
    void cacheWasReplaced(const QString &keptAs);
    void centreWasSalvaged(const SalvageReport &report);
    void limitWasLookedAt(CacheLimit &limit, qint64 limitBytes);
    void expire();

    QList<dataset::Notice> list() const { return m_notices.list(); }

Q_SIGNALS:
    void changed();

private:
    void raise(dataset::Notice::Kind kind, const QString &sentence, qint64 forMs = 0);

    const Clock &m_clock;
    const QTimeZone m_zone;
    dataset::Notices m_notices;
};

} // namespace toancanh::store
