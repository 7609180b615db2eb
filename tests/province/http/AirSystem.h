// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/System.h"

namespace toancanh::province {

/// The environment network's public site: no key, a list of stations and one address for each; values as texts,
/// nulls, hours that come twice, "longtitude", times without a zone.
class AirSystem final : public System
{
public:
    explicit AirSystem(quint64 seed) : m_seed(seed) {}

    QByteArray id() const override { return "air"; }
    QByteArray prefix() const override { return "/quan-trac/"; }
    Answer answer(const Ask &ask) override;

    static constexpr qint64 publishingDelayMs = 3 * 60'000;

private:
    Answer stations(const Ask &ask) const;
    Answer hours(const Ask &ask, int number) const;

    quint64 m_seed;
};

} // namespace toancanh::province
