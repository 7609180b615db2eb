// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/CommandLine.h"

#include "app/command/CommandLineParts.h"
#include "app/print/BashCompletion.h"
#include "app/print/ManPage.h"

#include <iostream>

namespace toancanh::app {

namespace {

void addWallOptions(CLI::App &command, RawOptions &raw, Options &options)
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

/// For the build, which makes the manual's page and the completion with it.
void addDescribeOption(CLI::App &program)
{
    program
        .add_option_function<std::string>("--describe",
                                          [&program](const std::string &how) {
                                              std::cout << (how == "man" ? manPage(program, TOANCANH_VERSION)
                                                                         : bashCompletion(program));
                                              throw CLI::Success();
                                          })
        ->check(CLI::IsMember({"man", "bash"}))
        ->group(""); // not in the help
}

QString text(const std::string &raw)
{
    return QString::fromStdString(raw);
}

} // namespace

ParsedCommandLine parseCommandLine(int argc, char **argv)
{
    Options options;
    RawOptions raw;
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

    CLI::App *collect = program.add_subcommand(
        "collect",
        "Fetch the centre's sources, evaluate its rules and write its alerts without a screen, as a service: "
        "walls on the same data show them.\nExample: toancanh collect --profile /etc/toancanh/an-hai");
    addPlaceOptions(*collect, raw);
    addSecretsOption(*collect, raw);
    collect->get_option("--profile")->required();

    CLI::App *demo = program.add_subcommand("demo", "Start the simulated province An Hải on this computer and show its "
                                                    "wall. Needs nothing else.\nExample: toancanh demo --windowed");
    addPlaceOptions(*demo, raw);
    addWallOptions(*demo, raw, options);

    CLI::App *check = program.add_subcommand("check", "Read a profile and print everything that is wrong in it, as "
                                                      "file:line:column: message; remedy.\n"
                                                      "Example: toancanh check /etc/toancanh/an-hai");
    check->add_option("profile", raw.profile, "folder of the profile")->required()->type_name("DIR");
    addLanguageOption(*check, raw);

    GivenCommands commands{
        {wall, Command::Wall}, {collect, Command::Collect}, {demo, Command::Demo}, {check, Command::Check}};
    for (const GivenCommands &some : {addSourceCommands(program, raw, options), addSecretCommands(program, raw),
                                      addStoreCommands(program, raw, options)})
        commands.insert(commands.end(), some.begin(), some.end());

    addDescribeOption(program);

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return {std::nullopt, program.exit(error) == 0 ? Done : Usage};
    }

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
