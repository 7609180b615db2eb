// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/StoreNotices.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace toancanh::store {

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;
constexpr qint64 WeekMs = 7 * DayMs;

} // namespace

void StoreNotices::raise(dataset::Notice::Kind kind, const QString &sentence, qint64 forMs)
{
    const qint64 nowMs = m_clock.nowMs();
    if (m_notices.raise({kind, sentence, nowMs, forMs > 0 ? std::optional<qint64>(nowMs + forMs) : std::nullopt}))
        Q_EMIT changed();
}

void StoreNotices::heard(dataset::Notice::Kind kind, const std::optional<Error> &error)
{
    if (!error) {
        if (m_notices.clear(kind))
            Q_EMIT changed();
        return;
    }
    if (error->kind == ErrorKind::Storage)
        raise(kind, QStringLiteral("%1: %2").arg(QFileInfo(error->where).fileName(), error->sentence));
}

void StoreNotices::cacheWasReplaced(const QString &keptAs)
{
    raise(dataset::Notice::Kind::CacheReplaced,
          QCoreApplication::translate("toancanh::store", "The cache was damaged: it is kept as %1 and fetched again")
              .arg(QFileInfo(keptAs).fileName()),
          HourMs);
}

void StoreNotices::centreWasSalvaged(const SalvageReport &report)
{
    if (qAbs(m_clock.nowMs() - report.atMs) < WeekMs)
        raise(dataset::Notice::Kind::CentreSalvaged, report.sentence(m_zone), report.atMs + WeekMs - m_clock.nowMs());
}

void StoreNotices::limitWasLookedAt(CacheLimit &limit, qint64 limitBytes)
{
    const QString size = QLocale().formattedDataSize(limitBytes, 1);
    if (const auto dropped = limit.takeDropped())
        raise(dataset::Notice::Kind::HistoryDropped,
              QCoreApplication::translate(
                  "toancanh::store", "The cache reached its limit of %1: %2 rows of history before %3 were dropped")
                  .arg(size)
                  .arg(dropped->rows)
                  .arg(QDateTime::fromMSecsSinceEpoch(dropped->beforeMs, m_zone)
                           .toString(QStringLiteral("dd/MM/yyyy HH:mm"))),
              DayMs);
    if (limit.isHeld())
        heard(dataset::Notice::Kind::CacheAboveLimit, std::nullopt);
    else
        raise(dataset::Notice::Kind::CacheAboveLimit,
              QCoreApplication::translate("toancanh::store",
                                          "The cache is above its limit of %1 and has no more history that may be "
                                          "dropped: raise the limit, or give more datasets a keep:")
                  .arg(size));
}

void StoreNotices::expire()
{
    if (!m_notices.list().isEmpty() && m_notices.expire(m_clock.nowMs()))
        Q_EMIT changed();
}

} // namespace toancanh::store
