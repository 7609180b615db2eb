// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/Tile.h"

#include "models/base/TextTemplate.h"
#include "widgets/tiles/tile/Notice.h"

#include <QPainter>

#include <algorithm>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr qint64 retryStepMs = 10'000;

} // namespace

Tile::Tile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : PictureItem(size)
    , m_spec(spec)
    , m_context(context)
    , m_layout(size, context)
    , m_format(context.format())
    , m_bornMs(context.clock ? context.clock->nowMs() : 0)
    , m_nowMs(m_bornMs)
{
    if (!isPermitted())
        m_state = TileState::NoPermission;
    m_shownFooter = footer();
}

QStringList Tile::metrics() const
{
    QStringList ids{m_spec.metric, m_spec.chart, m_spec.trend, m_spec.progress, m_spec.colour};
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids;
}

QStringList Tile::requiredMetrics() const
{
    QStringList ids{m_spec.metric, m_spec.chart};
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids;
}

bool Tile::isPermitted() const
{
    return m_spec.who.isEmpty() || m_spec.who.contains(m_context.role);
}

const metric::MetricResult *Tile::result(const QString &metric) const
{
    const auto found = m_results.constFind(metric);
    return metric.isEmpty() || found == m_results.constEnd() ? nullptr : &*found;
}

const metric::MetricSpec *Tile::metricSpec(const QString &metric) const
{
    const auto found = m_specs.constFind(metric);
    return metric.isEmpty() || found == m_specs.constEnd() ? nullptr : &*found;
}

bool Tile::hasContent() const
{
    const metric::MetricResult *rows = result(m_spec.chart.isEmpty() ? m_spec.metric : m_spec.chart);
    return rows && !rows->isEmpty();
}

QString Tile::timeTexts(qint64) const
{
    return {};
}

bool Tile::ownsAlert(const alert::Alert &alert) const
{
    return metrics().contains(alert.metric);
}

QString Tile::title() const
{
    if (!m_spec.title.isEmpty())
        return m_spec.title.in(m_context.locale);
    for (const QString &id : {m_spec.metric, m_spec.chart})
        if (const metric::MetricSpec *spec = metricSpec(id))
            return spec->title.in(m_context.locale);
    return {};
}

QString Tile::filledText(const LocalizedText &text) const
{
    const metric::MetricResult *row = result(m_spec.metric.isEmpty() ? m_spec.chart : m_spec.metric);
    return filled(
        text.in(m_context.locale), [row](const QString &name) { return row ? row->at(0, name) : QVariant(); },
        m_context.locale, m_context.zone);
}

void Tile::setMetricSpec(const metric::MetricSpec &spec)
{
    if (!metrics().contains(spec.id))
        return;
    m_specs.insert(spec.id, spec);
    changed();
}

void Tile::setResult(const metric::MetricResult &result)
{
    if (!metrics().contains(result.metric))
        return;
    const metric::MetricResult *known = this->result(result.metric);
    const bool isSame =
        known && known->columns == result.columns && known->rows == result.rows && known->error == result.error;
    m_results.insert(result.metric, result);
    // Most often only the age of the data is new.
    if (isSame)
        tick(m_context.clock ? m_context.clock->nowMs() : m_nowMs);
    else
        changed();
}

void Tile::setAlerts(const QList<alert::Alert> &alerts)
{
    alert::Alerts own;
    for (const alert::Alert &alert : alerts)
        if (ownsAlert(alert))
            own.append(alert);
    std::stable_sort(own.begin(), own.end(), [](const auto &a, const auto &b) { return a.priority < b.priority; });
    if (own == m_alerts)
        return;
    m_alerts = own;
    changed();
}

void Tile::setRule(Rule rule)
{
    m_rule = rule;
    refresh();
}

void Tile::setState(TileState state)
{
    m_state = state;
    m_shownFooter = footer();
}

void Tile::changed()
{
    assessNow();
    contentChanged();
    m_shownFooter = footer();
    m_shownBody = bodyTexts();
    refresh();
}

void Tile::assessNow()
{
    if (m_context.clock)
        m_nowMs = qMax(m_nowMs, m_context.clock->nowMs());
    QList<const metric::MetricResult *> results;
    bool missing = false;
    for (const QString &id : requiredMetrics()) {
        if (const metric::MetricResult *one = result(id))
            results.append(one);
        else
            missing = true;
    }
    m_quality = assess(results, missing, m_nowMs);
    if (!isPermitted())
        m_state = TileState::NoPermission;
    else if (m_quality.state == TileState::Live && !hasContent())
        m_state = TileState::Empty;
    else
        m_state = m_quality.state;
}

void Tile::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    const TileState before = m_state;
    assessNow();
    const QString body = bodyTexts();
    const TileFooter foot = footer();
    const bool bodyChanged = before != m_state || body != m_shownBody;
    const bool footChanged = foot != m_shownFooter;
    m_shownBody = body;
    m_shownFooter = foot;
    if (bodyChanged) {
        contentChanged();
        refresh();
    } else if (footChanged) {
        refresh(footerRect(m_layout));
    }
}

