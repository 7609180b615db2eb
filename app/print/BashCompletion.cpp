// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/BashCompletion.h"

#include "app/print/CommandTree.h"

#include <algorithm>
#include <map>

namespace toancanh::app {

namespace {

std::string joined(const std::vector<std::string> &words, const std::string &between)
{
    return CLI::detail::join(words, between);
}

std::vector<std::string> namesOf(const CLI::Option &option)
{
    return CLI::detail::split(option.get_name(false, true), ',');
}

/// What can stand for a value, as bash's compgen makes it.
std::string valuesOf(const CLI::Option &option)
{
    const std::vector<std::string> choices = choicesOf(option);
    if (!choices.empty())
        return "-W '" + joined(choices, " ") + '\'';
    const std::string name = valueNameOf(option);
    if (name == "DIR" || name == "FOLDER")
        return "-d";
    return name.rfind("FILE", 0) == 0 ? "-f" : "-W ''";
}

/// What can follow the words of one command: its commands, its options, and what its first value without a name may be.
std::string wordsCase(const CLI::App &command, const std::string &words)
{
    std::vector<std::string> all;
    for (const CLI::App *one : shownCommandsOf(command))
        all.push_back(one->get_name());
    for (const CLI::Option *option : namedOptionsOf(command)) {
        const std::vector<std::string> names = namesOf(*option);
        all.insert(all.end(), names.begin(), names.end());
    }
    std::string files;
    for (const CLI::Option *option : placedOptionsOf(command)) {
        const std::string values = valuesOf(*option);
        if (values == "-d" || values == "-f")
            files = " files=" + values;
    }
    return "    '" + words + "') words='" + joined(all, " ") + '\'' + files + " ;;\n";
}

void collectCases(const CLI::App &command, const std::string &words, std::string &cases,
                  std::map<std::string, std::vector<std::string>> &optionsByValues)
{
    cases += wordsCase(command, words);
    for (const CLI::Option *option : namedOptionsOf(command)) {
        if (valueNameOf(*option).empty())
            continue;
        for (const std::string &name : namesOf(*option)) {
            std::vector<std::string> &options = optionsByValues[valuesOf(*option)];
            if (std::find(options.begin(), options.end(), name) == options.end())
                options.push_back(name);
        }
    }
    for (const CLI::App *one : shownCommandsOf(command))
        collectCases(*one, words.empty() ? one->get_name() : words + ' ' + one->get_name(), cases, optionsByValues);
}

} // namespace

std::string bashCompletion(const CLI::App &program)
{
    std::string cases;
    std::map<std::string, std::vector<std::string>> optionsByValues;
    collectCases(program, {}, cases, optionsByValues);

    std::vector<std::string> commands;
    const auto addCommands = [&commands](const auto &self, const CLI::App &command) -> void {
        for (const CLI::App *one : shownCommandsOf(command)) {
            commands.push_back(one->get_name());
            self(self, *one);
        }
    };
    addCommands(addCommands, program);

    std::string values;
    for (const auto &[made, options] : optionsByValues)
        values += "    " + joined(options, "|") + ") COMPREPLY=($(compgen " + made + " -- \"$word\")); return ;;\n";

    return "# Completion of " + program.get_name() + R"( for bash; made from the program's own command line.
_toancanh()
{
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} given='' words='' files='' one
  compopt -o filenames 2>/dev/null
  case $before in
)" + values + R"(  esac
  for one in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $one in
    )" + joined(commands, "|")
           + R"() given="${given:+$given }$one" ;;
    *) break ;;
    esac
  done
  case $given in
)" + cases + R"(  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [ -n "$files" ] && [[ $word != -* ]]; then
    COMPREPLY+=($(compgen "$files" -- "$word"))
  fi
}
complete -F _toancanh )"
           + program.get_name() + '\n';
}

} // namespace toancanh::app
