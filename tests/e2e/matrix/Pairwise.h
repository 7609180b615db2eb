// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

namespace toancanh {

/// One value's number for each axis.
using Combination = QList<int>;

/// A small set of combinations in which every pair of values of two axes occurs that occurs in any allowed combination;
/// greedy, the same in every run. `sizes` says how many values each axis has.
QList<Combination> pairwise(const QList<int> &sizes, const std::function<bool(const Combination &)> &isAllowed);

} // namespace toancanh