QString Tile::bodyTexts() const
{
    switch (m_state) {
    case TileState::Error: return failureText() + u'\n' + retryText();
    case TileState::Live: return timeTexts(m_nowMs);
    case TileState::Stale:
        return timeTexts(m_nowMs) + (m_quality.dataAtMs ? m_format.moment(*m_quality.dataAtMs, m_nowMs) : QString());
    default: return {};
    }
}

QString Tile::failureText() const
{
    if (m_quality.failing && m_quality.failing->error) {
        const QString sentence = m_quality.failing->error->sentence;
        return m_quality.failing->failingSinceMs
                   ? tr("%1 since %2").arg(sentence, m_format.moment(*m_quality.failing->failingSinceMs, m_nowMs))
                   : sentence;
    }
    if (m_quality.error)
        return m_quality.error->sentence;
    return {};
}

QString Tile::retryText() const
{
    if (!m_quality.failing || !m_quality.failing->nextTryMs)
        return {};
    const qint64 leftMs = *m_quality.failing->nextTryMs - m_nowMs;
    if (leftMs <= 0)
        return tr("Trying again now.");
    return tr("Next try in %1.").arg(m_format.duration((leftMs + retryStepMs - 1) / retryStepMs * retryStepMs));
}

TileFooter Tile::footer() const
{
    TileFooter footer;
    footer.source = filledText(m_spec.sourceName);
    for (const QString &id : metrics())
        if (const metric::MetricResult *one = result(id); one && footer.source.isEmpty() && !one->sources.isEmpty())
            footer.source = one->sources.first().title.in(m_context.locale);
    const std::optional<qint64> dataAt = m_quality.dataAtMs;
    const qint64 ageMs = dataset::msOutsideRest(dataAt.value_or(m_nowMs), m_nowMs, m_quality.rest);
    switch (m_state) {
    case TileState::NoPermission:
    case TileState::Broken:
        footer.source.clear();
        footer.hasRing = false;
        break;
    case TileState::Loading: footer.age = m_format.loading(m_bornMs, m_nowMs); break;
    case TileState::Error:
        footer.age = m_format.lastKnown(dataAt, m_nowMs);
        footer.isLate = true;
        break;
    case TileState::Stale:
        footer.age = dataAt ? m_format.late(*dataAt, *dataAt + ageMs, m_quality.cycleMs) : QString();
        footer.cause = failureText();
        footer.isLate = true;
        break;
    case TileState::Live:
    case TileState::Empty:
        footer.age = dataAt ? m_format.updated(*dataAt, m_nowMs) : QString();
        footer.cause = failureText();
        if (dataAt && m_quality.cycleMs > 0) {
            const qreal left = 1 - qreal(ageMs) / m_quality.cycleMs;
            footer.ringStep = qBound(0, qCeil(left * TileFooter::ringSteps), TileFooter::ringSteps);
        }
        break;
    }
    return footer;
}

void Tile::render(QPainter &painter)
{
    painter.fillRect(boundingRect(), colour::tile);
    if (m_rule == Rule::Left)
        painter.fillRect(QRectF(0, space::top, 4, size().height() - 2 * space::top), colour::line);
    else if (m_rule == Rule::Top)
        painter.fillRect(QRectF(space::side, 0, size().width() - 2 * space::side, 4), colour::line);
    const bool showsAlert = !m_alerts.isEmpty() && m_state != TileState::NoPermission;
    const int priority = showsAlert ? m_alerts.first().priority : 0;
    drawTileTitle(painter, m_layout, title(), priority);
    drawBody(painter);
    drawTileFooter(painter, m_layout, m_shownFooter, m_state == TileState::Stale);
    drawTileFrame(painter, boundingRect(), m_state, priority);
}

void Tile::drawFailure(QPainter &painter)
{
    QStringList lines{failureText(), retryText()};
    lines.removeAll(QString());
    if (!lines.isEmpty()) {
        lines.first()[0] = lines.first().at(0).toUpper();
        if (!lines.first().endsWith(u'.'))
            lines.first().append(u'.');
    }
    drawNotice(painter, m_layout, {Icon::LinkBroken, tr("No data could be fetched"), lines});
}

void Tile::drawBody(QPainter &painter)
{
    switch (m_state) {
    case TileState::Loading: drawSkeleton(painter, m_layout); break;
    case TileState::NoPermission:
        drawNotice(painter, m_layout, {Icon::Lock, tr("No permission to view"), {m_spec.grants.in(m_context.locale)}});
        break;
    case TileState::Error:
    case TileState::Broken: drawFailure(painter); break;
    case TileState::Empty: drawNotice(painter, m_layout, emptyNotice()); break;
    case TileState::Live:
    case TileState::Stale:
        if (hasContent())
            drawContent(painter);
        else
            drawNotice(painter, m_layout, emptyNotice());
        break;
    }
}

Notice Tile::emptyNotice() const
{
    Notice notice;
    notice.sentence = filledText(m_spec.empty);
    if (notice.sentence.isEmpty())
        notice.sentence = tr("No data in this period yet");
    // Notes over the main figure still hold where only the list under it is empty.
    if (const metric::MetricResult *main = result(m_spec.metric); main && !main->isEmpty() && !m_spec.chart.isEmpty())
        for (const LocalizedText &note : m_spec.notes)
            notice.lines.append(filledText(note).remove(QStringLiteral("**")));
    return notice;
}

} // namespace toancanh::tiles
