// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CommandLineParts.h"

namespace toancanh::app {

namespace {

void addRowsOption(CLI::App &command, Options &options)
{
    command.add_option("--rows", options.rows, "how many rows to print")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
}

/// `source new`, by what it does.
GivenCommands addNewCommand(CLI::App &source, RawOptions &raw)
{
    CLI::App *command =
        source.add_subcommand("new", "Ask an address once, guess format, rows, types, key and paging, and write a "
                                     "source and its dataset to start from.\n"
                                     "Example: toancanh source new https://a.example/api --profile DIR");
    command->add_option("url", raw.url, "the address to ask")->required()->type_name("URL");
    command->add_option("--name", raw.source, "the new source's name")->type_name("NAME");
    command
        ->add_option("--auth", raw.auth,
                     "log in with a secret: basic:NAME, digest:NAME, bearer:NAME or api-key:HEADER:NAME")
        ->type_name("KIND:NAME");
    // One value each: a list would take what follows it.
    command->add_option("--header", raw.headers, "a header of the request; may be given several times")
        ->type_name("NAME:VALUE")
        ->allow_extra_args(false);
    command->add_option("--post", raw.post, "post this instead of a GET: JSON or a form (a=1&b=2), or a file with it")
        ->type_name("FILE-or-TEXT");
    command->add_option("--format", raw.format, "how the answer is written, where it is guessed wrong")
        ->check(CLI::IsMember({"json", "json-lines", "geojson", "sdmx-json", "csv", "xml", "xlsx", "ods"}));
    addPlaceOptions(*command, raw);
    addSecretsOption(*command, raw);
    return {{command, Command::SourceNew}};
}

/// `source fetch`, by what it does.
GivenCommands addFetchCommand(CLI::App &source, RawOptions &raw, Options &options)
{
    CLI::App *fetch = source.add_subcommand(
        "fetch", "Fetch sources now and store what they bring, all where none is named; a wall that runs on the same "
                 "data does it, else this command.\nExample: toancanh source fetch one-stop-dossiers --profile DIR");
    fetch->add_option("names", raw.sources, "the sources' names")->type_name("NAME");
    fetch->add_option("--wait", options.fetchWaitS, "seconds that it waits for them")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    addPlaceOptions(*fetch, raw);
    addSecretsOption(*fetch, raw);
    fetch->get_option("--profile")->required();
    return {{fetch, Command::SourceFetch}};
}

/// `source status` and `source rejected`, by what each does.
GivenCommands addStatusCommands(CLI::App &source, RawOptions &raw, Options &options)
{
    CLI::App *status =
        source.add_subcommand("status", "How every source is doing, those that fail first; 1 where one does.\n"
                                        "Example: toancanh source status --profile DIR");
    CLI::App *rejected = source.add_subcommand(
        "rejected", "The rows of a source that could not be stored, each with its reason; 1 where there are some.\n"
                    "Example: toancanh source rejected one-stop-dossiers --profile DIR");
    rejected->add_option("name", raw.source, "the source's name")->required()->type_name("NAME");
    addRowsOption(*rejected, options);
    for (CLI::App *command : {status, rejected}) {
        addPlaceOptions(*command, raw);
        addSecretsOption(*command, raw); // needs none, but who names it for `try` and `fetch` names it here too
        command->get_option("--profile")->required();
    }
    return {{status, Command::SourceStatus}, {rejected, Command::SourceRejected}};
}

/// `source record` and `source replay`, by what each does.
GivenCommands addRecordCommands(CLI::App &source, RawOptions &raw, Options &options)
{
    CLI::App *record = source.add_subcommand(
        "record", "Fetch a source once as `try` does, and keep every request and answer in a new folder, with secrets "
                  "masked.\nExample: toancanh source record one-stop-dossiers /tmp/recording --profile DIR");
    CLI::App *replay = source.add_subcommand(
        "replay", "Try a source against such a folder instead of the network, without secrets.\n"
                  "Example: toancanh source replay one-stop-dossiers /tmp/recording --profile DIR");
    for (CLI::App *command : {record, replay}) {
        command->add_option("name", raw.source, "the source's name")->required()->type_name("NAME");
        command->add_option("recording", raw.recording, "the folder of the recording")->required()->type_name("FOLDER");
        command->add_option("--profile", raw.profile, "folder of the centre's profile")->required()->type_name("DIR");
        addLanguageOption(*command, raw);
        addRowsOption(*command, options);
    }
    addSecretsOption(*record, raw);
    return {{record, Command::SourceRecord}, {replay, Command::SourceReplay}};
}

/// `source try`, by what it does.
GivenCommands addTryCommand(CLI::App &source, RawOptions &raw, Options &options)
{
    CLI::App *command = source.add_subcommand(
        "try", "Fetch a source once, write nothing, and print its rows as a table and each rejected row with the "
               "reason.\nExample: toancanh source try one-stop-dossiers --profile DIR");
    command->add_option("name", raw.source, "the source's name")->required()->type_name("NAME");
    addPlaceOptions(*command, raw);
    addSecretsOption(*command, raw);
    command->get_option("--profile")->required();
    addRowsOption(*command, options);
    return {{command, Command::SourceTry}};
}

} // namespace

GivenCommands addSourceCommands(CLI::App &program, RawOptions &raw, Options &options)
{
    CLI::App *source = program.add_subcommand("source", "Work on one source of a profile.");
    source->require_subcommand(1);
    GivenCommands commands;
    for (const GivenCommands &some :
         {addTryCommand(*source, raw, options), addNewCommand(*source, raw), addFetchCommand(*source, raw, options),
          addStatusCommands(*source, raw, options), addRecordCommands(*source, raw, options)})
        commands.insert(commands.end(), some.begin(), some.end());
    return commands;
}

} // namespace toancanh::app
