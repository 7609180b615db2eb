// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftColumn.h"
#include "models/draft/SourceDraft.h"

namespace toancanh::draft {

/// What a draft says of pages.
struct DraftPaging
{
    QString line;                    ///< `paging: …` with its line's end, or the same as a remark
    QString warning;                 ///< that the answer is one page of many; empty where nothing says so
    QHash<QString, QString> changed; ///< query items, or those of a form, that become templates
};

/// By what the answer says of pages, and by items of the request's query or form whose names do.
DraftPaging draftPaging(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns,
                        qsizetype rows);

} // namespace toancanh::draft
