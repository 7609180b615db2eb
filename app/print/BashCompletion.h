// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace toancanh::app {

/// A script that lets bash complete commands, options and their values, from what the command line says of itself.
std::string bashCompletion(const CLI::App &program);

} // namespace toancanh::app
