// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh::app {

/// A folder or file shipped with the program ("domains", "demo"): beside an installed program in
/// ../share/toancanh, else in the source tree that it was built from.
QString resourcePath(const QString &name);

/// Another program of ours: beside this one, in the build tree, or where a package puts it; empty where it is not
/// there.
QString programPath(const QString &name);

} // namespace toancanh::app
