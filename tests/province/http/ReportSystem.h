// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/System.h"
#include "tests/province/world/CitizenReports.h"

#include <functional>

namespace toancanh::province {

/// The 1022 service: Open311 GeoReport v2 with pages, titles, priorities and ratings as extensions.
class ReportSystem final : public System
{
public:
    /// Gives a JPEG of a kind of trouble; the same for the same number.
    using Photo = std::function<QByteArray(const QString &kind, quint32 number)>;

    ReportSystem(quint64 seed, Photo photo) : m_reports(seed), m_photo(std::move(photo)) {}

    QByteArray id() const override { return "field-reports"; }
    QByteArray prefix() const override { return "/phan-anh/"; }
    Answer answer(const Ask &ask) override;

private:
    Answer requests(const Ask &ask);
    Answer picture(const QByteArray &name) const;

    CitizenReports m_reports;
    Photo m_photo;
};

} // namespace toancanh::province
