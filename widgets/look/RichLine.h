// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/Tokens.h"

#include <QList>
#include <QPainter>
#include <QString>

namespace toancanh::look {

/// One line of text in which `**…**` is set bold and the marks ▲ ▼ ● ○ are drawn as paths, since the family
/// lacks them. A line that is too long is set up to an eighth narrower and then elided. A value.
class RichLine
{
public:
    RichLine() = default;
    explicit RichLine(const QString &markedUp);
    static RichLine plain(const QString &text); ///< `**` and marks stay as they are

    bool isEmpty() const { return m_runs.isEmpty(); }
    qreal width(const TypeToken &token) const;

    /// Draws it with the line box's top at position.y(); gives the rectangle that it took.
    QRectF draw(QPainter &painter, QPointF position, qreal maxWidth, const TypeToken &token,
                const QColor &colour = colour::ink2, const QColor &boldColour = colour::ink1,
                Qt::Alignment alignment = Qt::AlignLeft) const;

    static constexpr qreal narrowest = 0.875; ///< how far a line is squeezed before it loses letters

private:
    enum class Kind { Text, Bold, Up, Down, Level, Disc, Ring };
    struct Run
    {
        Kind kind = Kind::Text;
        QString text;
    };
    static qreal runWidth(const Run &run, const TypeToken &token);
    void addText(const QString &text, Kind kind);
    RichLine elided(qreal maxWidth, const TypeToken &token) const;

    QList<Run> m_runs;
};

} // namespace toancanh::look
