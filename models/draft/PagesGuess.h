// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace simdjson::dom {
class element;
}

namespace toancanh::format {
class JsonWithin;
}

namespace toancanh::draft {

/// What an answer says beside its rows of others that did not come with it.
struct PagesGuess
{
    qint64 total = 0; ///< rows that there are, by what the answer says; 0 where it says nothing
    QString totalAt;  ///< the place that says so
    qint64 pages = 0; ///< the same of pages
    QString nextLink; ///< a place around the rows that holds the address of a next page
    QString cursorAt; ///< one that holds a mark of the next page
    QString moreAt;   ///< one that says whether there are more
    bool hasMore = false;
};

/// Whether a name says how many rows there are altogether.
bool saysTotal(const QString &name);

/// Of an answer in JSON whose rows stand at the pointer `rows`.
PagesGuess guessJsonPages(simdjson::dom::element root, const QString &rows, format::JsonWithin &within);

} // namespace toancanh::draft
