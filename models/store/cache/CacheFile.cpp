// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/CacheFile.h"

#include "models/store/cache/ChangeLog.h"
#include "models/store/cache/DatasetTables.h"
#include "models/store/cache/OwnDatasets.h"
#include "models/store/cache/ReferenceTables.h"
#include "models/store/sqlite/KeptFiles.h"
#include "models/store/sqlite/Migrations.h"

namespace toancanh::store {

namespace {

constexpr int DamagedKept = 3;
constexpr int CheckMs = 100; ///< a wall starts in about a second; what it lost can be fetched again
/// 64 MiB. Rows of a long answer lie all over the key and the indexes: with SQLite's 1000 pages each transaction would
/// write most of what it touched into the file too, which takes as long as all the rest.
constexpr int WalPages = 16'000;

Result<void> shape(Database &database, const dataset::StoreSettings &settings)
{
    if (auto migrated = migrate(database, cacheMigrations()); !migrated)
        return migrated;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto datasets = syncDatasetTables(database, withOwnDatasets(settings.datasets));
    const auto references = datasets ? syncReferenceTables(database, settings) : datasets;
    if (!references)
        return tl::unexpected(references.error());
    if (auto made = makeOwnViews(database); !made)
        return made;
    const QStringList changed = *datasets + *references;
    if (changed.isEmpty())
        return transaction->commit();
    auto changes = ChangeLog::open(database);
    const auto recorded =
        changes ? changes->record(changed, !datasets->isEmpty()) : Result<Changes>(tl::unexpected(changes.error()));
    if (!recorded)
        return tl::unexpected(recorded.error());
    return transaction->commit();
}

OpenedFile openShaped(const dataset::StoreSettings &settings)
{
    OpenedFile opened = openFile(cachePathIn(settings.folder), {.synchronous = QStringLiteral("NORMAL"),
                                                                .knownSteps = qsizetype(cacheMigrations().size()),
                                                                .checkMs = CheckMs,
                                                                .walPages = WalPages,
                                                                .givesPagesBack = true});
    if (opened.error)
        return opened;
    if (auto shaped = shape(*opened.database, settings); !shaped) {
        opened.isDamaged = opened.database->isDamaged();
        opened.error = shaped.error();
    }
    return opened;
}

Result<CacheFile> asFile(OpenedFile opened, const QString &setAsideAs)
{
    if (opened.error)
        return tl::unexpected(*opened.error);
    return CacheFile{std::move(opened.database), opened.isWhollyChecked, setAsideAs};
}

} // namespace

Result<CacheFile> openCache(const dataset::StoreSettings &settings, qint64 nowMs)
{
    OpenedFile opened = openShaped(settings);
    if (!opened.isDamaged)
        return asFile(std::move(opened), {});
    opened.database.reset();
    return replaceDamagedCache(settings, nowMs);
}

Result<CacheFile> replaceDamagedCache(const dataset::StoreSettings &settings, qint64 nowMs)
{
    const auto aside = setDamagedAside(cachePathIn(settings.folder), settings.zone, nowMs, DamagedKept);
    if (!aside)
        return tl::unexpected(aside.error());
    return asFile(openShaped(settings), *aside);
}

} // namespace toancanh::store
