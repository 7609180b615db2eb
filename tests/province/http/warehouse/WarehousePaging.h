// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/System.h"
#include "tests/province/http/warehouse/Facilities.h"

namespace toancanh::province {

QList<QByteArray> warehousePagings();

/// What one request brings.
struct WarehousePage
{
    QList<Facility> facilities;
    QByteArray next;       ///< cursor, next-link: what stands in the body
    QByteArray linkHeader; ///< link-header
    bool exists = true;    ///< until-404: there is such a page
};

/// `items` are the request's, however they were sent: page, size; offset, limit; after; from, to (ISO); facility.
WarehousePage pageOf(const QByteArray &paging, const QByteArray &path, const QHash<QByteArray, QByteArray> &items,
                     const QList<Facility> &all);

} // namespace toancanh::province
