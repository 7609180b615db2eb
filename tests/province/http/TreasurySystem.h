// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/Credentials.h"
#include "tests/province/http/System.h"

namespace toancanh::province {

/// The treasury's daily book and the year's plan: basic auth, amounts as texts like "1.234,5" in triệu đồng,
/// corrections as negative lines of the day that they correct.
class TreasurySystem final : public System
{
public:
    TreasurySystem(quint64 seed, const Credentials &credentials) : m_seed(seed), m_login(credentials.value("kho-bac"))
    {}

    QByteArray id() const override { return "budget"; }
    QByteArray prefix() const override { return "/kho-bac/"; }
    Answer answer(const Ask &ask) override;

private:
    Answer revenue(const Ask &ask) const;
    Answer plan(const Ask &ask) const;

    quint64 m_seed;
    QByteArray m_login;
};

} // namespace toancanh::province
