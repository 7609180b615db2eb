// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CommandLineParts.h"

namespace toancanh::app {

GivenCommands addStoreCommands(CLI::App &program, RawOptions &raw, Options &options)
{
    CLI::App *out = program.add_subcommand("export", "Write a dataset or a metric to a .csv, .xlsx or .geojson file.\n"
                                                     "Example: toancanh export dossier dossiers.csv --profile DIR");
    out->add_option("name", raw.table, "the dataset or metric; dataset:NAME or metric:NAME where there are both")
        ->required()
        ->type_name("NAME");
    out->add_option("file", raw.file, "the file to write")->required()->type_name("FILE");
    addSecretsOption(*out, raw); // as for `source status`
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

} // namespace toancanh::app
