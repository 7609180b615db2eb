// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/dataset/Value.h"
#include "models/format/Cell.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace toancanh::format {

/// How a source's answers are written, as its file says.
struct FormatSpec
{
    enum class Kind { Json, JsonLines, GeoJson, SdmxJson, Csv, Xml, Xlsx, Ods, Nmea };
    Kind kind = Kind::Json;
    QString encoding;      ///< Csv, Xml: empty is what the bytes say of themselves, else UTF-8
    QString separator;     ///< Csv: one sign; empty is the one that the header has most of
    int skip = 0;          ///< Csv, sheets: lines above the header
    bool hasHeader = true; ///< Csv, sheets: else columns have only numbers
    QString sheet;         ///< Xlsx, Ods: its name; empty is the first one
    /// Json or Xml: the answer is the text that an answer of this kind has …
    std::optional<Kind> packedIn;
    QString packedAt; ///< … there, at a place around its rows
    bool operator==(const FormatSpec &) const = default;
};

/// A place that a format has taken apart once, so that asking 200,000 rows for it costs no parsing.
using Place = size_t;

/// One answer, taken apart. Its rows are walked once, in order. One thread at a time.
class Answer
{
public:
    virtual ~Answer() = default;

    /// Whether there is something where the rows should be, be it an empty list.
    virtual bool hasRows() const = 0;
    /// About how many there are, to make room for them; 0 only where there are none.
    virtual size_t expectedRows() const = 0;
    /// Goes to the first row, then to the following ones; false at the end.
    virtual bool next() = 0;
    /// What the current row has there.
    virtual Cell cell(Place place) = 0;
    /// The current row as it came, at most 4 KiB of UTF-8.
    virtual QByteArray raw() = 0;
    /// The places where the current row has something, as Format::place takes them, for those who don't know it yet.
    virtual QStringList placesInRow() = 0;
    /// What kind of value stands at each of placesInRow(), in its order; empty where the format has only texts.
    virtual std::vector<Cell::Kind> kindsInRow() { return {}; }
    /// Rows that could not be taken apart, with the reason; complete once next() has said false.
    virtual std::vector<dataset::RejectedRow> broken() { return {}; }

    /// What the answer has at a place around its rows, as Format::placeAround made it.
    virtual Cell around(Place place) = 0;
    /// How many rows a place around the rows leads to; 0 where it leads nowhere.
    virtual qsizetype countAround(Place place) = 0;
    /// The names that the answer has at its outermost, so that a page that says something else is known as such.
    virtual QSet<QByteArray> members() const { return {}; }
    /// What a member there by the name of message, error, detail … says in words, at most 4 KiB; empty where none does.
    virtual QString complaint() const { return {}; }
    /// Where it lacks the text that it should be packed in, of an answer that has no rows for that; else empty.
    virtual QString lackedAt() const { return {}; }
};

/// How the answers of one source are taken apart: bytes in, rows and cells out, no event loop. Compiled once; the
/// answers that it reads must not outlive it. One thread at a time.
class Format
{
public:
    /// `rows` says where the rows are, in the format's own way: a JSON Pointer, an XPath; tables have none.
    /// Errors: Config, with a sentence on `rows` or the format.
    static Result<std::unique_ptr<Format>> make(const FormatSpec &spec, const QString &rows);
    virtual ~Format() = default;

    /// A place in a row: a JSON Pointer, an XPath from the row, a column's name or its number from 1 as "#3".
    /// Errors: Config.
    virtual Result<Place> place(const QString &text) = 0;
    /// A place in the answer around its rows (paging, failures): a JSON Pointer, an XPath. Errors: Config.
    virtual Result<Place> placeAround(const QString &text) = 0;
    /// Errors: Malformed, saying where it went wrong or what came instead.
    virtual Result<std::unique_ptr<Answer>> read(QByteArray bytes) = 0;
};

} // namespace toancanh::format
