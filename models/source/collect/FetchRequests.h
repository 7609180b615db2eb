// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace toancanh::source {

/// Asks whoever collects, this process or another, to fetch `sources` now. What is asked waits in the centre's database
/// until a collector that keeps the source takes it.
QFuture<Result<void>> askForFetch(store::Store &store, const QStringList &sources, qint64 nowMs);
/// Takes back what no collector has taken yet.
QFuture<Result<void>> withdrawFetch(store::Store &store, const QStringList &sources);

/// The collector's side: hears of what was asked, once each. Lives on its owner's thread.
class FetchRequests : public QObject
{
    Q_OBJECT
public:
    using OnAsked = std::function<void(const QString &source, qint64 askedAtMs)>;

    FetchRequests(store::Store &store, OnAsked onAsked);

    /// Takes requests for these sources from now on, also those that wait already.
    void hearOf(const QStringList &sources);

private:
    void look();

    store::Store &m_store;
    OnAsked m_onAsked;
    QStringList m_sources;
};

} // namespace toancanh::source
