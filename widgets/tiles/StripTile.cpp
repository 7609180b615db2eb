// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/StripTile.h"

#include "models/metric/MetricResult.h"
#include "widgets/look/AlarmShape.h"
#include "widgets/look/RichLine.h"
#include "widgets/look/TextLine.h"
#include "widgets/tiles/list/AlertLine.h"
#include "widgets/tiles/tile/Notice.h"

#include <QPainter>

#include <algorithm>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr TypeToken secondsToken{96, 132, QFont::Normal};
constexpr TypeToken dateToken{72, 104, QFont::DemiBold};
constexpr TypeToken alertToken{80, 104, QFont::DemiBold};
constexpr TypeToken detailToken{58, 80, QFont::Normal};
constexpr qreal alertMark = 152;
constexpr qreal countMark = 104;
constexpr qreal noticeMark = 120;
constexpr int noticeLines = 3;
constexpr qreal gap = 48;

} // namespace

StripTile::StripTile(const TileContext &context, const LocalizedText &centreTitle, const QSizeF &size)
    : PictureItem(size)
    , m_context(context)
    , m_format(context.format())
    , m_centreTitle(centreTitle)
    , m_nowMs(context.clock ? context.clock->nowMs() : 0)
    , m_words(words())
{}

int StripTile::columns() const
{
    return qMax(1, m_context.geometry.columns);
}

QRectF StripTile::cell(int column) const
{
    const qreal panel = m_context.geometry.panel.width();
    return QRectF(column * (panel + m_context.geometry.bezelPx()), 0, panel, size().height());
}

void StripTile::setAreaNames(const QHash<QString, QString> &nameById)
{
    m_areaNames = nameById;
    updateWords();
}

void StripTile::setAlerts(const QList<alert::Alert> &alerts)
{
    m_alerts = alerts;
    std::stable_sort(m_alerts.begin(), m_alerts.end(), [](const auto &a, const auto &b) {
        return a.priority != b.priority ? a.priority < b.priority : a.sinceMs > b.sinceMs;
    });
    updateWords();
}

void StripTile::setSources(const QList<dataset::SourceState> &sources)
{
    m_sources = sources;
    updateWords();
}

void StripTile::setCameras(const QList<camera::CameraStatus> &cameras)
{
    m_cameras = cameras;
    updateWords();
}

void StripTile::setFindings(int count)
{
    m_findings = count;
    updateWords();
}

void StripTile::setNotices(const QStringList &sentences)
{
    m_notices = sentences;
    updateWords();
}

void StripTile::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    updateWords();
}

StripTile::Words StripTile::words() const
{
    Words words;
    words.clock = m_format.time(m_nowMs);
    words.seconds = m_format.timeOfDay(m_nowMs).mid(words.clock.size());
    words.date = m_format.longDate(m_nowMs);
    words.notice = m_notices.value(0);
    if (m_notices.size() > 1)
        words.notice += tr(" (and %n more)", nullptr, int(m_notices.size()) - 1);
    const int alertCells = columns() - 2 - (words.notice.isEmpty() ? 0 : 1);
    words.counts = {0, 0, 0, 0};
    for (const alert::Alert &alert : m_alerts) {
        ++words.counts[qBound(1, alert.priority, 4) - 1];
        if (words.alerts.size() >= alertCells)
            continue;
        words.alerts.append(
            {alert.priority, alert.text.in(m_context.locale), alertLine(alert, m_areaNames, m_format, m_nowMs)});
    }
    if (!m_sources.isEmpty()) {
        const auto live =
            std::count_if(m_sources.cbegin(), m_sources.cend(), [this](const dataset::SourceState &source) {
                return !source.error && metric::freshness(source, m_nowMs) == metric::Freshness::Live;
            });
        words.sources = tr("Sources **%1/%2**").arg(live).arg(m_sources.size());
    }
    if (!m_cameras.isEmpty()) {
        const auto live = std::count_if(m_cameras.cbegin(), m_cameras.cend(), [](const camera::CameraStatus &camera) {
            return camera.state == camera::CameraState::Live;
        });
        words.cameras = tr("Cameras **%1/%2**").arg(live).arg(m_cameras.size());
    }
    if (m_findings > 0)
        words.findings = tr("the profile has **%n error(s)**", nullptr, m_findings);
    return words;
}

void StripTile::updateWords()
{
    const Words now = words();
    if (now == m_words)
        return;
    const bool clockOnly = now.alerts == m_words.alerts && now.notice == m_words.notice && now.counts == m_words.counts
                           && now.sources == m_words.sources && now.cameras == m_words.cameras
                           && now.findings == m_words.findings;
    m_words = now;
    refresh(clockOnly ? cell(0) : QRectF());
}

