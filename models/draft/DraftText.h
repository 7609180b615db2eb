// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftPaging.h"

namespace toancanh::draft {

/// sources/NAME.yaml, with remarks on what its author has to decide.
QByteArray sourceText(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns,
                      const DraftPaging &paging, qsizetype rows);

/// domains/NAME.yaml with the dataset, whose key is these columns.
QByteArray domainText(const FirstAnswer &answer, const QList<DraftColumn> &columns, const QStringList &key);

} // namespace toancanh::draft
