// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace toancanh::format {

/// The beginning of an answer for a message, on one line.
QString beginningOf(QByteArrayView utf8);

/// What stands around a byte of an answer, about 30 letters on one line, without signs that would do something where
/// they are shown.
QString excerptAt(QByteArrayView utf8, qsizetype at);

} // namespace toancanh::format
