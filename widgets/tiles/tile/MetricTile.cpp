// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/MetricTile.h"

#include "models/base/TextTemplate.h"
#include "widgets/tiles/tile/Notice.h"

#include <QPainter>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr qint64 retryStepMs = 10'000;

} // namespace

MetricTile::MetricTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : Tile(spec, context, size), m_bornMs(nowMs())
{
    renewFooter();
}

QStringList MetricTile::metrics() const
{
    QStringList ids{spec().metric, spec().chart, spec().trend, spec().progress, spec().colour};
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids;
}

QStringList MetricTile::requiredMetrics() const
{
    QStringList ids{spec().metric, spec().chart};
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids;
}

const metric::MetricResult *MetricTile::result(const QString &metric) const
{
    const auto found = m_results.constFind(metric);
    return metric.isEmpty() || found == m_results.constEnd() ? nullptr : &*found;
}

const metric::MetricSpec *MetricTile::metricSpec(const QString &metric) const
{
    const auto found = m_specs.constFind(metric);
    return metric.isEmpty() || found == m_specs.constEnd() ? nullptr : &*found;
}

bool MetricTile::hasContent() const
{
    const metric::MetricResult *rows = result(spec().chart.isEmpty() ? spec().metric : spec().chart);
    return rows && !rows->isEmpty();
}

QString MetricTile::timeTexts(qint64) const
{
    return {};
}

bool MetricTile::ownsAlert(const alert::Alert &alert) const
{
    return metrics().contains(alert.metric);
}

QString MetricTile::title() const
{
    if (!spec().title.isEmpty())
        return Tile::title();
    for (const QString &id : {spec().metric, spec().chart})
        if (const metric::MetricSpec *known = metricSpec(id))
            return known->title.in(context().locale);
    return {};
}

QString MetricTile::filledText(const LocalizedText &text) const
{
    const metric::MetricResult *row = result(spec().metric.isEmpty() ? spec().chart : spec().metric);
    return filled(
        text.in(context().locale), [row](const QString &name) { return row ? row->at(0, name) : QVariant(); },
        context().locale, context().zone);
}

void MetricTile::setMetricSpec(const metric::MetricSpec &spec)
{
    if (!metrics().contains(spec.id))
        return;
    m_specs.insert(spec.id, spec);
    changed();
}

void MetricTile::setResult(const metric::MetricResult &result)
{
    if (!metrics().contains(result.metric))
        return;
    const metric::MetricResult *known = this->result(result.metric);
    const bool isSame =
        known && known->columns == result.columns && known->rows == result.rows && known->error == result.error;
    m_results.insert(result.metric, result);
    // Most often only the age of the data is new.
    if (isSame)
        tick(context().clock ? context().clock->nowMs() : nowMs());
    else
        changed();
}

Head MetricTile::head() const
{
    Head head;
    if (const metric::MetricResult *main = result(spec().metric)) {
        const metric::MetricSpec *metric = metricSpec(spec().metric);
        head = headOf(*main, metric, format());
        const QString change = changeText(*main, metric, spec().change.in(context().locale), format());
        if (!change.isEmpty())
            head.lines.append(RichLine(change));
        for (const LocalizedText &note : spec().notes)
            head.lines.append(RichLine(filledText(note)));
    }
    if (isStale() && m_quality.dataAtMs)
        head.lines = {staleLine(*m_quality.dataAtMs, nowMs(), format())};
    return head;
}

void MetricTile::changed()
{
    assessNow();
    Tile::changed();
    m_shownBody = bodyTexts();
}

void MetricTile::assessNow()
{
    if (context().clock)
        setNow(qMax(nowMs(), context().clock->nowMs()));
    QList<const metric::MetricResult *> results;
    bool missing = false;
    for (const QString &id : requiredMetrics()) {
        if (const metric::MetricResult *one = result(id))
            results.append(one);
        else
            missing = true;
    }
    m_quality = assess(results, missing, nowMs());
    if (!isPermitted())
        setState(TileState::NoPermission);
    else if (m_quality.state == TileState::Live && !hasContent())
        setState(TileState::Empty);
    else
        setState(m_quality.state);
}

void MetricTile::tick(qint64 nowMs)
{
    Tile::tick(nowMs);
    const TileState before = state();
    assessNow();
    const QString body = bodyTexts();
    const bool bodyChanged = before != state() || body != m_shownBody;
    const bool footChanged = renewFooter();
    m_shownBody = body;
    if (bodyChanged) {
        contentChanged();
        refresh();
    } else if (footChanged) {
        refresh(footerRect(layout()));
    }
}

