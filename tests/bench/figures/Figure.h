// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace toancanh::bench {

/// One thing that a bench has measured, beside what was measured for comparison in the same run, what we aim at and
/// what others reach. A value.
struct Figure
{
    struct Baseline
    {
        QString name;
        double value = 0; ///< in the figure's unit
    };
    struct Aim
    {
        enum class Of { Value, Ratio };
        enum class Bound { AtMost, AtLeast };
        Of of = Of::Value;
        Bound bound = Bound::AtMost;
        double limit = 0;
    };

    QString name;
    double value = 0;
    QString unit; ///< empty for a mere number
    std::optional<Baseline> baseline = {};
    std::optional<Aim> aim = {};
    QString peers = {}; ///< what others reached in the same scene, told in words
    QString note = {};  ///< what it includes

    std::optional<double> ratio() const; ///< to the baseline, where there is one
    std::optional<bool> isMet() const;
    QString aimText() const;

    QJsonObject json() const;
    static Figure fromJson(const QJsonObject &object);
};

Figure::Aim atMost(double limit);
Figure::Aim atLeast(double limit);
Figure::Aim ratioAtMost(double limit);
Figure::Aim ratioAtLeast(double limit);

} // namespace toancanh::bench
