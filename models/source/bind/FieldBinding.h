// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

#include <QHash>

namespace toancanh::source {

/// Codes → ids, made once for each kind and system and shared by the fields that use them.
using CodeTables = QHash<QString, QHash<QString, QString>>;

/// The name of a time column of the dataset; anything else is a finding.
QString timeColumn(const profile::Node &node, const dataset::DatasetSpec &dataset);

/// What the fields of one source stand in.
struct FieldSurroundings
{
    const dataset::DatasetSpec &dataset;
    const dataset::DatasetSpec *walked; ///< of for-each, or null
    const profile::Profile &profile;
    format::Format &format; ///< against which the fields' places are checked
    bool hasDates = false;  ///< the format has dates of its own, which need no pattern
};

/// Reads `fields:`.
QList<field::FieldSpec> bindFields(const profile::Node &node, const FieldSurroundings &in, CodeTables &codes);

} // namespace toancanh::source
