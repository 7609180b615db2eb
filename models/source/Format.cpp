// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Format.h"

#include "models/source/JsonFormat.h"
#include "models/source/SdmxFormat.h"

namespace toancanh::source {

Result<std::unique_ptr<Format>> Format::make(const FormatSpec &spec, const QString &rows)
{
    if (spec.kind == FormatSpec::Kind::SdmxJson)
        return makeSdmxFormat();
    return makeJsonFormat(spec, rows);
}

} // namespace toancanh::source
