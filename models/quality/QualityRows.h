// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/SourceBook.h"
#include "models/store/Value.h"

namespace toancanh::quality {

/// Whose rows they are.
struct BookOwner
{
    QString source;
    QString title;
    QString agency; ///< id; empty where none answers for it
};

/// A judgement as rows of the store's own datasets, see store::sourceQualityDataset.
store::Page dayPage(const QMap<qint64, DaySums> &days, const BookOwner &owner, qint64 nowMs);
store::Page findingPage(const std::vector<Finding> &findings, const BookOwner &owner, qint64 nowMs);

/// The SELECTs that read them back, with the parameters :source and, of days, :from; and what their rows say.
QString selectDays();
QMap<qint64, DaySums> daysOf(const QList<QVariantList> &rows);
QString selectOpenFindings();
std::vector<Finding> findingsOf(const QList<QVariantList> &rows);

} // namespace toancanh::quality
