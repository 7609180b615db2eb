// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/SheetRows.h"

#include "models/format/TableColumns.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

} // namespace

bool isSheetName(const QString &name, const QString &wanted)
{
    return columnName(name).compare(columnName(wanted), Qt::CaseInsensitive) == 0;
}

tl::unexpected<Error> noSheet(const QString &wanted, const QStringList &names)
{
    constexpr qsizetype listedSheets = 20;
    if (names.isEmpty())
        return failure(ErrorKind::Malformed, tr("the workbook has no sheet"));
    return failure(ErrorKind::Malformed, tr("the workbook has no sheet \"%1\"").arg(wanted), {},
                   tr("it has: %1").arg(names.mid(0, listedSheets).join(QStringLiteral(", "))));
}

tl::unexpected<Error> tooManyCells()
{
    return failure(ErrorKind::Malformed, tr("the sheet has more cells than are read"), {},
                   tr("have the table made smaller"));
}

} // namespace toancanh::format
