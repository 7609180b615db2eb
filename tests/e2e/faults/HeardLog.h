// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringList>

/// Everything that the program's log says, and every text of its own marked as it went through a translation.
namespace HeardLog {

constexpr QChar translatedMark(0x2039);

void start();
void stop();
QStringList linesWith(const QString &part);

} // namespace HeardLog