void StripTile::render(QPainter &painter)
{
    painter.fillRect(boundingRect(), colour::wall);
    drawClock(painter, cell(0));
    for (int i = 0; i < m_words.alerts.size(); ++i)
        drawAlert(painter, cell(i + 1), m_words.alerts.at(i));
    if (columns() > 2 && !m_words.notice.isEmpty())
        drawNotice(painter, cell(columns() - 2));
    if (columns() > 1)
        drawCounts(painter, cell(columns() - 1));
}

void StripTile::drawClock(QPainter &painter, const QRectF &cell) const
{
    const TypeToken clock = type::clock;
    const qreal top = (size().height() - clock.line) / 2;
    QRectF box = drawTextLine(painter, {space::side, top}, m_words.clock, clock, colour::ink1);
    // Seconds stand on the same baseline.
    box = drawTextLine(painter, {box.right(), top + baselineOf(clock) - baselineOf(secondsToken)}, m_words.seconds,
                       secondsToken, colour::ink3);
    // Digits are all of one width, so the date does not move as seconds pass.
    const qreal x = box.right() + gap;
    const qreal width = cell.right() - space::side - x;
    const qreal textTop = (size().height() - dateToken.line - detailToken.line) / 2;
    drawFittedLine(painter, {x, textTop}, width, m_words.date, dateToken, colour::ink1);
    // A wall of one column has no cell for states.
    const bool saysFindings = columns() == 1 && !m_words.findings.isEmpty();
    const RichLine detail =
        saysFindings ? RichLine(m_words.findings) : RichLine::plain(m_centreTitle.in(m_context.locale));
    detail.draw(painter, {x, textTop + dateToken.line}, width, detailToken);
}

void StripTile::drawAlert(QPainter &painter, const QRectF &cell, const AlertWords &alert) const
{
    if (alert.priority == 1) {
        painter.fillRect(cell, colour::p1Ground);
        painter.fillRect(QRectF(cell.left(), cell.bottom() - 14, cell.width(), 14), colour::p1);
    }
    drawAlarm(painter, QRectF(cell.left() + space::side, (cell.height() - alertMark) / 2, alertMark, alertMark),
              alert.priority);
    const qreal x = cell.left() + space::side + alertMark + gap;
    const qreal width = cell.right() - space::side - x;
    const qreal top = (cell.height() - alertToken.line - detailToken.line) / 2;
    drawFittedLine(painter, {x, top}, width, alert.text, alertToken, colour::ink1);
    drawFittedLine(painter, {x, top + alertToken.line}, width, alert.detail, detailToken, colour::ink2);
}

void StripTile::drawNotice(QPainter &painter, const QRectF &cell) const
{
    drawIcon(painter, QRectF(cell.left() + space::side, (cell.height() - noticeMark) / 2, noticeMark, noticeMark),
             Icon::Database, colour::ink1);
    const qreal x = cell.left() + space::side + noticeMark + gap;
    const qreal width = cell.right() - space::side - x;
    const QStringList lines = wrapped(m_words.notice, detailToken, width, noticeLines);
    qreal y = (cell.height() - lines.size() * detailToken.line) / 2;
    for (const QString &line : lines) {
        drawFittedLine(painter, {x, y}, width, line, detailToken, colour::ink1);
        y += detailToken.line;
    }
}

void StripTile::drawCounts(QPainter &painter, const QRectF &cell) const
{
    const qreal right = cell.right() - space::side;
    QList<RichLine> states;
    for (const QString &text : {m_words.sources, m_words.cameras, m_words.findings}) {
        if (!text.isEmpty())
            states.append(RichLine(text));
    }
    qreal stateWidth = 0;
    for (const RichLine &state : std::as_const(states))
        stateWidth = qMax(stateWidth, state.width(detailToken));
    qreal y = (cell.height() - states.size() * detailToken.line) / 2;
    for (const RichLine &state : std::as_const(states)) {
        state.draw(painter, {right, y}, stateWidth, detailToken, colour::ink2, colour::ink1, Qt::AlignRight);
        y += detailToken.line;
    }

    // Four equal places, so that the counts stand still when one of them grows.
    const qreal left = cell.left() + space::side;
    const qreal place = (right - stateWidth - gap - left) / 4;
    for (int i = 0; i < 4; ++i) {
        const int count = m_words.counts.value(i);
        const qreal x = left + i * place;
        const QRectF mark(x, (cell.height() - countMark) / 2, countMark, countMark);
        // A priority without alerts steps back.
        painter.setOpacity(count > 0 ? 1 : 0.35);
        drawAlarm(painter, mark, i + 1, AlarmState::Unacknowledged, colour::wall);
        painter.setOpacity(1);
        drawFittedLine(painter, {x + countMark + 24, (cell.height() - type::count.line) / 2}, place - countMark - 34,
                       m_context.locale.toString(count), type::count, count > 0 ? colour::ink1 : colour::ink3);
    }
}

} // namespace toancanh::tiles
