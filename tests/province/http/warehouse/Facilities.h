// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace toancanh::province {

/// A public facility, as the province's shared warehouse lists them.
struct Facility
{
    QByteArray code;
    QByteArray name; ///< with the signs that formats are broken by
    int beds = 0;
    qint64 updatedMs = 0; ///< a whole hour
};

constexpr int facilityCount = 57;

/// Three hours apart, the newest first; the newest was changed in the hour before `nowMs`.
QList<Facility> facilitiesAt(qint64 nowMs);

} // namespace toancanh::province
