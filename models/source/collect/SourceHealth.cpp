// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/SourceHealth.h"

#include "models/source/collect/SourceLog.h"
#include "models/source/request/SourceAdvice.h"

namespace toancanh::source {

void SourceHealth::complain(dataset::SourceState &state, const Error &error, const SourceSpec &source,
                            const SecretOf &secretOf, qint64 nowMs)
{
    const Error told = advised(error, source, secretOf);
    if (!m_isToldBroken)
        qCWarning(sourceLog).noquote() << brokenSentence(source, told);
    m_isToldBroken = true;
    state.failingSinceMs = state.failingSinceMs.value_or(nowMs);
    state.error = told;
}

void SourceHealth::heal(dataset::SourceState &state, const SourceSpec &source, qint64 rows, qint64 nowMs)
{
    if (state.error)
        qCInfo(sourceLog).noquote() << healedSentence(source, rows,
                                                      qMax<qint64>(0, nowMs - state.failingSinceMs.value_or(nowMs)));
    m_isToldBroken = false;
    state.error.reset();
    state.failingSinceMs.reset();
}

} // namespace toancanh::source
