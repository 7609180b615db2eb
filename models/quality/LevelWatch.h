// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/SourceFinding.h"

#include <QCborArray>

#include <vector>

namespace toancanh::quality {

/// Knows the usual level of a column: its mean in each of the last 100 fetches. The level has shifted when five fetches
/// running lie on the same side further from the median than 6 times the median absolute deviation from it (MAD), for
/// which 20 fetches must be known. It is over when a fetch lies within that again, or when 100 have lain beyond: then
/// the new level is the usual one.
///
/// The rule |x − median| > k · MAD: C. Leys et al., Detecting outliers: Do not use standard deviation around the mean,
/// use absolute deviation around the median, J. Exp. Soc. Psychol. 49 (2013) 764–766; here without the factor 1.4826
/// that makes the MAD a standard deviation, so that k = 6 is about 4 σ. Where all values are nearly alike a thousandth
/// of the median takes the place of the MAD.
class LevelWatch
{
public:
    /// `column` is for the finding.
    std::optional<SourceFinding> see(const QString &column, double mean, qint64 atMs);
    /// What holds since see() was last called.
    const std::optional<SourceFinding> &finding() const { return m_finding; }

    QCborArray toCbor() const;
    static LevelWatch fromCbor(const QCborArray &array, const QString &column);

private:
    std::vector<double> m_usual;  ///< means, oldest first
    std::vector<double> m_beyond; ///< those since, all on one side
    std::optional<SourceFinding> m_finding;
};

/// The middle one, or the mean of the two in the middle; 0 of none.
double medianOf(std::vector<double> values);

} // namespace toancanh::quality
