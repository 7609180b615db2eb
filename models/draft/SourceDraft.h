// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/SourceSpec.h"

#include <QUrl>

namespace toancanh::draft {

/// What a first look at a system needs to know.
struct FirstAnswer
{
    QString name; ///< of the source to be: small letters, digits, dashes
    QUrl url;
    source::AuthSpec auth;
    QByteArray contentType;
    QByteArray body;
};

/// A source and its dataset to start from, as YAML that its author reads over.
struct SourceDraft
{
    QByteArray source;
    QByteArray domain;
    qsizetype rows = 0; ///< that the answer had
};

/// Guesses format, rows, columns with their types, and a key. Errors: Malformed, where the answer is of no format that
/// is known, or has no rows.
Result<SourceDraft> draftOf(const FirstAnswer &answer);

} // namespace toancanh::draft