QString MetricTile::bodyTexts() const
{
    switch (state()) {
    case TileState::Error: return failureText() + u'\n' + retryText();
    case TileState::Live: return timeTexts(nowMs());
    case TileState::Stale:
        return timeTexts(nowMs()) + (m_quality.dataAtMs ? format().moment(*m_quality.dataAtMs, nowMs()) : QString());
    default: return {};
    }
}

QString MetricTile::failureText() const
{
    if (m_quality.failing && m_quality.failing->error) {
        const QString sentence = m_quality.failing->error->sentence;
        return m_quality.failing->failingSinceMs
                   ? tr("%1 since %2").arg(sentence, format().moment(*m_quality.failing->failingSinceMs, nowMs()))
                   : sentence;
    }
    if (m_quality.error)
        return m_quality.error->sentence;
    return {};
}

QString MetricTile::retryText() const
{
    if (!m_quality.failing || !m_quality.failing->nextTryMs)
        return {};
    const qint64 leftMs = *m_quality.failing->nextTryMs - nowMs();
    if (leftMs <= 0)
        return tr("Trying again now.");
    return tr("Next try in %1.").arg(format().duration((leftMs + retryStepMs - 1) / retryStepMs * retryStepMs));
}

TileFooter MetricTile::footer() const
{
    TileFooter footer;
    footer.source = filledText(spec().sourceName);
    for (const QString &id : metrics())
        if (const metric::MetricResult *one = result(id); one && footer.source.isEmpty() && !one->sources.isEmpty())
            footer.source = one->sources.first().title.in(context().locale);
    const std::optional<qint64> dataAt = m_quality.dataAtMs;
    const qint64 ageMs = dataset::msOutsideRest(dataAt.value_or(nowMs()), nowMs(), m_quality.rest);
    switch (state()) {
    case TileState::NoPermission:
    case TileState::Broken:
        footer.source.clear();
        footer.hasRing = false;
        break;
    case TileState::Loading: footer.age = format().loading(m_bornMs, nowMs()); break;
    case TileState::Error:
        footer.age = format().lastKnown(dataAt, nowMs());
        footer.isLate = true;
        break;
    case TileState::Stale:
        footer.age = dataAt ? format().late(*dataAt, *dataAt + ageMs, m_quality.cycleMs) : QString();
        footer.cause = failureText();
        footer.isLate = true;
        break;
    case TileState::Live:
    case TileState::Empty:
        footer.age = dataAt ? format().updated(*dataAt, nowMs()) : QString();
        footer.cause = failureText();
        if (dataAt && m_quality.cycleMs > 0) {
            const qreal left = 1 - qreal(ageMs) / m_quality.cycleMs;
            footer.ringStep = qBound(0, qCeil(left * TileFooter::ringSteps), TileFooter::ringSteps);
        }
        break;
    }
    return footer;
}

void MetricTile::drawFailure(QPainter &painter)
{
    QStringList lines{failureText(), retryText()};
    lines.removeAll(QString());
    if (!lines.isEmpty()) {
        lines.first()[0] = lines.first().at(0).toUpper();
        if (!lines.first().endsWith(u'.'))
            lines.first().append(u'.');
    }
    drawNotice(painter, layout(), {Icon::LinkBroken, tr("No data could be fetched"), lines});
}

void MetricTile::drawBody(QPainter &painter)
{
    switch (state()) {
    case TileState::Loading:
    case TileState::NoPermission:
    case TileState::Broken: Tile::drawBody(painter); break;
    case TileState::Error: drawFailure(painter); break;
    case TileState::Empty: drawNotice(painter, layout(), emptyNotice()); break;
    case TileState::Live:
    case TileState::Stale:
        if (hasContent())
            drawContent(painter);
        else
            drawNotice(painter, layout(), emptyNotice());
        break;
    }
}

Notice MetricTile::emptyNotice() const
{
    Notice notice;
    notice.sentence = filledText(spec().empty);
    if (notice.sentence.isEmpty())
        notice.sentence = tr("No data in this period yet");
    // Notes over the main figure still hold where only the list under it is empty.
    if (const metric::MetricResult *main = result(spec().metric); main && !main->isEmpty() && !spec().chart.isEmpty())
        for (const LocalizedText &note : spec().notes)
            notice.lines.append(filledText(note).remove(QStringLiteral("**")));
    return notice;
}

} // namespace toancanh::tiles
