// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::metric {

/// One class of a metric's values, with the name and the colour that its field prescribes.
struct ValueClass
{
    std::optional<double> from; ///< both belong to it
    std::optional<double> to;
    LocalizedText name;
    QString colour; ///< "#FF7E00"
    bool operator==(const ValueClass &) const = default;
};

/// Reads a metric's `values:`. A class that is wrong is left out.
QList<ValueClass> readValueClasses(const profile::Node &node);

/// The first class that holds the value: where classes say only where they end, each begins at the end of the one
/// before. Null for none.
const ValueClass *classOf(const QList<ValueClass> &classes, double value);

} // namespace toancanh::metric
