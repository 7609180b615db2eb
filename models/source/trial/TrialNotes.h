// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/trial/SourceTrial.h"

namespace toancanh::source {

/// Rows that would replace another in the cache, for they have the key of one that came before.
struct SharedKeys
{
    qint64 rows = 0;
    QString example; ///< "station=T1, at=2026-11-21T06:00:00"
};

/// A field for which no row had anything at any of its places.
struct UnfoundField
{
    QString column;
    QString place;
    QString nearest; ///< the place in the rows that is spelt most like it; may be empty
};

/// `zone` is that of the times in the example. Pure.
SharedKeys sharedKeys(const SourceTrial &trial, const QTimeZone &zone);

/// Places that the answer's rows don't have at all, as a wrong name makes them. Pure.
QList<UnfoundField> unfoundFields(const SourceTrial &trial, const SourceSpec &source);

} // namespace toancanh::source
