// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh {

/// What became of a source's file in a small profile.
struct BoundSource
{
    QList<source::SourceSpec> sources; ///< none where it is left out
    QStringList findings;

    /// The profile has two agencies and the datasets below; `second` is one more source's file.
    static BoundSource bind(const QByteArray &yaml, const QByteArray &second = {});
    static QList<dataset::DatasetSpec> datasets();
};

/// Files without a mistake: of an endpoint, and of a stream.
extern const QByteArray goodSource;
extern const QByteArray goodStream;

} // namespace toancanh
