// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QStringList>

namespace toancanh {

/// What the program answered to a command.
struct ProgramRun
{
    int exitCode = -1; ///< also where it never ended, or crashed
    QString out;
    QString err;
};

/// Runs the program as a person would, without a screen; the event loop goes on meanwhile, so that it may ask a server
/// of the test's own.
ProgramRun runProgram(const QStringList &arguments, const QByteArray &input = {},
                      QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

/// The same with the words that the tests look for.
ProgramRun runInEnglish(const QStringList &arguments);

/// How long a command may take at most; the longest fetches a year of dossiers.
constexpr int commandMs = 120'000;

} // namespace toancanh
