// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/RunningData.h"

#include "models/profile/Declarations.h"

#include <algorithm>

namespace toancanh::app {

namespace {

using profile::Finding;
using profile::Profile;

/// Lines move when something is written above them.
bool saysTheSame(const Finding &a, const Finding &b)
{
    return a.file == b.file && a.message == b.message;
}

bool has(const profile::Findings &findings, const Finding &finding)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [&](const Finding &one) { return saysTheSame(one, finding); });
}

/// What is wrong in datasets, and in files that sources and datasets stand on and that can't be read.
profile::Findings faultsOfData(const Profile &profile)
{
    profile::Findings faults;
    for (const Profile::Part part : {Profile::Part::Centre, Profile::Part::Areas, Profile::Part::Agencies,
                                     Profile::Part::Domains, Profile::Part::Sources}) {
        if (const Finding *missing = profile.missingOf(part))
            faults << *missing;
    }
    const QString section = QStringLiteral("datasets");
    for (const profile::Document &domain : profile.domains) {
        if (const auto fault = domain.root.at(section).firstFinding())
            faults << *fault;
    }
    const QStringList names = profile::declaredNames(profile, section);
    for (const QString &name : names) {
        if (const auto fault = profile::declarationOf(profile, section, name).fault())
            faults << *fault;
    }
    return faults;
}

bool lostSomething(const RunningData &running, const check::LoadedProfile &changed)
{
    const bool lostSource =
        std::any_of(running.sources.cbegin(), running.sources.cend(), [&](const source::SourceSpec &former) {
            return std::none_of(changed.sources.cbegin(), changed.sources.cend(),
                                [&](const source::SourceSpec &one) { return one.id == former.id; });
        });
    const bool lostDataset =
        std::any_of(running.datasets.cbegin(), running.datasets.cend(), [&](const dataset::DatasetSpec &former) {
            return std::none_of(changed.datasets.cbegin(), changed.datasets.cend(),
                                [&](const dataset::DatasetSpec &one) { return one.name == former.name; });
        });
    return lostSource || lostDataset;
}

} // namespace

RunningData RunningData::of(const check::LoadedProfile &loaded)
{
    return {loaded.sources, loaded.datasets, loaded.findings()};
}

profile::Findings reasonsAgainst(const RunningData &running, const check::LoadedProfile &changed)
{
    const profile::Findings faults = faultsOfData(changed.profile);
    const bool lost = lostSomething(running, changed);
    profile::Findings reasons;
    for (const Finding &finding : changed.findings()) {
        if (has(running.findings, finding))
            continue;
        if (lost || finding.file.startsWith(QLatin1String("sources/")) || has(faults, finding))
            reasons << finding;
    }
    return reasons;
}

} // namespace toancanh::app
