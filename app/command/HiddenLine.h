// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace toancanh::app {

/// Whether the standard input is a terminal.
bool isTerminal();

/// A line typed on the terminal that the terminal doesn't show, without its end, in UTF-8; asked for with `prompt` on
/// the standard error once nothing is shown any more. Nothing where it was interrupted; the terminal is then as it was.
std::optional<QByteArray> readHiddenLine(const QString &prompt, qsizetype maximumBytes);

} // namespace toancanh::app
