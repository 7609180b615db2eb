// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/DraftColumn.h"
#include "models/source/RowsGuess.h"
#include "models/source/SourceDraft.h"

namespace toancanh::source {

/// How an answer seems to be built.
struct DraftShape
{
    FormatSpec format;
    QString word; ///< of the format, as `format:` names it
    RowsGuess guess;
};

/// sources/NAME.yaml, with remarks on what its author has to decide.
QByteArray sourceText(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns,
                      qsizetype rows);

/// domains/NAME.yaml with the dataset.
QByteArray domainText(const FirstAnswer &answer, const QList<DraftColumn> &columns);

} // namespace toancanh::source
