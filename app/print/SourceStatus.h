// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/check/LoadedProfile.h"

#include <QVariant>

namespace toancanh::app {

/// What the cache tells of one source, for a person.
struct SourceStatus
{
    enum class Kind { Fails, NeverFetched, Warns, Works };
    Kind kind = Kind::NeverFetched;
    QString source;
    QString dataset;
    QVariant lastSuccess; ///< UTC ms, as the following two
    QVariant dataAt;
    QVariant failingSince;
    QVariant rows;
    QVariant rejected;
    std::optional<double> score; ///< of the last day that was judged, 0…1
    QVariant findings;           ///< that are open
    QString said;                ///< what is wrong

    bool isWell() const { return kind == Kind::Works || kind == Kind::Warns; }
};

/// Of each of the profile's sources, those that fail first; also of those that the cache knows nothing of, or where
/// there is no cache. Errors: Storage.
Result<QList<SourceStatus>> sourceStatuses(const QString &cachePath, const check::LoadedProfile &loaded);

QString statusTable(const QList<SourceStatus> &list, const QTimeZone &zone);

} // namespace toancanh::app
