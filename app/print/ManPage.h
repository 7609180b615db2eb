// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace toancanh::app {

/// The manual's page of the program (section 1, in the language of man), from what its command line says of itself.
std::string manPage(const CLI::App &program, const std::string &version);

} // namespace toancanh::app
