// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/SourceScores.h"

namespace toancanh::app {

QHash<QString, double> sourceScores(store::Reader &reader)
{
    QHash<QString, double> scores;
    const Result<store::Table> days = reader.query(
        QStringLiteral("SELECT source, score, max(day) FROM source_quality WHERE score IS NOT NULL GROUP BY source"),
        {});
    if (!days)
        return scores;
    for (const QVariantList &row : days->rows)
        scores.insert(row.at(0).toString(), row.at(1).toDouble());
    return scores;
}

QString percentText(const std::optional<double> &share)
{
    return share ? QStringLiteral("%1 %").arg(100 * *share, 0, 'f', 0) : QString();
}

} // namespace toancanh::app
