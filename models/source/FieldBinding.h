// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/SourceSpec.h"

#include <QHash>

namespace toancanh::source {

/// Codes → ids, made once for each kind and system and shared by the fields that use them.
using CodeTables = QHash<QString, QHash<QString, QString>>;

/// The name of a time column of the dataset; anything else is a finding.
QString timeColumn(const profile::Node &node, const store::DatasetSpec &dataset);

/// Reads `fields:`; `walked` is the dataset of for-each, or null.
QList<FieldSpec> bindFields(const profile::Node &node, const store::DatasetSpec &dataset,
                            const store::DatasetSpec *walked, const profile::Profile &profile, CodeTables &codes);

} // namespace toancanh::source
