// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace toancanh::format {

/// What is nearly JSON as JSON: NaN and Infinity become null, halves of surrogate pairs \ufffd, a comma before a
/// closing bracket goes, and so do a guard line `)]}'` and the script that stands around the whole, `name(…);` of JSONP
/// or `var name = …;`. Nothing where none of it is there; what else is wrong stays so. One pass.
std::optional<QByteArray> repairedJson(QByteArrayView bytes);

} // namespace toancanh::format
