// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/FullLoad.h"

#include <QFile>
#include <QRegularExpression>

namespace toancanh::bench {

namespace {

const QStringList dataTiles{
    QStringLiteral("on-time"),   QStringLiteral("overdue"),        QStringLiteral("bed-occupancy"),
    QStringLiteral("submitted"), QStringLiteral("reports-weekly"), QStringLiteral("reports-on-time-by-field"),
    QStringLiteral("online"),    QStringLiteral("revenue"),        QStringLiteral("on-time-by-agency"),
    QStringLiteral("at-sea"),    QStringLiteral("satisfaction"),   QStringLiteral("reports"),
    QStringLiteral("air"),
};

QString mapTile(const QString &at, bool cameras)
{
    return QStringLiteral("  - {at: \"%1\", map: province, title: {vi: Bản đồ, en: Map}, colour: reports-by-area, "
                          "breaks: [6, 12, 18, 30], show: [%2vessels, reports, alerts]}\n")
        .arg(at, cameras ? QStringLiteral("cameras, ") : QString());
}

QString panel(int column, int row)
{
    return QStringLiteral("%1%2").arg(QChar(u'A' + char16_t(column))).arg(row + 1);
}

bool write(const QString &profileFolder, const QString &scene, const QString &tiles)
{
    QFile file(profileFolder + QStringLiteral("/scenes/%1.yaml").arg(scene));
    const QString text = QStringLiteral("scene: %1\ntitle: {vi: %1, en: %1}\ntiles:\n").arg(scene) + tiles;
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

/// A map of nine panels in the middle, the tiles around it.
QString dataScene(QStringList left)
{
    QString tiles = mapTile(QStringLiteral("B2:D4"), false);
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            if ((column >= 1 && column <= 3 && row >= 1 && row <= 3) || left.isEmpty())
                continue;
            tiles += QStringLiteral("  - {at: %1, tile: %2}\n").arg(panel(column, row), left.takeFirst());
        }
    }
    return tiles;
}

} // namespace

QStringList cameraIds(const QString &profileFolder)
{
    QFile file(profileFolder + QStringLiteral("/cameras.yaml"));
    QStringList ids;
    if (!file.open(QIODevice::ReadOnly))
        return ids;
    static const QRegularExpression id(QStringLiteral("- id: (\\S+)"));
    for (auto it = id.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
        ids << it.next().captured(1);
    return ids;
}

bool addFullLoadScene(const QString &profileFolder)
{
    // The map has four panels; the other 21 are halved, which is room for the data tiles and the cameras.
    QString tiles = mapTile(QStringLiteral("B2:C3"), true);
    QStringList left = dataTiles;
    for (const QString &camera : cameraIds(profileFolder))
        left << camera;
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            if (column >= 1 && column <= 2 && row >= 1 && row <= 2)
                continue;
            for (const char *half : {".L", ".R"}) {
                if (left.isEmpty())
                    break;
                const QString name = left.takeFirst();
                tiles +=
                    QStringLiteral("  - {at: %1%2, %3: %4}\n")
                        .arg(panel(column, row), QLatin1String(half),
                             name.startsWith(QLatin1String("CAM")) ? QStringLiteral("camera") : QStringLiteral("tile"),
                             name);
            }
        }
    }
    return left.isEmpty() && write(profileFolder, QStringLiteral("full-load"), tiles);
}

bool addCamerasScene(const QString &profileFolder)
{
    QString tiles;
    const QStringList cameras = cameraIds(profileFolder);
    for (qsizetype i = 0; i < qMin<qsizetype>(25, cameras.size()); ++i)
        tiles += QStringLiteral("  - {at: %1, camera: %2}\n").arg(panel(int(i % 5), int(i / 5)), cameras.at(i));
    return !tiles.isEmpty() && write(profileFolder, QStringLiteral("cameras"), tiles);
}

bool addDataScene(const QString &profileFolder)
{
    return write(profileFolder, QStringLiteral("data"), dataScene(dataTiles))
           && write(profileFolder, QStringLiteral("changing"),
                    dataScene(dataTiles + QStringList(3, QStringLiteral("bed-occupancy"))));
}

} // namespace toancanh::bench
