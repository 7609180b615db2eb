// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/TextFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace toancanh::profile {

namespace {

constexpr qint64 maximumBytes = 4 * 1024 * 1024;

bool isText(const QByteArray &line)
{
    // A NUL or another control character tells of a binary file; YAML and CSV forbid them too.
    for (const char byte : line) {
        const auto code = static_cast<unsigned char>(byte);
        if ((code < 0x20 && code != '\t' && code != '\r') || code == 0x7f)
            return false;
    }
    return line.isValidUtf8();
}

} // namespace

bool checkUtf8(const QByteArray &bytes, const QString &file, Findings &findings)
{
    int number = 0;
    for (qsizetype start = 0; start < bytes.size(); ++number) {
        qsizetype end = bytes.indexOf('\n', start);
        if (end < 0)
            end = bytes.size();
        if (!isText(bytes.mid(start, end - start))) {
            addFinding(findings, {file, number + 1, 0,
                                  QCoreApplication::translate("toancanh::profile", "this line is not UTF-8 text"),
                                  QCoreApplication::translate("toancanh::profile", "save the file as UTF-8")});
            return false;
        }
        start = end + 1;
    }
    return true;
}

QStringList yamlFiles(const QString &folder, const QString &shownFolder, Findings &findings)
{
    const QDir dir(folder);
    const QDir::Filters all = QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot;
    for (const QString &name : dir.entryList({QStringLiteral("*.yml")}, all, QDir::Name)) {
        const QString file = shownFolder.isEmpty() ? name : shownFolder + QLatin1Char('/') + name;
        addFinding(findings,
                   {file, 0, 0, QCoreApplication::translate("toancanh::profile", "a profile's files end in .yaml"),
                    QCoreApplication::translate("toancanh::profile", "rename it")});
    }
    return dir.entryList({QStringLiteral("*.yaml")}, all, QDir::Name);
}

std::optional<QByteArray> readTextFile(const QString &path, const QString &file, Findings &findings)
{
    const auto refuse = [&](const QString &message, const QString &remedy = {}) -> std::optional<QByteArray> {
        addFinding(findings, {file, 0, 0, message, remedy});
        return std::nullopt;
    };
    const QFileInfo info(path);
    if (info.isSymLink() && !info.exists())
        return refuse(QCoreApplication::translate("toancanh::profile", "this link leads to no file"));
    if (!info.exists())
        return refuse(QCoreApplication::translate("toancanh::profile", "there is no such file"));
    if (!info.isFile())
        return refuse(QCoreApplication::translate("toancanh::profile", "this is not a file"));
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly))
        return refuse(
            QCoreApplication::translate("toancanh::profile", "the file cannot be read: %1").arg(input.errorString()));
    QByteArray bytes = input.read(maximumBytes + 1);
    if (input.error() != QFileDevice::NoError)
        return refuse(
            QCoreApplication::translate("toancanh::profile", "the file cannot be read: %1").arg(input.errorString()));
    if (bytes.size() > maximumBytes)
        return refuse(QCoreApplication::translate("toancanh::profile", "the file is larger than 4 MiB"),
                      QCoreApplication::translate("toancanh::profile", "split it"));
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    if (!checkUtf8(bytes, file, findings))
        return std::nullopt;
    return bytes;
}

} // namespace toancanh::profile
