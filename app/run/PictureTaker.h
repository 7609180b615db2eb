// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/WallScene.h"

#include <QTimer>

namespace toancanh::app {

/// Waits until every tile of a scene has been live for three seconds, writes the wall as a picture, and ends
/// the program: 0 when it was written, 1 when the tiles took longer than the limit or the file can't be written.
class PictureTaker : public QObject
{
    Q_OBJECT
public:
    PictureTaker(wallview::WallScene &scene, const QString &file, int waitS, QObject *parent = nullptr);

private:
    void look();
    void write();

    wallview::WallScene &m_scene;
    QString m_file;
    int m_leftS;
    int m_liveS = 0;
    QTimer m_beat;
};

} // namespace toancanh::app
