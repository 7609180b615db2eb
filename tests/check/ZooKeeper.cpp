// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/check/ZooKeeper.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>

#include <functional>

namespace {

void layOver(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + QLatin1Char('/') + QDir(from).relativeFilePath(file);
        QDir().mkpath(QFileInfo(target).path());
        QFile::remove(target);
        QFile::copy(file, target);
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replaceByFolder(const QString &path)
{
    QFile::remove(path);
    QDir().mkpath(path);
}

using Making = std::function<void(const QDir &)>;

const QHash<QString, Making> &makings()
{
    const auto remove = [](const char *file) {
        return [file](const QDir &dir) { QFile::remove(dir.filePath(QString::fromLatin1(file))); };
    };
    const auto folder = [](const char *file) {
        return [file](const QDir &dir) { replaceByFolder(dir.filePath(QString::fromLatin1(file))); };
    };
    static const QHash<QString, Making> made{
        {QStringLiteral("nested-100000-deep"),
         [](const QDir &dir) {
             write(dir.filePath(QStringLiteral("sources/tram.yaml")), "source: " + QByteArray(100'000, '['));
         }},
        {QStringLiteral("missing-centre"), remove("centre.yaml")},
        {QStringLiteral("missing-areas"), remove("areas.csv")},
        {QStringLiteral("missing-scene"), remove("scenes/main.yaml")},
        {QStringLiteral("missing-wall"), remove("wall.yaml")},
        {QStringLiteral("missing-boundaries"), remove("communes.geojson")},
        {QStringLiteral("no-source"), remove("sources/don-thu.yaml")},
        {QStringLiteral("cameras-csv-wrong-columns"), remove("cameras.yaml")},
        {QStringLiteral("folder-in-place-of-cameras"), folder("cameras.yaml")},
        {QStringLiteral("folder-in-place-of-a-source"), folder("sources/tram.yaml")},
        {QStringLiteral("unreadable-wall"),
         [](const QDir &dir) { QFile::setPermissions(dir.filePath(QStringLiteral("wall.yaml")), {}); }},
        {QStringLiteral("link-in-a-circle"),
         [](const QDir &dir) {
             const QString file = dir.filePath(QStringLiteral("sources/tram.yaml"));
             QFile::remove(file);
             QFile::link(QStringLiteral("tram.yaml"), file);
         }},
        {QStringLiteral("huge-file"),
         [](const QDir &dir) {
             write(dir.filePath(QStringLiteral("sources/tram.yaml")), QByteArray(5 * 1024 * 1024, '#'));
         }},
        {QStringLiteral("ten-thousand-mistakes"),
         [](const QDir &dir) {
             QByteArray text = read(dir.filePath(QStringLiteral("codes.csv")));
             for (int i = 0; i < 10'000; ++i)
                 text += "area" + QByteArray::number(i) + ",gso," + QByteArray::number(i) + "\n";
             write(dir.filePath(QStringLiteral("codes.csv")), text);
         }},
    };
    return made;
}

} // namespace

QStringList ZooKeeper::names() const
{
    QStringList names = QDir(m_zoo).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    names.removeAll(QStringLiteral("_base"));
    return names;
}

QString ZooKeeper::make(const QString &name, const QString &folder) const
{
    const QDir animal(m_zoo + QLatin1Char('/') + name);
    layOver(m_zoo + QStringLiteral("/_base"), folder);
    layOver(animal.filePath(QStringLiteral("profile")), folder);
    if (const auto making = makings().constFind(name); making != makings().cend())
        (*making)(QDir(folder));
    return edit(QString::fromUtf8(read(animal.filePath(QStringLiteral("edits.txt")))), folder);
}

QStringList ZooKeeper::expected(const QString &name) const
{
    const QByteArray text = read(m_zoo + QLatin1Char('/') + name + QStringLiteral("/expected.txt"));
    return QString::fromUtf8(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString ZooKeeper::edit(const QString &edits, const QString &folder) const
{
    const QStringList lines = edits.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size();) {
        const QString path = folder + QLatin1Char('/') + lines.at(i++);
        const auto block = [&](const QString &mark) {
            QStringList texts;
            while (i < lines.size() && lines.at(i).startsWith(mark))
                texts << lines.at(i++).mid(2);
            return texts.join(QLatin1Char('\n'));
        };
        QString before = block(QStringLiteral("- "));
        const bool isRemoval = i >= lines.size() || !lines.at(i).startsWith(QLatin1String("+ "));
        const QString after = block(QStringLiteral("+ "));
        if (isRemoval)
            before += QLatin1Char('\n');
        QString text = QString::fromUtf8(read(path));
        const qsizetype at = text.indexOf(before);
        if (before.isEmpty() || at < 0)
            return QStringLiteral("%1 has no \"%2\"").arg(path, before);
        write(path, text.replace(at, before.size(), after).toUtf8());
    }
    return {};
}
