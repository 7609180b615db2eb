// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/GeographyFiles.h"

#include <QGuiApplication>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <string>

using namespace toancanh;

int main(int argc, char **argv)
{
    CLI::App options("The simulated province An Hải: the systems and cameras that Toàn Cảnh watches in its demo and its tests");
    std::string geographyFolder;
    options.add_option("--write-geography", geographyFolder, "Write the province's areas, agencies and map files into this folder and end");
    CLI11_PARSE(options, argc, argv);
    if (!geographyFolder.empty()) {
        const Result<void> written = province::writeGeographyFiles(QString::fromStdString(geographyFolder));
        if (!written)
            std::fprintf(stderr, "%s\n", qPrintable(written.error().sentence));
        return written ? 0 : 1;
    }
    return 0;
}
