// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/SnapshotGuard.h"

#include <QCoreApplication>
#include <QLocale>

namespace toancanh::source {

namespace {

constexpr double usualShare = 0.5;
constexpr qint64 alwaysDeleted = 20; ///< by default: lists that short come and go

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

} // namespace

dataset::RemovalLimit removalLimit(const SourceSpec &source, qint64 rowsBefore, std::optional<qint64> heldRows)
{
    dataset::RemovalLimit limit;
    limit.most = qint64(double(rowsBefore) * source.holdBack.value_or(usualShare));
    if (!source.holdBack)
        limit.most = qMax(limit.most, alwaysDeleted);
    const qint64 differenceMost = rowsBefore / 100;
    if (heldRows)
        limit.agreed = {*heldRows - differenceMost, *heldRows + differenceMost};
    return limit;
}

Error heldWarning(const SourceSpec &source, qint64 lacking, qint64 rowsBefore)
{
    const QLocale locale;
    return {
        ErrorKind::Malformed,
        tr("the answer lacks %1 of %2 rows that were there; they are kept until the next fetch agrees")
            .arg(locale.toString(lacking), locale.toString(rowsBefore)),
        source.file,
        tr("see whether the system lists everything; \"hold-back\" under \"snapshot\" says how much may go at once")};
}

} // namespace toancanh::source
