// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/PrintedError.h"

#include <QCoreApplication>
#include <QTextStream>

namespace toancanh::app {

void printError(QTextStream &err, const Error &error)
{
    err << error.sentence;
    if (!error.where.isEmpty())
        err << QStringLiteral(" (%1)").arg(error.where);
    err << Qt::endl;
    if (!error.next.isEmpty())
        err << QCoreApplication::translate("toancanh::app", "What to do: %1").arg(error.next) << Qt::endl;
}

} // namespace toancanh::app
