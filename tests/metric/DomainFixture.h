// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/RuleSpec.h"
#include "models/metric/MetricQuery.h"
#include "models/metric/MetricResult.h"
#include "models/wall/LayerSpec.h"
#include "models/wall/WallSpec.h"
#include "tests/metric/TestStore.h"
#include "tests/support/StrictTest.h"

/// The shipped domains, bound as the demo's profile has them, and rows to run them over. It is Tuesday,
/// 17 November 2026, 14:32 in the centre's zone.
class DomainFixture : public StrictTest
{
protected:
    static constexpr qint64 hourMs = 3'600'000;

    void bindDemo()
    {
        m_now = at(11, 17, 14, 32);
        m_clock.advance(m_now - m_clock.nowMs());
        m_profile = toancanh::profile::Profile::load(QFINDTESTDATA("../../resources/demo"),
                                                     QFINDTESTDATA("../../resources/domains"));
        m_datasets = toancanh::dataset::bindDatasets(m_profile);
        m_metrics = toancanh::metric::bindMetrics(m_profile);
        m_rules = toancanh::alert::bindRules(m_profile);
        m_tiles = toancanh::wall::bindTiles(m_profile);
        m_layers = toancanh::wall::bindLayers(m_profile);
        QStringList cameras;
        for (const toancanh::profile::Node &camera : m_profile.cameras->root.at(QStringLiteral("cameras")).items())
            cameras << camera.at(QStringLiteral("id")).text().value_or(QString());
        m_scenes = toancanh::wall::bindScenes(m_profile, toancanh::wall::bindWall(m_profile), m_tiles, cameras);
    }
    static QVariantMap cells(std::initializer_list<std::pair<const char *, QVariant>> values)
    {
        QVariantMap map;
        for (const auto &[name, value] : values)
            map.insert(QString::fromLatin1(name), value);
        return map;
    }

    static QVariant text(const char *utf8) { return QString::fromUtf8(utf8); }
    qint64 at(int month, int day, int hour = 0, int minute = 0, int year = 2026) const
    {
        return QDateTime(QDate(year, month, day), QTime(hour, minute), m_zone).toMSecsSinceEpoch();
    }
    toancanh::dataset::StoreSettings settings() const
    {
        toancanh::dataset::StoreSettings made;
        made.datasets = m_datasets;
        made.zone = m_zone;
        made.areas = {
            {QStringLiteral("p"), QStringLiteral("An Hải"), QStringLiteral("province"), {}, {}, {}},
            {QStringLiteral("c1"), QStringLiteral("P. Tân An"), QStringLiteral("commune"), QStringLiteral("p"), {}, {}},
            {QStringLiteral("c2"),
             QStringLiteral("X. Trà Sơn"),
             QStringLiteral("commune"),
             QStringLiteral("p"),
             {},
             {}},
            {QStringLiteral("old"),
             QStringLiteral("X. Cũ"),
             QStringLiteral("commune"),
             QStringLiteral("p"),
             {},
             at(7, 1, 0, 0, 2025)}};
        made.agencies = {{QStringLiteral("d1"), QStringLiteral("Sở Tư pháp"), QStringLiteral("department"), {}},
                         {QStringLiteral("u1"), QStringLiteral("UBND P. Tân An"), QStringLiteral("commune"), {}},
                         {QStringLiteral("u2"), QStringLiteral("UBND X. Trà Sơn"), QStringLiteral("commune"), {}}};
        return made;
    }
    const toancanh::metric::MetricSpec &spec(const QString &id) const
    {
        const auto found = std::find_if(m_metrics.begin(), m_metrics.end(),
                                        [&](const toancanh::metric::MetricSpec &metric) { return metric.id == id; });
        if (found == m_metrics.end())
            qFatal("no metric %s", qPrintable(id));
        return *found;
    }
    toancanh::metric::MetricResult run(TestStore &store, const toancanh::metric::MetricSpec &metric) const
    {
        auto reader = toancanh::store::Reader::open(store->cachePath(), m_zone);
        if (!reader)
            qFatal("%s", qPrintable(reader.error().sentence));
        const toancanh::metric::QueryOutcome outcome = toancanh::metric::runMetric(**reader, metric, m_now, m_zone);
        toancanh::metric::MetricResult result;
        result.metric = metric.id;
        if (outcome.table) {
            result.columns = outcome.table->columns;
            result.rows = outcome.table->rows;
        } else {
            result.error = outcome.table.error();
        }
        return result;
    }
    toancanh::metric::MetricResult run(TestStore &store, const char *id) const
    {
        toancanh::metric::MetricResult result = run(store, spec(QString::fromLatin1(id)));
        if (result.error)
            qFatal("%s", qPrintable(result.error->sentence));
        return result;
    }
    QVariantList column(const toancanh::metric::MetricResult &result, const char *name) const
    {
        QVariantList values;
        for (qsizetype row = 0; row < result.rows.size(); ++row)
            values.append(result.at(row, QString::fromLatin1(name)));
        return values;
    }
    QVariant first(const toancanh::metric::MetricResult &result, const char *name) const
    {
        return result.at(0, QString::fromLatin1(name));
    }
    QVariantMap dossier(const char *code, const char *agency, qint64 received, const QVariant &due,
                        const QVariant &finished, const char *channel = "online") const
    {
        return cells({{"code", text(code)},
                      {"agency", text(agency)},
                      {"procedure", text("1.004194")},
                      {"field", text("Hộ tịch")},
                      {"channel", text(channel)},
                      {"received", received},
                      {"due", due},
                      {"finished", finished},
                      {"state", text(finished.isValid() ? "done" : "processing")}});
    }
    QVariantMap report(const char *id, const char *field, qint64 received, const QVariant &due, const QVariant &closed,
                       const QVariant &rating = {}) const
    {
        return cells({{"id", text(id)},
                      {"title", text(id)},
                      {"field", text(field)},
                      {"area", text("c1")},
                      {"received", received},
                      {"due", due},
                      {"closed", closed},
                      {"state", text(closed.isValid() ? "closed" : "open")},
                      {"rating", rating}});
    }

    const QTimeZone m_zone{"Asia/Ho_Chi_Minh"};
    qint64 m_now = 0;
    toancanh::ManualClock m_clock;
    toancanh::profile::Profile m_profile;
    QList<toancanh::dataset::DatasetSpec> m_datasets;
    QList<toancanh::metric::MetricSpec> m_metrics;
    QList<toancanh::alert::RuleSpec> m_rules;
    QList<toancanh::wall::TileSpec> m_tiles;
    QList<toancanh::wall::LayerSpec> m_layers;
    QList<toancanh::wall::SceneSpec> m_scenes;
};
