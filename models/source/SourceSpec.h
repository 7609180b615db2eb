// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"
#include "models/source/FolderSpec.h"
#include "models/source/IncrementSpec.h"
#include "models/source/ScheduleSpec.h"
#include "models/store/DatasetSpec.h"

#include <QHash>

namespace toancanh::source {

struct AuthSpec
{
    enum class Kind { None, Basic, Bearer, ApiKey, OAuth2Client };
    Kind kind = Kind::None;
    QString secret;    ///< name of a keychain entry: "user:password", a token, a key, or "id:secret"
    QString header;    ///< ApiKey: the header's name …
    QString queryItem; ///< … or the query item's
    QString tokenUrl;  ///< OAuth2Client
    QString scope;
    bool operator==(const AuthSpec &) const = default;
};

struct RequestSpec
{
    QString url; ///< templates: {page} {offset} {size} {cursor} {since:format} {now:format} {row.column}
    QList<std::pair<QString, QString>> query;
    QHash<QString, QString> headers;
    AuthSpec auth;
    qint64 deadlineMs = 120'000;            ///< of the whole fetch, all pages
    qint64 maximumBytes = 64 * 1024 * 1024; ///< of one page
    bool operator==(const RequestSpec &) const = default;
};

struct PagingSpec
{
    enum class Kind { None, Page, Offset, Cursor };
    Kind kind = Kind::None;
    int from = 1;       ///< Page: the first page's number
    int size = 0;       ///< Offset: rows a page; also what {size} becomes
    QString untilEmpty; ///< JSON Pointer to the rows; by default SourceSpec::rows
    QString next;       ///< Cursor: JSON Pointer to the next cursor; absent, null or "" ends
    int maximumPages = 2000;
    bool operator==(const PagingSpec &) const = default;
};

/// One request for each row of a dataset that another source fills.
struct ForEachSpec
{
    QString dataset;
    QString where; ///< SQL expression over that dataset; may be empty
    int parallel = 4;
    bool operator==(const ForEachSpec &) const = default;
};

/// How one column is made from a row of the answer.
struct FieldSpec
{
    QString column;
    QStringList at;  ///< JSON Pointers, the first that has a value wins; "" is the row itself
    QString fromRow; ///< instead: a column of the row that ForEach walks
    std::optional<QString> constant;
    QStringList empty;                      ///< texts that mean "nothing" (null and "" always do)
    QString time;                           ///< date pattern; "epoch-s", "epoch-ms", "iso"
    QString zone;                           ///< of times without one; by default the centre's
    QString number;                         ///< "1.234,5" or "1,234.5"; by default a plain JSON number or its text
    double scale = 1.0;                     ///< a number is multiplied by this
    QString lookup;                         ///< area or agency
    QString system;                         ///< code system of the lookup; empty: the text is the id itself
    QHash<QString, QString> codes;          ///< of the lookup: code → id, as the profile lists them
    QList<std::pair<QString, QString>> map; ///< enumeration: text as it comes → value
    std::optional<QString> otherwise;       ///< of the enumeration, for texts that it doesn't name
    bool required = false;                  ///< by default: the column is not nullable
    QString file;
    int line = 0;
    bool operator==(const FieldSpec &) const = default;
};

/// One REST endpoint, or folder of files, of an existing system and the mapping of its answer into one dataset.
struct SourceSpec
{
    QString id;
    LocalizedText title;
    QString into;
    qint64 everyMs = 0; ///< the promised cycle; of times of day the longest gap between two of them
    ScheduleSpec schedule;
    bool freshnessIsFetch = true; ///< else the newest value of `newest` tells the data's age
    QString newest;               ///< column
    bool snapshot = false;        ///< an answer is everything there is: what it lacks is deleted …
    /// … but where that is more than this share of its rows, only when the next fetch agrees; by default half of them,
    /// and more than twenty rows.
    std::optional<double> holdBack;
    bool appendOnly = false;          ///< rows that are there are never changed or deleted
    std::optional<FolderSpec> folder; ///< its files are read in place of a request
    RequestSpec request;
    PagingSpec paging;
    std::optional<ForEachSpec> forEach;
    QString rows; ///< JSON Pointer to the array; "" is the document; "*" after it walks an object's values
    QList<FieldSpec> fields;
    std::optional<SinceSpec> since;
    QString file;
    int line = 0;
    bool operator==(const SourceSpec &) const = default;
};

/// Reads sources/*.yaml; a source that names an unknown dataset or column is a finding and left out.
QList<SourceSpec> bindSources(const profile::Profile &profile, const QList<store::DatasetSpec> &datasets);

} // namespace toancanh::source
