// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include <CLI/CLI.hpp>

namespace toancanh::app {

namespace {

/// The texts that CLI11 fills, before they become Options.
struct Raw
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

using GivenCommands = std::vector<std::pair<const CLI::App *, Command>>;

void addLanguageOption(CLI::App &command, Raw &raw)
{
    command.add_option("--lang", raw.language, "language of everything shown: vi or en")
        ->check(CLI::IsMember({"vi", "en"}))
        ->capture_default_str();
}

void addPlaceOptions(CLI::App &command, Raw &raw)
{
    command.add_option("--profile", raw.profile, "folder of the centre's profile (centre.yaml and beside it)")
        ->type_name("DIR");
    command.add_option("--data", raw.data, "folder of cache.db and centre.db; by default the user's own data folder")
        ->type_name("DIR");
    addLanguageOption(command, raw);
}

void addSecretsOption(CLI::App &command, Raw &raw)
{
    command
        .add_option("--secrets-file", raw.secrets,
                    "read secrets from FILE (name=value lines, mode 0600) instead of the keychain")
        ->type_name("FILE");
}

void addWallOptions(CLI::App &command, Raw &raw, Options &options)
{
    command.add_option("--node", raw.node, "which of the wall's computers this one is (wall.yaml)")->type_name("NAME");
    command.add_option("--scene", raw.scene, "the scene to show instead of the wall's first")->type_name("NAME");
    command.add_flag("--windowed", options.windowed, "show the whole wall in one window, scaled to fit");
    command
        .add_option("--picture", raw.picture,
                    "once every tile is live write the whole wall to FILE (PNG) and end; 1 if that takes too long")
        ->type_name("FILE");
    command.add_option("--wait", options.pictureWaitS, "seconds that --picture waits for live tiles")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
}

/// The commands under `secret`, by what each does.
GivenCommands addSecretCommands(CLI::App &program, Raw &raw)
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

void addRowsOption(CLI::App &command, Options &options)
{
    command.add_option("--rows", options.rows, "how many rows to print")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
}

/// `source new`, by what it does.
GivenCommands addNewCommand(CLI::App &source, Raw &raw)
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
GivenCommands addFetchCommand(CLI::App &source, Raw &raw, Options &options)
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
GivenCommands addStatusCommands(CLI::App &source, Raw &raw, Options &options)
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
        command->get_option("--profile")->required();
    }
    return {{status, Command::SourceStatus}, {rejected, Command::SourceRejected}};
}

/// `source record` and `source replay`, by what each does.
GivenCommands addRecordCommands(CLI::App &source, Raw &raw, Options &options)
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

/// `export` and the commands under `store`, by what each does.
GivenCommands addStoreCommands(CLI::App &program, Raw &raw, Options &options)
{
    CLI::App *out = program.add_subcommand("export", "Write a dataset or a metric to a .csv, .xlsx or .geojson file.\n"
                                                     "Example: toancanh export dossier dossiers.csv --profile DIR");
    out->add_option("name", raw.table, "the dataset or metric; dataset:NAME or metric:NAME where there are both")
        ->required()
        ->type_name("NAME");
    out->add_option("file", raw.file, "the file to write")->required()->type_name("FILE");
    out->add_flag("--replace", options.replace, "replace the file where it is there");
    out->add_flag("--with-personal", options.withPersonal, "columns that are declared personal too");

    CLI::App *store = program.add_subcommand("store", "Look after the two databases of a centre.");
    store->require_subcommand(1);
    CLI::App *info =
        store->add_subcommand("info", "Print what the cache holds of every dataset, and the files' sizes.\n"
                                      "Example: toancanh store info --profile DIR");
    info->add_flag("--json", options.json, "as JSON");
    CLI::App *verify = store->add_subcommand("verify", "Read all of both databases, or of a backup; 1 where something "
                                                       "is damaged.\nExample: toancanh store verify --profile DIR");
    verify->add_option("file", raw.file, "a backup to verify instead")->type_name("FILE");
    CLI::App *vacuum = store->add_subcommand("vacuum", "Give the free pages of both databases back to the disk, while "
                                                       "no wall runs.\nExample: toancanh store vacuum --profile DIR");
    CLI::App *backup = store->add_subcommand("backup", "Copy the centre's database into a new file, also while a wall "
                                                       "runs.\nExample: toancanh store backup an-hai.db --profile DIR");
    backup->add_flag("--with-cache", options.withCache, "the cache too, into NAME-cache beside it");
    CLI::App *restore = store->add_subcommand("restore", "Bring a backup back, while no wall runs; what was there is "
                                                         "kept beside it.\n"
                                                         "Example: toancanh store restore an-hai.db --profile DIR");
    for (CLI::App *command : {backup, restore})
        command->add_option("file", raw.file, "the backup")->required()->type_name("FILE");
    GivenCommands commands{{out, Command::Export},         {info, Command::StoreInfo},
                           {verify, Command::StoreVerify}, {vacuum, Command::StoreVacuum},
                           {backup, Command::StoreBackup}, {restore, Command::StoreRestore}};
    for (CLI::App *command : {out, info, verify, vacuum, backup, restore}) {
        addPlaceOptions(*command, raw);
        command->get_option("--profile")->required();
    }
    return commands;
}

