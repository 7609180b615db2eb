// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/SourceDraft.h"

namespace toancanh {

/// What became of a draft that was written into a profile and given its own answer.
struct DraftedProfile
{
    QString wrong; ///< the first finding or rejected row, with the draft; empty where there is none
    qsizetype rows = 0;
    source::SourceSpec source;
    dataset::DatasetSpec dataset;

    /// Writes the draft into a new profile, binds it, and maps the answer's body.
    static DraftedProfile of(const draft::SourceDraft &draft, const draft::FirstAnswer &answer);
    /// The profile whose only source is `source`, and its findings in `wrong`.
    static DraftedProfile bound(const QByteArray &domain, const QByteArray &source, const QString &name);
};

/// An answer of https://a.example to a source by the name of tram-do.
draft::FirstAnswer answered(const QByteArray &body, const QString &query = {});

} // namespace toancanh
