// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/SheetRows.h"

#include "models/source/TableColumns.h"

#include <QCoreApplication>

namespace toancanh::source {

bool isSheetName(const QString &name, const QString &wanted)
{
    return columnName(name).compare(columnName(wanted), Qt::CaseInsensitive) == 0;
}

tl::unexpected<Error> noSheet(const QString &wanted, const QStringList &names)
{
    constexpr qsizetype listedSheets = 20;
    const auto tr = [](const char *text) { return QCoreApplication::translate("toancanh::source", text); };
    if (names.isEmpty())
        return failure(ErrorKind::Malformed, tr("the workbook has no sheet"));
    return failure(ErrorKind::Malformed, tr("the workbook has no sheet \"%1\"").arg(wanted), {},
                   tr("it has: %1").arg(names.mid(0, listedSheets).join(QStringLiteral(", "))));
}

} // namespace toancanh::source
