// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/System.h"
#include "tests/province/http/warehouse/WarehouseGate.h"

namespace toancanh::province {

/// Kho dữ liệu dùng chung: the same facilities behind each way to say who one is, in pages of each kind, in each
/// format: /kho/WAY/PAGING/FORMAT, asked for by GET or POST (a form, JSON, or `params` with a JSON text);
/// /kho/WAY/token.
class WarehouseSystem : public System
{
public:
    explicit WarehouseSystem(const Credentials &credentials) : m_gate(credentials) {}

    QByteArray id() const override { return "kho"; }
    QByteArray prefix() const override { return "/kho/"; }
    Answer answer(const Ask &ask) override;

private:
    WarehouseGate m_gate;
    qint64 m_firstAskMs = 0; ///< the facilities don't change from page to page
};

} // namespace toancanh::province
