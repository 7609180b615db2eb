// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace toancanh::bench {

/// Runs this program once more with these arguments, so that what it measures begins afresh and nothing else counts;
/// what it printed as JSON, empty where it failed. Its errors go to the terminal.
QJsonObject runOwnChild(const QStringList &arguments, int limitMs);

/// The child's side: prints it.
void answerParent(const QJsonObject &found);

} // namespace toancanh::bench
