// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace toancanh::app {

/// A command that does something, with the words that lead to it: "source try".
struct NamedCommand
{
    std::string words;
    const CLI::App *command;
};

/// All commands without others under them, in the order of the help.
std::vector<NamedCommand> leavesOf(const CLI::App &program);
/// The commands right under this one that the help shows.
std::vector<const CLI::App *> shownCommandsOf(const CLI::App &command);
/// The options that the help shows, without or with those that stand by their place alone.
std::vector<const CLI::Option *> namedOptionsOf(const CLI::App &command);
std::vector<const CLI::Option *> placedOptionsOf(const CLI::App &command);

/// What one of the words may be where the option takes only some: {vi,en}; else nothing.
std::vector<std::string> choicesOf(const CLI::Option &option);
/// What the help calls the option's value, "DIR"; empty for a flag.
std::string valueNameOf(const CLI::Option &option);

} // namespace toancanh::app
