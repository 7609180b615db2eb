// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"

#include <cstdio>
#include <map>
#include <string>

namespace {

std::map<std::string, testprogram::Run> &entries()
{
    static std::map<std::string, testprogram::Run> all;
    return all;
}

} // namespace

testprogram::Entry::Entry(const char *name, Run run)
{
    entries().emplace(name, run);
}

int main(int argc, char **argv)
{
    const auto found = argc > 1 ? entries().find(argv[1]) : entries().end();
    if (found == entries().end()) {
        std::fprintf(stderr, "usage: %s CLASS [arguments of Qt Test]; the classes are:\n", argv[0]);
        for (const auto &[name, run] : entries())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
