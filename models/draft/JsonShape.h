// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <simdjson.h>

namespace toancanh::draft {

bool isObject(simdjson::dom::element one);
bool isList(simdjson::dom::element one);
/// A text, a number, a flag or null.
bool isPlain(simdjson::dom::element one);

QString nameOf(const simdjson::dom::key_value_pair &member);

/// How many objects a list has; 0 where lists stand among them.
qsizetype objectsIn(simdjson::dom::element list);

/// Whether a list holds plain values alone, and at least one.
bool isColumn(simdjson::dom::element one);

/// Whether a list holds nothing but lists of plain values, which are rows by their places.
bool isTable(simdjson::dom::element list);

/// Whether all members of an object are objects that are alike: rows under names that are data.
bool isMapOfRows(simdjson::dom::element object);

/// Whether all members of an object are lists of rows that are alike: lists under names that are data.
bool isMapOfLists(simdjson::dom::element object);

} // namespace toancanh::draft
