// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <simdjson.h>

namespace toancanh::format {

/// What the document says in words of an error, as Answer::complaint: of the members with a telling name the most
/// telling one, and of the first errors beside it what each says and of which field.
QString complaintIn(const simdjson::dom::element &root);

} // namespace toancanh::format
