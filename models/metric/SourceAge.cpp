// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/SourceAge.h"

namespace toancanh::metric {

SourceAge sourceAge(const QSet<QString> &tables, const QSet<QString> &fed, const QList<dataset::SourceState> &states,
                    qint64 nowMs)
{
    SourceAge age;
    QSet<QString> missing = QSet(tables).intersect(fed);
    if (missing.isEmpty()) {
        age.dataAtMs = nowMs;
        return age;
    }
    bool loading = false;
    double worst = -1;
    for (const dataset::SourceState &state : states) {
        if (!tables.contains(state.dataset))
            continue;
        age.sources.append(state);
        missing.remove(state.dataset);
        if (!state.dataAtMs) {
            loading = true;
            continue;
        }
        const double cycles =
            double(dataset::msOutsideRest(*state.dataAtMs, nowMs, state.rest)) / double(qMax<qint64>(1, state.everyMs));
        if (!age.dataAtMs || cycles > worst) {
            worst = cycles;
            age.dataAtMs = state.dataAtMs;
            age.cycleMs = state.everyMs;
            age.rest = state.rest;
        }
    }
    if (loading || !missing.isEmpty())
        age.dataAtMs.reset();
    return age;
}

} // namespace toancanh::metric
