// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftKey.h"
#include "models/draft/DraftPaging.h"

namespace toancanh::draft {

/// sources/NAME.yaml, with remarks on what its author has to decide.
QByteArray sourceText(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns,
                      const DraftPaging &paging, qsizetype rows);

/// domains/NAME.yaml with the dataset. Of one page of many nobody knows what its columns have on other pages: all but
/// the key may be empty then.
QByteArray domainText(const FirstAnswer &answer, const QList<DraftColumn> &columns, const DraftKey &key,
                      bool isOnePage);

} // namespace toancanh::draft
