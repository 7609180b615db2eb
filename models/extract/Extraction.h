// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/UnfinishedFile.h"
#include "models/extract/TableWriter.h"

namespace toancanh::extract {

/// What an extract holds.
struct Extracted
{
    qint64 rows = 0;
    qint64 bytes = 0;
    WritingLosses losses;
};

/// Writes what the plan takes into `file`, as its name's end says: .csv, .xlsx, .geojson. Row by row, so that it
/// needs the same memory for ten rows and ten million; the file gets its name only when it is whole, and is readable
/// by its owner alone. Errors: Config (another end, what the format can't hold, a file that is there and to be kept),
/// Storage.
Result<Extracted> writeExtract(const ExtractPlan &plan, store::Reader &reader, const QTimeZone &zone,
                               const QString &file, UnfinishedFile::Existing existing);

} // namespace toancanh::extract
