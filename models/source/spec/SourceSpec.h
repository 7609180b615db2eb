// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/field/ConditionSpec.h"
#include "models/field/FieldSpec.h"
#include "models/format/Format.h"
#include "models/net/AuthMethod.h"
#include "models/profile/Profile.h"
#include "models/source/spec/ExpectsSpec.h"
#include "models/source/spec/FolderSpec.h"
#include "models/source/spec/IncrementSpec.h"
#include "models/source/spec/ScheduleSpec.h"

#include <QHash>
#include <QJsonValue>
#include <QVariantMap>

namespace toancanh::source {

struct AuthSpec
{
    using Kind = net::AuthKind;
    Kind kind = Kind::None;
    QString secret;       ///< name of a keychain entry: "user:password", a token, a key, or "id:secret"
    QString header;       ///< ApiKey: the header's name …
    QString queryItem;    ///< … or the query item's; Login: of the token
    net::TokenSpec token; ///< OAuth2Client, Login
    QString certificate;  ///< name of a keychain entry: a PEM with the client's certificate and key; beside any kind
    bool operator==(const AuthSpec &) const = default;
};

/// What a request carries beside its address and headers. All texts are templates.
struct BodySpec
{
    enum class Kind { None, Form, Json, Text };
    Kind kind = Kind::None;
    QList<std::pair<QString, QJsonValue>> form; ///< a text, or a tree whose JSON text is the value
    QJsonValue json;
    QString text;
    bool operator==(const BodySpec &) const = default;
};

struct RequestSpec
{
    QString url; ///< a template (UrlTemplate); one that is only {row.column} is the row's address as it stands
    QByteArray method = QByteArrayLiteral("GET");
    QList<std::pair<QString, QString>> query;   ///< templates; a name may stand here several times
    QList<std::pair<QString, QString>> headers; ///< templates
    BodySpec body;
    QString accept = QStringLiteral("application/json"); ///< where no header says it
    AuthSpec auth;
    /// Where an address that a row or an answer gives may lead, beside its own server: "https://a.vn:443".
    QStringList origins;
    bool conditional = false;               ///< asks whether the answer has changed since the last whole fetch
    QString proxy;                          ///< "http://host:port"; empty: the environment decides
    int parallelPerHost = 4;                ///< requests at a time to one server
    qint64 deadlineMs = 120'000;            ///< of the whole fetch, all pages
    qint64 maximumBytes = 64 * 1024 * 1024; ///< of one page
    qint64 maximumRows = 500'000;           ///< of one page
    bool operator==(const RequestSpec &) const = default;
};

/// A walk through time, one request (or walk through pages) for each {from} … {to}.
struct WindowsSpec
{
    qint64 spanMs = 0;
    qint64 cap = 0;                ///< a window that brings so many rows is asked again in halves; 0: there is none
    qint64 smallestMs = 3'600'000; ///< no window is cut shorter
    std::optional<qint64> reachMs; ///< starts so long before now; by default at {since}
    bool operator==(const WindowsSpec &) const = default;
};

struct PagingSpec
{
    enum class Kind { None, Page, Offset, Cursor, NextLink, LinkHeader };
    Kind kind = Kind::None;
    int from = 1;       ///< Page: the first page's number
    int fromOffset = 0; ///< Offset: that of the first row
    int size = 0;       ///< Offset: rows a page; also what {size} becomes
    QString untilEmpty; ///< JSON Pointer to the rows; by default SourceSpec::rows
    QString next;       ///< Cursor, NextLink: JSON Pointer to what is next; absent, null or "" ends
    QString first;      ///< Cursor: what {cursor} is for the first page
    std::optional<field::ConditionSpec> goesOnWhile; ///< Cursor: a page for which it doesn't hold is the last
    QString total;            ///< Page, Offset: JSON Pointer to how many rows there are, as far as the system knows
    bool stopOnShort = false; ///< Page, Offset: a page of fewer than `size` rows is the last
    QList<int> untilStatus;   ///< Page, Offset: so is one before a page with one of these
    int maximumPages = 2000;
    std::optional<WindowsSpec> windows; ///< each is walked as the rest says
    bool isOneAnswer() const { return kind == Kind::None && !windows; }
    bool operator==(const PagingSpec &) const = default;
};

/// One request for each row of a dataset that another source fills, or of a list in the profile.
struct ForEachSpec
{
    QString dataset; ///< empty where there is a list
    QString where;   ///< SQL expression over that dataset; may be empty
    int parallel = 4;
    int newest = 0;                 ///< only so many rows, the newest; 0: all
    QString newestBy = {};          ///< time column that says which these are; by default the rows' own times
    bool skipSeen = false;          ///< a row that was asked for well is not asked for again while the program runs
    QStringList key = {};           ///< of the dataset
    QStringList personal = {};      ///< columns that no message may show
    QList<QVariantMap> values = {}; ///< the list: maps of the same names; plain values stand under "value"
    /// The addresses of the sources that fill the dataset, by their ids: an address of a row may be relative to them.
    QList<std::pair<QString, QString>> bases = {};
    bool operator==(const ForEachSpec &) const = default;
};

/// One REST endpoint, or folder of files, of an existing system and the mapping of its answer into one dataset.
struct SourceSpec
{
    QString id;
    LocalizedText title;
    QString agency; ///< id of the one that answers for it; may be empty
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
    format::FormatSpec format;
    QString rows;                      ///< where they are, in the format's way, see Format; "" is the document
    QList<field::ConditionSpec> where; ///< only rows that keep all of them are taken
    std::optional<field::FailureSpec> fails;
    QList<field::FieldSpec> fields;
    std::optional<SinceSpec> since;
    std::optional<ExpectsSpec> expects;
    QString file;
    int line = 0;
    /// Whether its rows come by themselves over one connection, "tcp://host:port", in place of answers to requests.
    bool isStream() const { return request.url.startsWith(QLatin1String("tcp://")); }
    /// Whether its for-each walks rows that other sources fill.
    bool walksDataset() const { return forEach && !forEach->dataset.isEmpty(); }
    bool operator==(const SourceSpec &) const = default;
};

/// Reads sources/*.yaml; a source that names an unknown dataset or column is a finding and left out.
QList<SourceSpec> bindSources(const profile::Profile &profile, const QList<dataset::DatasetSpec> &datasets);

} // namespace toancanh::source
