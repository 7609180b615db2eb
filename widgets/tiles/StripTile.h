// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "models/camera/CameraStatus.h"
#include "models/dataset/SourceState.h"
#include "widgets/tiles/paint/PictureItem.h"
#include "widgets/tiles/tile/TileContext.h"

#include <QHash>

namespace toancanh::tiles {

/// The strip along the top of the wall, in every scene: clock and centre, the gravest alerts, and how many there
/// are, with the state of sources and cameras. Its cells lie on the wall's columns. GUI thread.
class StripTile : public PictureItem
{
    Q_OBJECT
public:
    StripTile(const TileContext &context, const LocalizedText &centreTitle, const QSizeF &size);

    void setAreaNames(const QHash<QString, QString> &nameById);
    void setAlerts(const QList<alert::Alert> &alerts);
    void setSources(const QList<dataset::SourceState> &sources);
    void setCameras(const QList<camera::CameraStatus> &cameras);
    void setFindings(int count); ///< what is wrong in the profile, said while there is anything
    /// What is wrong with the program's own place (its databases, its fonts): the first takes a cell from the alerts.
    void setNotices(const QStringList &sentences);
    void tick(qint64 nowMs);

protected:
    void render(QPainter &painter) override;

private:
    struct AlertWords
    {
        int priority = 4;
        QString text;
        QString detail;
        bool operator==(const AlertWords &) const = default;
    };
    struct Words
    {
        QString clock;
        QString seconds;
        QString date;
        QList<AlertWords> alerts;
        QString notice;
        QList<int> counts; ///< of priorities 1 to 4
        QString sources;
        QString cameras;
        QString findings;
        bool operator==(const Words &) const = default;
    };
    int columns() const;
    QRectF cell(int column) const;
    Words words() const;
    void updateWords();
    void drawClock(QPainter &painter, const QRectF &cell) const;
    void drawAlert(QPainter &painter, const QRectF &cell, const AlertWords &alert) const;
    void drawNotice(QPainter &painter, const QRectF &cell) const;
    void drawCounts(QPainter &painter, const QRectF &cell) const;

    TileContext m_context;
    look::LocalText m_format;
    LocalizedText m_centreTitle;
    QHash<QString, QString> m_areaNames;
    alert::Alerts m_alerts;
    QList<dataset::SourceState> m_sources;
    QList<camera::CameraStatus> m_cameras;
    int m_findings = 0;
    QStringList m_notices;
    qint64 m_nowMs = 0;
    Words m_words;
};

} // namespace toancanh::tiles
