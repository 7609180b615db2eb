// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Format.h"

#include "models/source/CsvFormat.h"
#include "models/source/JsonFormat.h"
#include "models/source/SdmxFormat.h"
#include "models/source/SheetFormat.h"
#include "models/source/XmlFormat.h"

namespace toancanh::source {

Result<std::unique_ptr<Format>> Format::make(const FormatSpec &spec, const QString &rows)
{
    using Kind = FormatSpec::Kind;
    switch (spec.kind) {
    case Kind::Json:
    case Kind::JsonLines:
    case Kind::GeoJson: return makeJsonFormat(spec, rows);
    case Kind::SdmxJson: return makeSdmxFormat();
    case Kind::Csv: return makeCsvFormat(spec, rows);
    case Kind::Xml: return makeXmlFormat(spec, rows);
    case Kind::Xlsx:
    case Kind::Ods: return makeSheetFormat(spec, rows);
    }
    return makeJsonFormat(spec, rows);
}

} // namespace toancanh::source
