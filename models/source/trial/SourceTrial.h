// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/fetch/Fetch.h"
#include "models/source/spec/SecretOf.h"

namespace toancanh::source {

struct TrialSettings
{
    QList<SourceSpec> sources;
    QList<dataset::DatasetSpec> datasets;
    QString cachePath; ///< may be empty, or of a cache that is not there yet
    SecretOf secretOf;
    QTimeZone zone;
    int maximumPages = 0;              ///< 0: all
    qint64 listenMs = 10'000;          ///< to a stream: a ship under way tells its place every 2 to 10 s
    net::HttpClient *client = nullptr; ///< that sends the requests, of a recording; null: over the network
};

/// What one fetch brought. Nothing of it was stored.
struct SourceTrial
{
    dataset::DatasetSpec dataset; ///< the columns of `rows`
    std::vector<dataset::Row> rows;
    std::vector<dataset::RejectedRow> rejected;
    qint64 rejectedCount = 0;                ///< of them only the first of each page are kept
    std::vector<dataset::RejectedRow> notes; ///< rows that were kept with a field left empty
    quality::AnswerShape shape;              ///< of the first rows, also of rejected ones
    QString said;                            ///< by the system, in an answer without rows; may be empty
    QList<PageTrace> pages;
    std::optional<Error> error; ///< where the fetch ended early; says what to do
};

/// Fetches one source once, without a store; waits with an event loop of its own. Not for the GUI thread.
/// The rows of a for-each come from the cache, else from a trial of the source that fills them, in which case
/// `where` is not applied. Of a folder the newest ten files are read; a stream is
/// listened to for `listenMs`. `onPage` may be empty. Errors: Config (no such
/// source), Auth (no such secret).
Result<SourceTrial> trySource(const TrialSettings &settings, const QString &id, const Clock &clock,
                              const Fetch::OnTrace &onPage = {});

} // namespace toancanh::source
