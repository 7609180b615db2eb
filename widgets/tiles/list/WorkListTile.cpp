// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/list/WorkListTile.h"

#include "widgets/look/AlarmShape.h"
#include "widgets/look/RichLine.h"
#include "widgets/look/TextLine.h"
#include "widgets/tiles/camera/VideoTone.h"
#include "widgets/tiles/chart/ChartModel.h"

#include <QPainter>

#include <algorithm>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr QSize pictureSize(312, 184);
constexpr qreal leastPitch = 228;
constexpr qreal mostPitch = 236;
constexpr TypeToken rowTitle{62, 84, QFont::DemiBold};
constexpr qreal leastTitlePx = 56; ///< how small a long title is set before it loses letters
constexpr TypeToken rowDetail{52, 72, QFont::Normal};
constexpr TypeToken timeToken{84, 115, QFont::Normal};
constexpr TypeToken chipToken{62, 84, QFont::DemiBold};
constexpr TypeToken letterToken{50, 68, QFont::Bold};

std::optional<qint64> momentOf(const QVariant &cell)
{
    return cell.typeId() == QMetaType::LongLong && !cell.isNull() ? std::optional(cell.toLongLong()) : std::nullopt;
}

} // namespace

WorkListTile::WorkListTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : MetricTile(spec, context, size)
{}

TypeToken WorkListTile::headToken() const
{
    return layout().scaled({type::value2.px, 200, type::value2.weight});
}

QList<QRectF> WorkListTile::rowRects() const
{
    const qreal top = layout().titleBottom() + (spec().metric.isEmpty() ? 0 : headToken().line) + 12;
    const qreal bottom = layout().footerTop() - 12;
    QList<QPair<qreal, qreal>> panels;
    qreal from = top;
    for (const Seams::Gap &gap : layout().seams.horizontal()) {
        panels.append({from, gap.from - 12});
        from = gap.to + 24;
    }
    panels.append({from, bottom});

    QList<QRectF> rects;
    const qreal least = leastPitch * layout().scale;
    for (const auto &[panelTop, panelBottom] : std::as_const(panels)) {
        const int count = int((panelBottom - panelTop) / least);
        if (count <= 0)
            continue;
        const qreal pitch = std::min(mostPitch * layout().scale, (panelBottom - panelTop) / count);
        for (int i = 0; i < count; ++i)
            rects.append(QRectF(layout().left(), panelTop + i * pitch, layout().width(), pitch));
    }
    return rects;
}

void WorkListTile::contentChanged()
{
    m_head = head();
    const metric::MetricResult *rows = result(spec().chart);
    m_rows.clear();
    if (!rows)
        return;
    const qsizetype count = std::min<qsizetype>(rowRects().size(), rows->rows.size());
    for (qsizetype i = 0; i < count; ++i) {
        Row row;
        row.letter = rows->at(i, QStringLiteral("letter")).toString();
        if (row.letter.isEmpty())
            row.letter = QChar(u'A' + char16_t(i));
        row.title = rows->at(i, QStringLiteral("label")).toString();
        row.detail = rows->at(i, QStringLiteral("detail")).toString();
        row.dueMs = momentOf(rows->at(i, QStringLiteral("due")));
        row.receivedMs = momentOf(rows->at(i, QStringLiteral("received")));
        row.alarm = alarmOfRow(rows->rows.at(i), alerts());
        row.photo = rows->at(i, QStringLiteral("picture")).toByteArray();
        m_rows.append(row);
    }
}

void WorkListTile::preparePictures()
{
    QHash<QByteArray, QImage> pictures;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.photo.isEmpty())
            continue;
        QImage picture = m_pictures.value(row.photo);
        if (picture.isNull()) {
            const QImage whole = QImage::fromData(row.photo).convertToFormat(QImage::Format_RGB32);
            const QImage filling = whole.scaled(pictureSize, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
            picture =
                filling.copy((filling.width() - pictureSize.width()) / 2, (filling.height() - pictureSize.height()) / 2,
                             pictureSize.width(), pictureSize.height());
            applyTone(picture, photographTone);
        }
        pictures.insert(row.photo, picture);
    }
    m_pictures = pictures;
}

QString WorkListTile::timeTexts(qint64 nowMs) const
{
    QString texts;
    for (const Row &row : m_rows)
        if (row.dueMs)
            texts += format().countdown(*row.dueMs - nowMs) + u'\n';
    return texts;
}

void WorkListTile::drawContent(QPainter &painter)
{
    preparePictures();
    if (!spec().metric.isEmpty())
        drawHead(painter, m_head, headToken(), layout(), isStale());
    const QList<QRectF> rects = rowRects();
    const TypeToken caption = layout().scaled(type::axis);
    const bool hasDeadlines =
        std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.dueMs.has_value(); });
    if (hasDeadlines && !layout().isNarrow && alerts().isEmpty())
        drawTextLine(
            painter,
            {layout().right(), layout().titleTop() + (layout().scaled(type::title).line - caption.line) / 2 + 4},
            tr("time left"), caption, colour::ink3, Qt::AlignRight);
    painter.save();
    if (isStale())
        painter.setOpacity(0.55);
    for (qsizetype i = 0; i < std::min(m_rows.size(), rects.size()); ++i)
        drawRow(painter, m_rows.at(i), rects.at(i));
    painter.restore();
}

