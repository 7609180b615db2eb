// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace toancanh::app {

/// Which centre a program runs, and how its wall is shown.
struct RunOptions
{
    QString profileFolder;
    QString dataFolder;  ///< of the two databases; empty is the user's own place
    QString secretsFile; ///< empty is systemd's credentials where they are given, else the keychain
    QLocale locale{QLocale::Vietnamese, QLocale::Vietnam};
    QString node;          ///< which of the wall's PCs this one is; empty is the first
    QString scene;         ///< empty is the wall's first scene
    bool windowed = false; ///< the whole wall in one window, also where the panels' screens are there
    QString pictureFile;   ///< write the wall as a picture once every tile is live, then end
    int pictureWaitS = 120;
};

} // namespace toancanh::app
