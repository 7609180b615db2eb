// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Value.h"
#include "models/quality/SourceBook.h"

namespace toancanh::quality {

/// Whose rows they are.
struct BookOwner
{
    QString source;
    QString title;
    QString agency; ///< id; empty where none answers for it
};

/// A judgement as rows of the store's own datasets, see store::sourceQualityDataset.
dataset::Page dayPage(const QMap<qint64, DaySums> &days, const BookOwner &owner, qint64 nowMs);
dataset::Page findingPage(const std::vector<SourceFinding> &findings, const BookOwner &owner, qint64 nowMs);

/// The SELECTs that read them back, with the parameters :source and, of days, :from; and what their rows say.
QString selectDays();
QMap<qint64, DaySums> daysOf(const QList<QVariantList> &rows);
QString selectOpenFindings();
std::vector<SourceFinding> findingsOf(const QList<QVariantList> &rows);

} // namespace toancanh::quality
