// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/CommandTree.h"

namespace toancanh::app {

namespace {

void collectLeaves(const CLI::App &command, const std::string &words, std::vector<NamedCommand> &leaves)
{
    const std::vector<const CLI::App *> under = shownCommandsOf(command);
    if (under.empty() && !words.empty())
        leaves.push_back({words, &command});
    for (const CLI::App *one : under)
        collectLeaves(*one, words.empty() ? one->get_name() : words + ' ' + one->get_name(), leaves);
}

/// CLI11 tells of a check only within the type: "TEXT:{vi,en}", "INT:INT in [1 - 3600]".
std::pair<std::string, std::string> typeAndCheck(const CLI::Option &option)
{
    const std::string type = option.get_type_name();
    const std::size_t colon = type.find(':');
    if (colon == std::string::npos)
        return {type, {}};
    return {type.substr(0, colon), type.substr(colon + 1)};
}

} // namespace

std::vector<NamedCommand> leavesOf(const CLI::App &program)
{
    std::vector<NamedCommand> leaves;
    collectLeaves(program, {}, leaves);
    return leaves;
}

std::vector<const CLI::App *> shownCommandsOf(const CLI::App &command)
{
    return command.get_subcommands([](const CLI::App *one) { return !one->get_group().empty(); });
}

std::vector<const CLI::Option *> namedOptionsOf(const CLI::App &command)
{
    return command.get_options(
        [](const CLI::Option *option) { return option->nonpositional() && !option->get_group().empty(); });
}

std::vector<const CLI::Option *> placedOptionsOf(const CLI::App &command)
{
    return command.get_options([](const CLI::Option *option) { return option->get_positional(); });
}

std::vector<std::string> choicesOf(const CLI::Option &option)
{
    const std::string check = typeAndCheck(option).second;
    if (check.size() < 2 || check.front() != '{' || check.back() != '}')
        return {};
    return CLI::detail::split(check.substr(1, check.size() - 2), ',');
}

std::string valueNameOf(const CLI::Option &option)
{
    if (option.get_items_expected_max() == 0)
        return {};
    const std::string type = option.get_type_name();
    // "KIND:NAME" is a name of ours, with a colon of its own.
    const auto [name, check] = typeAndCheck(option);
    const bool isChecked = !check.empty() && (check.front() == '{' || check.find(" in ") != std::string::npos);
    const std::string shown = isChecked ? name : type;
    if (shown == "TEXT" || shown.empty())
        return "WORD";
    return shown == "INT" ? "NUMBER" : shown;
}

} // namespace toancanh::app
