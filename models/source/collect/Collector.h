// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/source/spec/SecretOf.h"
#include "models/source/spec/SourceSpec.h"
#include "models/store/Store.h"

#include <QObject>

#include <memory>

namespace toancanh::source {

/// Runs one Poller (for a stream, one Listener) for each source, all on one network thread and with two workers that
/// read their answers; what they bring is written to the store and nowhere else. Sources try for ever.
class Collector : public QObject
{
    Q_OBJECT
public:
    /// `secretOf` is called on the network thread.
    Collector(store::Store &store, const QList<SourceSpec> &sources, SecretOf secretOf, const Clock &clock,
              const QTimeZone &zone, QObject *parent = nullptr);
    ~Collector() override; ///< ends the thread; a fetch under way is cancelled

    void start();
    /// At once; where a fetch is under way, once more after it. Other processes ask by askForFetch().
    void fetchNow(const QString &source);
    /// Takes up other declarations, after start(): sources that are declared as before go on, with a fetch under way;
    /// others are stopped and begin anew, and those that are gone are forgotten. The store's tables follow. Where
    /// they can't be changed, everything stays as it was.
    void replace(const QList<SourceSpec> &sources, const QList<dataset::DatasetSpec> &datasets);
    /// Ends the thread without waiting for it.
    void stop();

Q_SIGNALS:
    void stopped(); ///< after stop(): nothing of it runs any more

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace toancanh::source
