// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/Projections.h"

namespace toancanh::field {

namespace {

constexpr size_t mostSystems = 16; ///< of one field's answers: making one takes milliseconds and memory

/// ArcGIS numbered the maps of the web before EPSG did.
qint64 epsgOf(qint64 wkid)
{
    constexpr qint64 webMercator = 3857;
    return wkid == 102100 || wkid == 102113 || wkid == 900913 ? webMercator : wkid;
}

} // namespace

Projections::Projection Projections::made(const QByteArray &crs)
{
    if (!m_context) {
        m_context.reset(proj_context_create());
        proj_log_level(m_context.get(), PJ_LOG_NONE);
        // No grid is fetched from anywhere.
        proj_context_set_enable_network(m_context.get(), 0);
    }
    const Projection plain(proj_create_crs_to_crs(m_context.get(), crs.constData(), "EPSG:4326", nullptr));
    return Projection(plain ? proj_normalize_for_visualization(m_context.get(), plain.get()) : nullptr);
}

PJ *Projections::of(const QByteArray &crs)
{
    m_named = made(crs);
    return m_named.get();
}

PJ *Projections::ofWkid(qint64 wkid)
{
    if (const auto known = m_byWkid.find(wkid); known != m_byWkid.end())
        return known->second.get();
    if (m_byWkid.size() == mostSystems)
        return nullptr;
    const QByteArray number = QByteArray::number(epsgOf(wkid));
    Projection projection = made("EPSG:" + number);
    if (!projection)
        projection = made("ESRI:" + number);
    return m_byWkid.emplace(wkid, std::move(projection)).first->second.get();
}

} // namespace toancanh::field
