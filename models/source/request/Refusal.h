// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpMessage.h"

namespace toancanh::source {

/// What a system says in words beside a status that is a failure, in one line and with "***" for the secrets of the
/// request: what a member by the name of message, error, detail … says, else the title of a web page or a text's first
/// line. Empty where it says nothing.
QString wordsOfTheSystem(const net::Outcome &outcome);

/// The error with what the system says: as much of it in the sentence as a tile's footer has room for; where that is
/// not all, all of it in what to do.
Error withWords(Error error, const QString &said);

} // namespace toancanh::source
