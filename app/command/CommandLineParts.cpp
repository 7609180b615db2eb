// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CommandLineParts.h"

namespace toancanh::app {

void addLanguageOption(CLI::App &command, RawOptions &raw)
{
    command.add_option("--lang", raw.language, "language of everything shown: vi or en")
        ->check(CLI::IsMember({"vi", "en"}))
        ->capture_default_str();
}

void addPlaceOptions(CLI::App &command, RawOptions &raw)
{
    command.add_option("--profile", raw.profile, "folder of the centre's profile (centre.yaml and beside it)")
        ->type_name("DIR");
    command.add_option("--data", raw.data, "folder of cache.db and centre.db; by default the user's own data folder")
        ->type_name("DIR");
    addLanguageOption(command, raw);
}

void addSecretsOption(CLI::App &command, RawOptions &raw)
{
    command
        .add_option("--secrets-file", raw.secrets,
                    "read secrets from FILE (name=value lines, mode 0600) instead of the keychain")
        ->type_name("FILE");
}

} // namespace toancanh::app
