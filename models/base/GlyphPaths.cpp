// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/GlyphPaths.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

namespace toancanh {

QList<QPainterPath> glyphPaths(const QString &text, const QFont &font, const QPointF &baseline)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    QList<QPainterPath> paths;
    const QPointF topLeft = baseline - QPointF(0, line.ascent());
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs) {
        const QRawFont raw = run.rawFont();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const QPainterPath path = raw.pathForGlyph(glyphs.at(i));
            if (!path.isEmpty())
                paths << path.translated(topLeft + positions.at(i));
        }
    }
    return paths;
}

} // namespace toancanh
