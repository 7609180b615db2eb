// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/AnswerShape.h"
#include "models/quality/SourceFinding.h"

#include <QCborMap>

#include <vector>

namespace toancanh::quality {

/// Knows the shape that a source's answers have, as the union over its fetches, and says what is different now.
///
/// - A place has vanished when it was in each of the last 3 to 20 fetches that had rows and is in none of the next 10
///   rows (or of 3 whole fetches, where these are shorter). One that a whole fetch within those 20 lacked is a place
///   that is sometimes absent. Where the object around it is null nothing is known of it.
/// - A place has appeared when it was in none of the fetches before, of which there were 3 at least.
/// - A type has changed when a place that was seen in 3 fetches has a kind of value that it never had.
///
/// It is over when the answers are as before, or after two weeks: then the new shape is the known one.
class ShapeWatch
{
public:
    /// What one fetch brought, at a time that is UTC ms; gives all that is different then. One without rows says
    /// nothing.
    std::vector<SourceFinding> see(const AnswerShape &shape, qint64 atMs);

    QCborMap toCbor() const;
    static ShapeWatch fromCbor(const QCborMap &map);

private:
    struct Known
    {
        quint32 presence = 0; ///< a bit for each of the last fetches, the newest lowest
        int fetches = 0;      ///< in which it was seen
        ValueKinds kinds = NoKind;
        int absentRows = 0; ///< since it was last there
        int absentFetches = 0;
        qint64 lastSeenMs = 0;
        bool wasSteady = false; ///< in each fetch before the first that lacks it
        std::optional<qint64> vanishedMs;
        std::optional<qint64> appearedMs;
        std::optional<qint64> changedMs; ///< of the kind
        ValueKinds newKinds = NoKind;
    };

    void meet(const QString &name, const PlaceSeen &seen, qint64 atMs);
    void lack(Known &known, int rows, qint64 atMs) const;
    void settle(qint64 atMs);
    std::vector<SourceFinding> findings(qint64 atMs) const;

    QHash<QString, Known> m_places;
    int m_fetches = 0;
    bool m_isShapeless = false; ///< it had too many names
};

} // namespace toancanh::quality