void WorkListTile::drawRow(QPainter &painter, const Row &row, const QRectF &rect) const
{
    const qreal scale = layout().scale;
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 3), colour::line);
    const qreal middle = rect.top() + 117 * scale;
    qreal x = rect.left();
    const bool hasPicture = !layout().isNarrow;
    const qreal letterSide = 68;
    const QRectF picture(x, middle - pictureSize.height() / 2.0, pictureSize.width(), pictureSize.height());
    if (hasPicture) {
        const QImage photo = m_pictures.value(row.photo);
        if (photo.isNull())
            painter.fillRect(picture, colour::raise);
        else
            painter.drawImage(picture, photo);
    }
    const QRectF letter(hasPicture ? picture.topLeft() : QPointF(x, middle - letterSide / 2),
                        QSizeF(letterSide, letterSide));
    painter.fillRect(letter, colour::ink1);
    drawTextLine(painter, {letter.center().x(), letter.center().y() - letterToken.line / 2}, row.letter, letterToken,
                 colour::inkDark, Qt::AlignHCenter);
    x = (hasPicture ? picture.right() : letter.right()) + 40;

    // The title reaches to the time, the detail under it to the track under the time.
    const QString left = row.dueMs ? format().countdown(*row.dueMs - nowMs()) : QString();
    const bool isOver = row.dueMs && *row.dueMs < nowMs();
    const qreal timeWidth =
        isOver ? textWidth(left, layout().scaled(chipToken)) + 40 : textWidth(left, layout().scaled(timeToken));
    const qreal markWidth = row.alarm > 0 ? 88 * scale : 0;
    const qreal titleWidth = rect.right() - timeWidth - markWidth - 40 - x;
    const qreal trackWidth = row.dueMs ? std::max(timeWidth, 300 * scale) : 0;
    const qreal detailWidth = rect.right() - trackWidth - markWidth - 40 - x;
    const TypeToken wanted = layout().scaled(rowTitle);
    const bool isLong = textWidth(row.title, wanted) * RichLine::narrowest > titleWidth;
    const TypeToken title = isLong ? wanted.sized(leastTitlePx * scale) : wanted;
    const TypeToken detail = layout().scaled(rowDetail);
    const qreal top = middle - (wanted.line + detail.line) / 2;
    drawFittedLine(painter, {x, top + baselineOf(wanted) - baselineOf(title)}, titleWidth, row.title, title,
                   colour::ink1);
    drawFittedLine(painter, {x, top + wanted.line}, detailWidth, row.detail, detail, colour::ink2);
    if (row.dueMs)
        drawTimeLeft(painter, row, QRectF(rect.right() - 300 * scale, rect.top(), 300 * scale, 234 * scale));
}

void WorkListTile::drawTimeLeft(QPainter &painter, const Row &row, const QRectF &rect) const
{
    const qint64 leftMs = *row.dueMs - nowMs();
    const QString text = format().countdown(leftMs);
    const qreal middle = rect.center().y();
    qreal left = rect.right();
    if (leftMs < 0) {
        const TypeToken chip = layout().scaled(chipToken);
        const qreal width = textWidth(text, chip) + 40;
        const QRectF box(rect.right() - width, middle - chip.line / 2 - 16, width, chip.line);
        painter.fillRect(box, colour::ink1);
        drawTextLine(painter, {box.center().x(), box.top()}, text, chip, colour::inkDark, Qt::AlignHCenter);
        left = box.left();
    } else {
        const TypeToken token = layout().scaled(timeToken);
        left = drawTextLine(painter, {rect.right(), middle - token.line / 2 - 14}, text, token, colour::ink1,
                            Qt::AlignRight)
                   .left();
    }
    if (row.alarm > 0) {
        const qreal mark = 68 * layout().scale;
        drawAlarm(painter, QRectF(left - 20 - mark, middle - 14 - mark / 2, mark, mark), row.alarm);
    }
    const QRectF track(rect.left(), middle + 48 * layout().scale, rect.width(), 14);
    painter.fillRect(track, colour::line);
    if (row.receivedMs && *row.dueMs > *row.receivedMs) {
        const qreal share = std::clamp(qreal(leftMs) / qreal(*row.dueMs - *row.receivedMs), 0.0, 1.0);
        painter.fillRect(
            QRectF(track.right() - share * track.width(), track.top(), share * track.width(), track.height()),
            colour::ink3);
    }
}

} // namespace toancanh::tiles
