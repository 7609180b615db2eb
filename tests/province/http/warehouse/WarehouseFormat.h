// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/http/System.h"
#include "tests/province/http/warehouse/Facilities.h"

namespace toancanh::province {

QList<QByteArray> warehouseFormats();

/// The facilities in one of these formats. `next` stands around the rows where the format has a place for it.
Answer writtenAs(const QByteArray &format, const QList<Facility> &facilities, const QByteArray &next);

} // namespace toancanh::province
