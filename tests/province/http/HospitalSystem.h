// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/Credentials.h"
#include "tests/province/http/System.h"

namespace toancanh::province {

/// The health department's bed board: a key in X-API-Key, offset and limit, times in milliseconds.
class HospitalSystem final : public System
{
public:
    HospitalSystem(quint64 seed, const Credentials &credentials) : m_seed(seed), m_key(credentials.value("giuong-benh"))
    {}

    QByteArray id() const override { return "health"; }
    QByteArray prefix() const override { return "/y-te/"; }
    Answer answer(const Ask &ask) override;

private:
    quint64 m_seed;
    QByteArray m_key;
};

} // namespace toancanh::province
