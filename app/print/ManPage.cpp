// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/ManPage.h"

#include "app/print/CommandTree.h"

namespace toancanh::app {

namespace {

/// Text in which man reads nothing of its own. A plain hyphen would become a typographic one, which nobody can type.
std::string plain(const std::string &text)
{
    std::string written;
    for (const char c : text) {
        if (c == '\\')
            written += "\\e";
        else if (c == '-')
            written += "\\-";
        else
            written += c;
    }
    const bool isRequest = !written.empty() && (written.front() == '.' || written.front() == '\'');
    return isRequest ? "\\&" + written : written;
}

std::string bold(const std::string &text)
{
    return "\\fB" + plain(text) + "\\fR";
}

std::string italic(const std::string &text)
{
    return "\\fI" + plain(text) + "\\fR";
}

/// A description: its lines are paragraphs, and what it gives as an example is what one types.
std::string paragraphs(const std::string &description)
{
    const std::string example = "Example: ";
    std::string written;
    for (const std::string &line : CLI::detail::split(description, '\n')) {
        written += ".PP\n";
        if (line.rfind(example, 0) == 0)
            written += plain(example) + bold(line.substr(example.size()));
        else
            written += plain(line);
        written += '\n';
    }
    return written;
}

std::string placedValues(const CLI::App &command)
{
    std::string written;
    for (const CLI::Option *option : placedOptionsOf(command)) {
        std::string value = italic(valueNameOf(*option));
        if (option->get_items_expected_max() > 1)
            value += "...";
        written += ' ' + (option->get_required() ? value : '[' + value + ']');
    }
    return written;
}

std::string synopsis(const CLI::App &program, const NamedCommand &leaf)
{
    std::string written = bold(program.get_name() + ' ' + leaf.words) + placedValues(*leaf.command);
    for (const CLI::Option *option : namedOptionsOf(*leaf.command)) {
        if (option->get_required())
            written += ' ' + bold(option->get_name()) + ' ' + italic(valueNameOf(*option));
    }
    return written + " [" + italic("option") + "...]";
}

std::string optionEntry(const CLI::Option &option)
{
    std::string names;
    for (const std::string &name : CLI::detail::split(option.get_name(false, true), ','))
        names += (names.empty() ? "" : ", ") + bold(name);
    const std::string value = valueNameOf(option);
    std::string written = ".TP\n" + names + (value.empty() ? "" : ' ' + italic(value)) + '\n';
    written += plain(option.get_description());
    const std::string standard = option.get_default_str();
    if (!standard.empty() && !value.empty())
        written += " (by default " + plain(standard) + ')';
    return written + '\n';
}

std::string placedEntry(const CLI::Option &option)
{
    return ".TP\n" + italic(valueNameOf(option)) + '\n' + plain(option.get_description()) + '\n';
}

std::string commandEntry(const CLI::App &program, const NamedCommand &leaf)
{
    std::string written = ".SS " + plain(program.get_name() + ' ' + leaf.words) + '\n';
    written += paragraphs(leaf.command->get_description());
    for (const CLI::Option *option : placedOptionsOf(*leaf.command))
        written += placedEntry(*option);
    for (const CLI::Option *option : namedOptionsOf(*leaf.command))
        written += optionEntry(*option);
    return written;
}

/// What the program itself can't tell of its command line.
const char *const places = R"(.SH FILES
.TP
.I ~/.config/toancanh/profile
The profile that the services and the desktop's menu show.
.TP
.I ~/.local/share/toancanh/CENTRE
The two databases of a centre and their backups; only their owner can read them.
.TP
.I /usr/share/toancanh
What comes with the program: domains and protocols that a profile can build on.
.SH SEE ALSO
.BR systemctl (1),
.BR systemd.exec (5)
.PP
.I /usr/share/doc/toancanh
)";

} // namespace

std::string manPage(const CLI::App &program, const std::string &version)
{
    std::string page = ".TH TOANCANH 1 \"\" \"toancanh " + version + "\" \"User Commands\"\n";
    page += ".SH NAME\n" + plain(program.get_name())
            + " \\- the video wall of an Intelligent Operations Centre\n.SH SYNOPSIS\n.nf\n";
    const std::vector<NamedCommand> leaves = leavesOf(program);
    for (const NamedCommand &leaf : leaves)
        page += synopsis(program, leaf) + '\n';
    page += ".fi\n.SH DESCRIPTION\n" + paragraphs(program.get_description()) + ".SH OPTIONS\n";
    for (const CLI::Option *option : namedOptionsOf(program))
        page += optionEntry(*option);
    page += ".SH COMMANDS\n";
    for (const NamedCommand &leaf : leaves)
        page += commandEntry(program, leaf);
    return page + places;
}

} // namespace toancanh::app
