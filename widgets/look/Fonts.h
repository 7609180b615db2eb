// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "widgets/look/Tokens.h"

#include <QFont>

namespace toancanh::look {

/// The program's one family at a size in pixels; hinting is off above 30 px, where it only distorts.
QFont font(qreal px, QFont::Weight weight = QFont::Normal);
inline QFont font(const TypeToken &token)
{
    return font(token.px, token.weight);
}

/// The family in use: Open Sans, else Noto Sans.
QString fontFamily();

/// Fails where neither family is installed, for then digits would jitter and marks above letters be clipped.
Result<void> checkFonts();

} // namespace toancanh::look
