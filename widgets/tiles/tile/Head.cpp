// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/Head.h"

#include "widgets/look/Fonts.h"
#include "widgets/look/TextLine.h"

#include <QCoreApplication>

#include <cmath>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr qreal unitGap = 22;
constexpr qreal valueSpacing = -3; // between the letters of a hero value

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::tiles", text);
}

QFont valueFont(const TypeToken &token)
{
    QFont font = look::font(token);
    font.setLetterSpacing(QFont::AbsoluteSpacing, valueSpacing * token.px / type::value.px);
    return font;
}

qreal valueWidth(const QString &text, const TypeToken &token)
{
    return QFontMetricsF(valueFont(token)).horizontalAdvance(text);
}

} // namespace

std::optional<double> numberOf(const QVariant &cell)
{
    if (cell.isNull()
        || (cell.typeId() != QMetaType::Double && cell.typeId() != QMetaType::LongLong
            && cell.typeId() != QMetaType::Int))
        return std::nullopt;
    const double number = cell.toDouble();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString changeText(const metric::MetricResult &result, const metric::MetricSpec *spec, const QString &comparedWith,
                   const LocalText &format)
{
    const auto value = numberOf(result.at(0, QStringLiteral("value")));
    const auto before = numberOf(result.at(0, QStringLiteral("before")));
    if (!value || !before || comparedWith.isEmpty())
        return {};
    const int decimals = spec ? spec->decimals : 0;
    const double difference = *value - *before;
    if (std::abs(difference) < 0.5 * std::pow(10.0, -decimals))
        return tr("▬ unchanged %1").arg(comparedWith);
    const QString mark = difference > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ");
    const QString amount = format.number(std::abs(difference), decimals);
    const bool isShare = spec && spec->measure.in(format.locale()) == QLatin1String("%");
    return mark + (isShare ? tr("%1 points %2") : QStringLiteral("%1 %2")).arg(amount, comparedWith);
}

Head headOf(const metric::MetricResult &result, const metric::MetricSpec *spec, const LocalText &format)
{
    Head head;
    const auto value = numberOf(result.at(0, QStringLiteral("value")));
    head.value = value ? format.number(*value, spec ? spec->decimals : 0) : QStringLiteral("–");
    if (spec)
        head.unit = spec->measure.in(format.locale());
    return head;
}

RichLine staleLine(qint64 dataAtMs, qint64 nowMs, const LocalText &format)
{
    return RichLine(tr("data of **%1**").arg(format.moment(dataAtMs, nowMs)));
}

QRectF drawValue(QPainter &painter, QPointF position, qreal width, const Head &head, const TypeToken &token,
                 const TileLayout &layout, bool isStale)
{
    TypeToken valueType = token;
    TypeToken unitType = layout.scaled(type::unit);
    const auto total = [&] {
        return valueWidth(head.value, valueType) + (head.unit.isEmpty() ? 0 : unitGap + textWidth(head.unit, unitType));
    };
    // A long figure is set smaller rather than clipped, its measure first.
    if (total() > width)
        unitType = layout.scaled(type::body);
    if (const qreal needed = total(); needed > width)
        valueType.px = token.px * qMax(0.45, 1 - (needed - width) / qMax(1.0, valueWidth(head.value, token)));
    while (total() > width && valueType.px > 0.4 * token.px)
        valueType.px *= 0.97;

    const qreal baseline = position.y() + baselineOf(token);
    painter.setFont(valueFont(valueType));
    painter.setPen(isStale ? colour::ink3 : colour::ink1);
    drawLetters(painter, QPointF(position.x(), baseline), head.value);
    qreal right = position.x() + valueWidth(head.value, valueType);
    if (!head.unit.isEmpty()) {
        right += unitGap;
        const qreal left = position.x() + width - right;
        drawFittedLine(painter, {right, baseline - baselineOf(unitType)}, qMax(left, 1.0), head.unit, unitType,
                       isStale ? colour::ink3 : colour::ink2);
        right += qMin(left, textWidth(head.unit, unitType));
    }
    return QRectF(position, QSizeF(right - position.x(), token.line));
}

void drawHead(QPainter &painter, const Head &head, const TypeToken &token, const TileLayout &layout, bool isStale)
{
    const qreal top = layout.titleBottom();
    const qreal available = layout.seams.widthFrom(layout.left(), layout.right());
    const TypeToken body = layout.scaled(type::body);
    const QRectF value = drawValue(painter, {layout.left(), top}, head.lines.isEmpty() ? available : 0.62 * available,
                                   head, token, layout, isStale);
    const qreal x = value.right() + 64;
    const qreal pitch = 78 * layout.scale;
    const qsizetype count = qMin<qsizetype>(2, head.lines.size());
    // The last of two stands on the value's baseline; one alone is beside its middle.
    qreal y = count > 1 ? top + baselineOf(token) - baselineOf(body) - pitch : top + (token.line - body.line) / 2;
    for (qsizetype i = 0; i < count; ++i, y += pitch)
        head.lines.at(i).draw(painter, {x, y}, layout.left() + available - x, body);
}

} // namespace toancanh::tiles
