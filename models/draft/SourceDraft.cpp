// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/SourceDraft.h"

#include "models/base/LoggableUrl.h"
#include "models/draft/DraftKey.h"
#include "models/draft/DraftText.h"
#include "models/draft/RequestText.h"
#include "models/format/AnswerKind.h"

#include <QCoreApplication>

namespace toancanh::draft {

Result<SourceDraft> draftOf(const FirstAnswer &given)
{
    FirstAnswer answer = given;
    answer.asked.url = withBlanks(given.asked.url);
    if (format::kindOf(answer.body) == format::AnswerKind::WebPage)
        return format::cameInstead(answer.body, QStringLiteral("JSON, XML, CSV"));
    const DraftShape shape = shapeOf(answer.body, answer.asked.format);
    const Result<DraftRows> rows = lookAtRows(shape, answer.body);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (rows->fields.isEmpty())
        return failure(ErrorKind::Malformed,
                       QCoreApplication::translate("toancanh::draft", "the answer has no rows to look at"),
                       loggableUrl(answer.asked.url),
                       QCoreApplication::translate("toancanh::draft", "give an address whose answer has some"));
    const QList<DraftColumn> columns = draftColumns(rows->fields, shape.guess.names);
    const DraftPaging paging = draftPaging(answer, shape, columns, rows->count);
    return SourceDraft{sourceText(answer, shape, columns, paging, rows->count),
                       domainText(answer, columns, draftKey(columns, *rows), !paging.warning.isEmpty()), rows->count,
                       paging.warning};
}

} // namespace toancanh::draft
