// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftColumn.h"
#include "models/draft/RowsGuess.h"
#include "models/draft/SourceDraft.h"

namespace toancanh::draft {

/// How an answer seems to be built.
struct DraftShape
{
    format::FormatSpec format;
    QString word; ///< of the format, as `format:` names it
    RowsGuess guess;
};

/// sources/NAME.yaml, with remarks on what its author has to decide.
QByteArray sourceText(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns,
                      qsizetype rows);

/// domains/NAME.yaml with the dataset.
QByteArray domainText(const FirstAnswer &answer, const QList<DraftColumn> &columns);

} // namespace toancanh::draft
