// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/Credentials.h"
#include "tests/province/http/System.h"
#include "tests/province/world/Vessels.h"

namespace toancanh::province {

/// The fishing vessels' monitoring system: a bearer token, pages by cursor, positions since a time. It tells all
/// positions of two days and, of the eleven days before, each boat's one at noon.
class VesselSystem final : public System
{
public:
    VesselSystem(quint64 seed, const Credentials &credentials) : m_vessels(seed), m_token(credentials.value("tau-ca"))
    {}

    QByteArray id() const override { return "vessels"; }
    QByteArray prefix() const override { return "/tau-ca/"; }
    Answer answer(const Ask &ask) override;

    static constexpr int historyDays = 13;
    static constexpr int everySlotDays = 2;

private:
    Answer vessels(const Ask &ask) const;
    Answer positions(const Ask &ask);

    Vessels m_vessels;
    QByteArray m_token;
};

} // namespace toancanh::province
