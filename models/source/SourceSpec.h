// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"
#include "models/source/ConditionSpec.h"
#include "models/source/FieldSpec.h"
#include "models/source/Format.h"
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

struct SinceSpec
{
    QString field; ///< the column whose newest value {since} starts from
    qint64 overlapMs = 0;
    qint64 initialMs = 400LL * 24 * 3600 * 1000; ///< how far back the first fetch reaches
    bool operator==(const SinceSpec &) const = default;
};

/// One REST endpoint of an existing system and the mapping of its answer into one dataset.
struct SourceSpec
{
    QString id;
    LocalizedText title;
    QString into;
    qint64 everyMs = 0;
    bool freshnessIsFetch = true; ///< else the newest value of `newest` tells the data's age
    QString newest;               ///< column
    bool snapshot = false;        ///< an answer is everything there is: what it lacks is deleted
    RequestSpec request;
    PagingSpec paging;
    std::optional<ForEachSpec> forEach;
    FormatSpec format;
    QString rows;               ///< where they are, in the format's way, see Format; "" is the document
    QList<ConditionSpec> where; ///< only rows that keep all of them are taken
    std::optional<FailureSpec> fails;
    QList<FieldSpec> fields;
    std::optional<SinceSpec> since;
    QString file;
    int line = 0;
    bool operator==(const SourceSpec &) const = default;
};

/// Reads sources/*.yaml; a source that names an unknown dataset or column is a finding and left out.
QList<SourceSpec> bindSources(const profile::Profile &profile, const QList<store::DatasetSpec> &datasets);

} // namespace toancanh::source
