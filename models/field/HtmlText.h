// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh::field {

/// What a reader would see of a piece of HTML: tags gone, what ends a line as a line's end, character references
/// resolved, blanks squeezed; scripts and styles left out. Any text is taken, however broken.
QString textOfHtml(const QString &html);

} // namespace toancanh::field
