// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

namespace toancanh::format {

/// Answers in SDMX-JSON 1.0 and 2.0, whose observations stand under positions instead of codes: each becomes a row.
/// Places are JSON Pointers into the row {"FREQ": {"id": "A", "name": "Annual"}, …, "key": "FREQ=A,…" (all but the
/// time), "value": 7.5, "attributes": […]}.
/// https://github.com/sdmx-twg/sdmx-json/blob/master/data-message/docs/1-sdmx-json-field-guide.md
std::unique_ptr<Format> makeSdmxFormat();

} // namespace toancanh::format
