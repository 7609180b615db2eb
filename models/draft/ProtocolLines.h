// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/RowsGuess.h"
#include "models/draft/SourceDraft.h"

namespace toancanh::draft {

/// Remarks that tell of the protocol that an answer has the shape of, with the source to write then; empty where
/// the guess names none.
QString protocolLines(const FirstAnswer &answer, const RowsGuess &guess);

} // namespace toancanh::draft
