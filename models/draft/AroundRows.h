// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/RowsGuess.h"
#include "models/format/JsonWalk.h"

namespace toancanh::draft {

/// Adds what tells rows of different lists apart: the names that they, or their lists, stand under where these are
/// data, and the plain values of the objects that each hold some of them.
void addAround(simdjson::dom::element root, format::JsonWithin &within, RowsGuess &guess);

/// Adds the places of rows that are lists, named by a list of names beside the rows where there is one.
void addPositions(simdjson::dom::element root, format::JsonWithin &within, RowsGuess &guess);

/// Adds the plain values of rows that are shapes themselves ("type" and "coordinates" among other members), and the
/// shape.
void addMembersOfShapes(simdjson::dom::element root, format::JsonWithin &within, RowsGuess &guess);

} // namespace toancanh::draft
