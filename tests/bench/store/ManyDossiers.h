// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Value.h"
#include "models/profile/Profile.h"

namespace toancanh::bench {

/// Dossiers of an invented one-stop system, as many as wanted, the same in every run: received over the last 340
/// days, finished within three weeks, some late.
class ManyDossiers
{
public:
    ManyDossiers(const profile::Profile &profile, qint64 count, qint64 nowMs);

    qint64 count() const { return m_count; }
    dataset::Row row(qint64 index) const; ///< as the mapping makes it, in the order of the dataset's columns
    QByteArray json(qint64 index) const;  ///< as the province answers it
    QByteArray csv(qint64 index) const;   ///< the same as a line
    QByteArray jsonPage(qint64 from, qint64 count) const; ///< an empty list after the last
    QByteArray csvPage(qint64 from, qint64 count) const;  ///< with its header

private:
    struct One
    {
        QByteArray code;
        profile::Code agency;
        profile::Code area;
        qint64 receivedMs = 0;
        qint64 dueMs = 0;
        std::optional<qint64> finishedMs;
        int channel = 1;
        int procedure = 0;
    };
    One one(qint64 index) const;

    QList<profile::Code> m_agencies; ///< with their codes in the system h01
    QList<profile::Code> m_areas;
    qint64 m_count;
    qint64 m_nowMs;
};

} // namespace toancanh::bench
