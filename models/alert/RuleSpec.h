// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::alert {

/// A condition over a metric's rows, evaluated for all of its objects at once.
struct RuleSpec
{
    QString id;
    QString domain;
    QString on;       ///< metric
    QString each;     ///< the column that names the object; empty for a metric of one row
    QString when;     ///< SQL expression over the metric's columns
    QString clear;    ///< SQL expression; by default NOT (when)
    qint64 forMs = 0; ///< how long `when` must hold
    int priority = 4;
    LocalizedText text; ///< with {column} or {column:format}; formats: a number of decimals, duration, time
    LocalizedText detail;
    QList<LocalizedText> steps;
    QString file;
    int line = 0;
    bool operator==(const RuleSpec &) const = default;
};

/// Reads the `rules:` of every domain.
QList<RuleSpec> bindRules(const profile::Profile &profile);

} // namespace toancanh::alert
