// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

#include <CLI/CLI.hpp>

namespace toancanh::app {

/// The texts that CLI11 fills, before they become Options.
struct RawOptions
{
    std::string profile;
    std::string data;
    std::string secrets;
    std::string language = "vi";
    std::string node;
    std::string scene;
    std::string picture;
    std::string source;
    std::vector<std::string> sources;
    std::string url;
    std::string auth;
    std::vector<std::string> headers;
    std::string post;
    std::string format;
    std::string recording;
    std::string secret;
    std::string table;
    std::string file;
};

/// Commands and what each asks for.
using GivenCommands = std::vector<std::pair<const CLI::App *, Command>>;

void addLanguageOption(CLI::App &command, RawOptions &raw);
/// --profile, --data and --lang.
void addPlaceOptions(CLI::App &command, RawOptions &raw);
void addSecretsOption(CLI::App &command, RawOptions &raw);

/// `source` and the commands under it.
GivenCommands addSourceCommands(CLI::App &program, RawOptions &raw, Options &options);
/// `secret` and the commands under it.
GivenCommands addSecretCommands(CLI::App &program, RawOptions &raw);
/// `export`, `store` and the commands under that.
GivenCommands addStoreCommands(CLI::App &program, RawOptions &raw, Options &options);

} // namespace toancanh::app
