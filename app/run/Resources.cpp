// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/Resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace toancanh::app {

QString resourcePath(const QString &name)
{
    const QDir programFolder(QCoreApplication::applicationDirPath());
    const QString installed = programFolder.absoluteFilePath(QStringLiteral("../share/toancanh/") + name);
#ifdef TOANCANH_RESOURCES_DIR
    if (!QFileInfo::exists(installed))
        return QDir(QStringLiteral(TOANCANH_RESOURCES_DIR)).filePath(name);
#endif
    return QDir::cleanPath(installed);
}

QString programPath(const QString &name)
{
    const QDir programFolder(QCoreApplication::applicationDirPath());
    for (const QString &folder :
         {QStringLiteral("."), QStringLiteral("../tests/province"), QStringLiteral("../libexec/toancanh")}) {
        const QFileInfo program(programFolder, folder + QLatin1Char('/') + name);
        if (program.isExecutable())
            return QDir::cleanPath(program.absoluteFilePath());
    }
    return {};
}

} // namespace toancanh::app
