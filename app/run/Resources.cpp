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
    if (QFileInfo::exists(installed))
        return QDir::cleanPath(installed);
    return QDir(QStringLiteral(TOANCANH_RESOURCES_DIR)).filePath(name);
}

QString programPath(const QString &name)
{
    const QDir programFolder(QCoreApplication::applicationDirPath());
    for (const QString &folder : {QStringLiteral("."), QStringLiteral("../tests/province")}) {
        const QFileInfo program(programFolder, folder + QLatin1Char('/') + name);
        if (program.isExecutable())
            return QDir::cleanPath(program.absoluteFilePath());
    }
    return {};
}

} // namespace toancanh::app
