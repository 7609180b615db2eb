// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

#include <QUrl>

namespace toancanh::draft {

/// What a first look at a system asks, all of it as it is sent: no templates.
struct FirstQuestion
{
    QString name; ///< of the source to be: small letters, digits, dashes
    QUrl url;
    source::AuthSpec auth;
    QList<std::pair<QString, QString>> headers;
    source::BodySpec body;
    QString format; ///< a word of formatWords(); empty: the answer tells
};

/// What came of it.
struct FirstAnswer
{
    FirstQuestion asked;
    QByteArray contentType;
    QByteArray body;
    QByteArray link; ///< the header that tells of a next page
};

/// A source and its dataset to start from, as YAML that its author reads over.
struct SourceDraft
{
    QByteArray source;
    QByteArray domain;
    qsizetype rows = 0; ///< that the answer had
    QString warning;    ///< that it is one page of many; empty where nothing says so
};

/// Guesses format, rows, columns with their types, a key and paging. Errors: Malformed, where the answer is of no
/// format that is known, or has no rows.
Result<SourceDraft> draftOf(const FirstAnswer &answer);

} // namespace toancanh::draft
