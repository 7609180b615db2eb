// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Format.h"

#include "models/source/JsonFormat.h"

namespace toancanh::source {

Result<std::unique_ptr<Format>> Format::make(const FormatSpec &spec, const QString &rows)
{
    return makeJsonFormat(spec, rows);
}

} // namespace toancanh::source
