// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>

namespace toancanh::province {

/// A name of the list that communes take theirs from, in the order of their codes. One with a seat lies there.
struct CommuneName
{
    QString name;
    bool urban = false;
    std::optional<QPointF> seat; ///< (longitude, latitude)
};

/// The 77 names of the mainland.
QList<CommuneName> communeNames();

} // namespace toancanh::province
