// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/RichLine.h"

#include "widgets/look/Fonts.h"
#include "widgets/look/Icons.h"
#include "widgets/look/TextLine.h"

#include <QFontMetricsF>

#include <utility>

namespace toancanh::look {

namespace {

// Of the mark of a change at w-body: a box of 40 px, of which the path leaves two units free at each side.
constexpr qreal markEm = 40.0 / 60.0;
constexpr qreal discEm = 28.0 / 60.0;

} // namespace

RichLine::RichLine(const QString &markedUp)
{
    const QStringList parts = markedUp.split(QStringLiteral("**"));
    // An odd number of marks: the last one is a text that happens to hold two asterisks.
    for (qsizetype i = 0; i < parts.size(); ++i)
        addText(parts.at(i), i % 2 == 1 && i + 1 < parts.size() ? Kind::Bold : Kind::Text);
}

RichLine RichLine::plain(const QString &text)
{
    RichLine line;
    if (!text.isEmpty())
        line.m_runs = {{Kind::Text, text}};
    return line;
}

void RichLine::addText(const QString &text, Kind kind)
{
    QString pending;
    const auto flush = [&] {
        if (!pending.isEmpty())
            m_runs.append({kind, std::exchange(pending, QString())});
    };
    for (const QChar letter : text) {
        const auto mark = letter.unicode() == 0x25B2   ? std::optional(Kind::Up)
                          : letter.unicode() == 0x25BC ? std::optional(Kind::Down)
                          : letter.unicode() == 0x25AC ? std::optional(Kind::Level)
                          : letter.unicode() == 0x25CF ? std::optional(Kind::Disc)
                          : letter.unicode() == 0x25CB ? std::optional(Kind::Ring)
                                                       : std::nullopt;
        if (mark) {
            flush();
            m_runs.append({*mark, QString()});
        } else {
            pending.append(letter);
        }
    }
    flush();
}

qreal RichLine::runWidth(const Run &run, const TypeToken &token)
{
    switch (run.kind) {
    case Kind::Text: return textWidth(run.text, token);
    case Kind::Bold: return textWidth(run.text, token.bold());
    case Kind::Disc:
    case Kind::Ring: return discEm * token.px;
    default: return markEm * token.px;
    }
}

qreal RichLine::width(const TypeToken &token) const
{
    qreal sum = 0;
    for (const Run &run : m_runs)
        sum += runWidth(run, token);
    return sum;
}

RichLine RichLine::elided(qreal maxWidth, const TypeToken &token) const
{
    RichLine line;
    qreal left = maxWidth;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const Run &run = m_runs.at(i);
        const qreal width = runWidth(run, token);
        const bool isText = run.kind == Kind::Text || run.kind == Kind::Bold;
        const qreal ellipsis = i + 1 < m_runs.size() ? textWidth(QStringLiteral("…"), token) : 0;
        if (width + ellipsis <= left) {
            line.m_runs.append(run);
            left -= width;
            continue;
        }
        if (isText) {
            const QFontMetricsF metrics(font(run.kind == Kind::Bold ? token.bold() : token));
            const QString shown =
                metrics.elidedText(run.text + (ellipsis > 0 ? QStringLiteral(" ……") : QString()), Qt::ElideRight, left);
            line.m_runs.append({run.kind, shown});
        }
        break;
    }
    return line;
}

QRectF RichLine::draw(QPainter &painter, QPointF position, qreal maxWidth, const TypeToken &token, const QColor &colour,
                      const QColor &boldColour, Qt::Alignment alignment) const
{
    qreal total = width(token);
    if (total > maxWidth / narrowest) {
        const RichLine shorter = elided(maxWidth / narrowest, token);
        if (shorter.width(token) < total)
            return shorter.draw(painter, position, maxWidth, token, colour, boldColour, alignment);
    }
    const qreal squeeze = total > maxWidth ? maxWidth / total : 1.0;
    total *= squeeze;
    const qreal left = alignment & Qt::AlignRight     ? position.x() - total
                       : alignment & Qt::AlignHCenter ? position.x() - total / 2
                                                      : position.x();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(left, position.y());
    painter.scale(squeeze, 1);
    qreal x = 0;
    const qreal baseline = baselineOf(token);
    const qreal middle = baseline - 0.357 * token.px; // half of the capitals' height
    for (const Run &run : m_runs) {
        const qreal width = runWidth(run, token);
        switch (run.kind) {
        case Kind::Text:
        case Kind::Bold: {
            const bool bold = run.kind == Kind::Bold;
            painter.setFont(font(bold ? token.bold() : token));
            painter.setPen(bold ? boldColour : colour);
            drawLetters(painter, QPointF(x, baseline), run.text);
            break;
        }
        case Kind::Disc:
        case Kind::Ring: {
            const qreal radius = width / 2;
            painter.setPen(run.kind == Kind::Ring ? QPen(colour::reference, 0.1 * token.px) : QPen(Qt::NoPen));
            painter.setBrush(run.kind == Kind::Disc ? QBrush(colour::data) : QBrush(Qt::NoBrush));
            const qreal drawn = run.kind == Kind::Ring ? radius - 0.05 * token.px : radius;
            painter.drawEllipse(QPointF(x + radius, middle), drawn, drawn);
            break;
        }
        default: {
            painter.save();
            painter.translate(x - width / 12, middle - width / 2);
            painter.scale(width / 24, width / 24);
            painter.fillPath(deltaPath(run.kind == Kind::Up     ? Direction::Up
                                       : run.kind == Kind::Down ? Direction::Down
                                                                : Direction::Level),
                             colour);
            painter.restore();
            break;
        }
        }
        x += width;
    }
    painter.restore();
    return QRectF(left, position.y(), total, token.line);
}

} // namespace toancanh::look
