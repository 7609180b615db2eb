// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CommandLineParts.h"

namespace toancanh::app {

GivenCommands addSecretCommands(CLI::App &program, RawOptions &raw)
{
    CLI::App *secret = program.add_subcommand("secret", "Set, list and remove the secrets that a profile names.");
    secret->require_subcommand(1);
    CLI::App *set = secret->add_subcommand(
        "set", "Keep a secret in the keychain, or in a file. It is typed and not shown, or comes on the standard "
               "input.\nExample: toancanh secret set one-stop --secrets-file FILE < client.pem");
    CLI::App *list = secret->add_subcommand(
        "list", "Print the names of the secrets that are kept, or whether those are there that a profile names.\n"
                "Example: toancanh secret list --profile DIR");
    CLI::App *remove = secret->add_subcommand("remove", "Remove a secret.\nExample: toancanh secret remove one-stop");
    for (CLI::App *command : {set, remove})
        command->add_option("name", raw.secret, "the secret's name")->required()->type_name("NAME");
    list->add_option("--profile", raw.profile, "folder of the centre's profile")->type_name("DIR");
    for (CLI::App *command : {set, list, remove}) {
        command->add_option("--secrets-file", raw.secrets, "FILE of name=value lines instead of the keychain")
            ->type_name("FILE");
        addLanguageOption(*command, raw);
    }
    return {{set, Command::SecretSet}, {list, Command::SecretList}, {remove, Command::SecretRemove}};
}

} // namespace toancanh::app
