// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/Format.h"

#include "models/format/CsvFormat.h"
#include "models/format/JsonFormat.h"
#include "models/format/NmeaFormat.h"
#include "models/format/PackedFormat.h"
#include "models/format/SdmxFormat.h"
#include "models/format/SheetFormat.h"
#include "models/format/XmlFormat.h"

namespace toancanh::format {

Result<std::unique_ptr<Format>> Format::make(const FormatSpec &spec, const QString &rows)
{
    using Kind = FormatSpec::Kind;
    if (spec.packedIn)
        return makePackedFormat(spec, rows);
    switch (spec.kind) {
    case Kind::Json:
    case Kind::JsonLines:
    case Kind::GeoJson: return makeJsonFormat(spec, rows);
    case Kind::SdmxJson: return makeSdmxFormat();
    case Kind::Csv: return makeCsvFormat(spec, rows);
    case Kind::Xml: return makeXmlFormat(spec, rows);
    case Kind::Xlsx:
    case Kind::Ods: return makeSheetFormat(spec, rows);
    case Kind::Nmea: return makeNmeaFormat(rows);
    }
    return makeJsonFormat(spec, rows);
}

} // namespace toancanh::format