QString text(const std::string &raw)
{
    return QString::fromStdString(raw);
}

} // namespace

ParsedCommandLine parseCommandLine(int argc, char **argv)
{
    Options options;
    Raw raw;
    CLI::App program("Toàn Cảnh: the video wall and console of an Intelligent Operations Centre.\n"
                     "Exit codes: 0 done, 1 findings or a failure that was reported, 2 wrong usage.",
                     "toancanh");
    program.set_version_flag("--version", std::string("toancanh ") + TOANCANH_VERSION);
    program.require_subcommand(1);

    CLI::App *wall = program.add_subcommand("wall", "Show the wall: one window on each panel's screen, or the whole "
                                                    "wall in one window where there are fewer screens.\n"
                                                    "Example: toancanh wall --profile /etc/toancanh/an-hai");
    addPlaceOptions(*wall, raw);
    addSecretsOption(*wall, raw);
    addWallOptions(*wall, raw, options);
    wall->get_option("--profile")->required();

    CLI::App *demo = program.add_subcommand("demo", "Start the simulated province An Hải on this computer and show its "
                                                    "wall. Needs nothing else.\nExample: toancanh demo --windowed");
    addPlaceOptions(*demo, raw);
    addWallOptions(*demo, raw, options);

    CLI::App *check = program.add_subcommand("check", "Read a profile and print everything that is wrong in it, as "
                                                      "file:line:column: message; remedy.\n"
                                                      "Example: toancanh check /etc/toancanh/an-hai");
    check->add_option("profile", raw.profile, "folder of the profile")->required()->type_name("DIR");
    addLanguageOption(*check, raw);

    CLI::App *source = program.add_subcommand("source", "Work on one source of a profile.");
    source->require_subcommand(1);
    CLI::App *sourceTry = source->add_subcommand("try", "Fetch a source once, write nothing, and print its rows as a "
                                                        "table and each rejected row with the reason.\n"
                                                        "Example: toancanh source try one-stop-dossiers --profile DIR");
    sourceTry->add_option("name", raw.source, "the source's name")->required()->type_name("NAME");
    addPlaceOptions(*sourceTry, raw);
    addSecretsOption(*sourceTry, raw);
    sourceTry->get_option("--profile")->required();
    addRowsOption(*sourceTry, options);

    GivenCommands commands;
    for (const GivenCommands &some :
         {addSecretCommands(program, raw), addStoreCommands(program, raw, options), addNewCommand(*source, raw),
          addFetchCommand(*source, raw, options), addStatusCommands(*source, raw, options),
          addRecordCommands(*source, raw, options)})
        commands.insert(commands.end(), some.begin(), some.end());

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return {std::nullopt, program.exit(error) == 0 ? Done : Usage};
    }

    options.command = *demo ? Command::Demo : *check ? Command::Check : *sourceTry ? Command::SourceTry : Command::Wall;
    for (const auto &[given, command] : commands) {
        if (*given)
            options.command = command;
    }
    options.profileFolder = text(raw.profile);
    options.dataFolder = text(raw.data);
    options.secretsFile = text(raw.secrets);
    options.node = text(raw.node);
    options.scene = text(raw.scene);
    options.pictureFile = text(raw.picture);
    options.source = text(raw.source);
    for (const std::string &name : raw.sources)
        options.sources << text(name);
    options.url = text(raw.url);
    options.auth = text(raw.auth);
    for (const std::string &header : raw.headers)
        options.headers << text(header);
    options.post = text(raw.post);
    options.format = text(raw.format);
    options.recording = text(raw.recording);
    options.secret = text(raw.secret);
    options.table = text(raw.table);
    options.file = text(raw.file);
    if (raw.language == "en")
        options.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    return {options, Done};
}

} // namespace toancanh::app
