// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/check/LoadedProfile.h"

namespace toancanh::app {

/// What of a profile a running wall takes up without a restart: its sources and their datasets, and what was found
/// wrong when they were read.
struct RunningData
{
    QList<source::SourceSpec> sources;
    QList<dataset::DatasetSpec> datasets;
    profile::Findings findings;

    static RunningData of(const check::LoadedProfile &loaded);
    bool declaresTheSame(const RunningData &other) const
    {
        return sources == other.sources && datasets == other.datasets;
    }
};

/// Why a changed profile is not taken up: new findings in its sources, in its datasets or in what they stand on, and
/// all new ones where a source or dataset got lost with them. Empty where nothing speaks against it. Pure.
profile::Findings reasonsAgainst(const RunningData &running, const check::LoadedProfile &changed);

} // namespace toancanh::app
