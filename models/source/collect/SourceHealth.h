// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/SourceState.h"
#include "models/source/spec/SecretOf.h"
#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// How a source breaks and heals: in its state, and once each in the log.
class SourceHealth
{
public:
    /// `error` becomes the state's, with what a person can do about it; `failingSince` stays that of the first error of
    /// this outage.
    void complain(dataset::SourceState &state, const Error &error, const SourceSpec &source, const SecretOf &secretOf,
                  qint64 nowMs);
    /// Takes the state's error back; `rows` came now.
    void heal(dataset::SourceState &state, const SourceSpec &source, qint64 rows, qint64 nowMs);

private:
    bool m_isToldBroken = false; ///< in this run's log
};

} // namespace toancanh::source
