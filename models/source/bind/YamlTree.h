// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Node.h"

#include <QJsonValue>

#include <functional>

namespace toancanh::source {

/// A scalar as YAML means it: a number, true or false; what is in quotes is a text, and so is all else.
QJsonValue scalarOf(const profile::Node &node);

/// A tree of maps and lists with such scalars. `onMember` is told of each member that is a scalar, `onText` of each
/// text.
QJsonValue treeOf(const profile::Node &node,
                  const std::function<void(const profile::Node &name, const profile::Node &value)> &onMember,
                  const std::function<void(const profile::Node &text)> &onText);

} // namespace toancanh::source
