// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// The pictures in cache.db, by the addresses that Picture columns name.
Result<void> writePicture(Database &database, const QString &url, const QByteArray &bytes, qint64 nowMs);
/// The addresses that are not there yet, those of the newest rows first.
Result<QStringList> missingPictures(Database &database, const QList<dataset::DatasetSpec> &datasets, int limit);
/// Deletes the pictures that no row names any more.
Result<void> removeUnusedPictures(Database &database, const QList<dataset::DatasetSpec> &datasets);

} // namespace toancanh::store
