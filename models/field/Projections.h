// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <unordered_map>

#include <proj.h>

namespace toancanh::field {

/// Ways from coordinate systems into degrees of WGS 84, longitude first, each made once. One thread at a time.
class Projections
{
public:
    /// As PROJ names the system; null where it is unknown.
    PJ *of(const QByteArray &crs);
    /// As ArcGIS numbers it: EPSG's number, or one of its own. Null where it is unknown, or one too many.
    PJ *ofWkid(qint64 wkid);

private:
    struct Deleter
    {
        void operator()(PJ *projection) const { proj_destroy(projection); }
        void operator()(PJ_CONTEXT *context) const { proj_context_destroy(context); }
    };
    using Projection = std::unique_ptr<PJ, Deleter>;

    Projection made(const QByteArray &crs);

    std::unique_ptr<PJ_CONTEXT, Deleter> m_context;
    Projection m_named;
    std::unordered_map<qint64, Projection> m_byWkid; ///< null: unknown
};

} // namespace toancanh::field
