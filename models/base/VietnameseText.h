// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh {

/// The text with one code point a letter (Unicode NFC), as everything is stored.
QString nfc(const QString &text);

/// The text folded for search: lower case, no tone or vowel marks, đ as d. "Trà Sơn" becomes "tra son".
QString folded(const QString &text);

/// The text in NFC with the tone marks of oa, oe and uy on the second vowel (hoà, khoẻ, thuỷ), so that both ways of
/// writing compare as equal.
QString withTonesInOnePlace(const QString &text);

} // namespace toancanh
