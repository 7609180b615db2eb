// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace toancanh::profile {

/// One thing that is wrong in a profile: where it stands, what it is and how to mend it.
struct Finding
{
    QString file; ///< relative to the profile's folder
    int line = 0; ///< from 1; 0 when the whole file is meant
    int column = 0;
    QString message;
    QString remedy; ///< may be empty

    /// "sources/mot-cua.yaml:14:7: unknown key "pagging", did you mean "paging"?"
    QString text() const;
    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

/// Adds a finding unless it is there already; beyond a thousand there is one last that says so.
void addFinding(Findings &findings, const Finding &finding);

/// What to do about a word that is none of the known ones: the nearest of them, or all (a dozen at most).
QString remedyFor(const QString &word, const QStringList &known);

} // namespace toancanh::profile
