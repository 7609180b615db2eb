// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace toancanh::look {

/// Installs the translations of the program for the locale's language into the application. Called before
/// anything is shown, or again for another language; English needs one too, for its plurals.
void installTranslators(const QLocale &locale);

} // namespace toancanh::look
