// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/PictureTaker.h"

#include "app/run/ExitCode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageWriter>
#include <QTextStream>

namespace toancanh::app {

namespace {

constexpr int steadyS = 3;
constexpr int patientS = 30; ///< where news come faster than they are painted

} // namespace

PictureTaker::PictureTaker(wallview::WallScene &scene, const QString &file, int waitS, QObject *parent)
    : QObject(parent), m_scene(scene), m_file(file), m_leftS(waitS)
{
    connect(&m_beat, &QTimer::timeout, this, &PictureTaker::look);
    m_beat.start(1000);
}

void PictureTaker::look()
{
    m_liveS = m_scene.isLive() ? m_liveS + 1 : 0;
    if (m_liveS >= steadyS) {
        // The picture shows what the tiles know by now: a map may be painted a little later.
        if (m_scene.isCurrent() || m_liveS >= patientS)
            write();
    } else if (--m_leftS <= 0) {
        QTextStream(stderr)
            << tr("These tiles are still not live: %1").arg(m_scene.notLive().join(QStringLiteral(", "))) << Qt::endl;
        QCoreApplication::exit(Findings);
    }
}

void PictureTaker::write()
{
    m_beat.stop();
    const QImage picture = m_scene.picture();
    QImageWriter writer(m_file, "png");
    if (!writer.write(picture)) {
        QTextStream(stderr) << tr("The picture could not be written to %1: %2").arg(m_file, writer.errorString())
                            << Qt::endl;
        QCoreApplication::exit(Findings);
        return;
    }
    QTextStream(stdout) << tr("Every tile is live. The wall, %1 × %2 pixels: %3")
                               .arg(picture.width())
                               .arg(picture.height())
                               .arg(QDir::toNativeSeparators(QFileInfo(m_file).absoluteFilePath()))
                        << Qt::endl;
    QCoreApplication::exit(Done);
}

} // namespace toancanh::app
