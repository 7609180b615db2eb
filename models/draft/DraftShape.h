// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/RowsGuess.h"
#include "models/format/Format.h"

namespace toancanh::draft {

/// How an answer seems to be built.
struct DraftShape
{
    format::FormatSpec format;
    QString word; ///< of the format, as `format:` names it
    RowsGuess guess;
};

/// The words that `format:` takes of an answer to one request.
QStringList formatWords();

/// Of an answer by its first bytes and its structure; `word`, where it is not empty, says the format.
DraftShape shapeOf(const QByteArray &body, const QString &word);

} // namespace toancanh::draft
