// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/PagesGuess.h"

#include "models/draft/JsonShape.h"
#include "models/field/PlaceWords.h"
#include "models/format/JsonWalk.h"

#include <QStringList>

#include <algorithm>

namespace toancanh::draft {

namespace {

using simdjson::dom::element;
using simdjson::dom::key_value_pair;

constexpr int deepest = 4;
constexpr size_t mostWalked = 4; ///< elements of a list that parts of an answer may be

/// A name by its letters and digits alone, small: "page[number]", "$skip", "per_page".
QString bare(const QString &name)
{
    return field::wordsOf(name).join(QString());
}

bool isOneOf(const QString &name, const QStringList &names)
{
    return names.contains(bare(name));
}

bool saysPages(const QString &name)
{
    return isOneOf(name, {QStringLiteral("pages"), QStringLiteral("totalpages"), QStringLiteral("pagecount"),
                          QStringLiteral("lastpage"), QStringLiteral("totalpage"), QStringLiteral("numpages"),
                          QStringLiteral("pagestotal"), QStringLiteral("tongsotrang")});
}

bool saysCursor(const QString &name)
{
    return isOneOf(name, {QStringLiteral("nextcursor"), QStringLiteral("nextpagetoken"), QStringLiteral("endcursor"),
                          QStringLiteral("cursor"), QStringLiteral("nexttoken"), QStringLiteral("continuationtoken"),
                          QStringLiteral("scrollid"), QStringLiteral("nextpagecursor"), QStringLiteral("nextmarker"),
                          QStringLiteral("nextcursormark")});
}

bool saysMore(const QString &name)
{
    return isOneOf(name, {QStringLiteral("hasmore"), QStringLiteral("more"), QStringLiteral("hasnext"),
                          QStringLiteral("hasnextpage"), QStringLiteral("morerecords"), QStringLiteral("ismore")});
}

qint64 wholeNumber(element one)
{
    int64_t number = 0;
    if (one.get(number) == simdjson::SUCCESS)
        return number;
    std::string_view text;
    return one.get(text) == simdjson::SUCCESS ? QByteArray(text.data(), qsizetype(text.size())).toLongLong() : 0;
}

std::string_view textOf(element one)
{
    std::string_view text;
    return one.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::string_view textIn(element object, const char *name)
{
    std::string_view text;
    return simdjson::dom::object(object).at_key(name).get(text) == simdjson::SUCCESS ? text : std::string_view();
}

bool isRelative(const QString &name)
{
    return name.endsWith(QLatin1String("nextLink"), Qt::CaseInsensitive);
}

class Search
{
public:
    Search(const QString &rows, format::JsonWithin &within)
        : m_rows(rows.section(QLatin1String("/*"), 0, 0)), m_within(within)
    {}

    void walk(element from, const QString &way, int depth)
    {
        if (depth > deepest || way == m_rows)
            return;
        from = format::openedText(from, m_within);
        if (isList(from)) {
            const simdjson::dom::array parts(from);
            size_t index = 0;
            for (const element one : parts) {
                if (parts.size() <= mostWalked && isObject(one))
                    walk(one, way + QStringLiteral("/%1").arg(index), depth + 1);
                ++index;
            }
        } else if (isObject(from)) {
            walkObject(from, way, depth);
        }
    }

    PagesGuess found;

private:
    void walkObject(element object, const QString &way, int depth)
    {
        bool hasPrevious = false;
        for (const key_value_pair member : simdjson::dom::object(object))
            hasPrevious = hasPrevious || bare(nameOf(member)).startsWith(QLatin1String("prev"));
        const bool isNext = way.section(QLatin1Char('/'), -1) == QLatin1String("next");
        for (const key_value_pair member : simdjson::dom::object(object)) {
            const QString name = nameOf(member);
            const QString place = way + QLatin1Char('/') + format::pointerStep(member.key);
            if (isList(member.value))
                noteLinks(member.value, place);
            else if (isPlain(member.value))
                noteValue(name, member.value, place, isNext, hasPrevious);
            walk(member.value, place, depth + 1);
        }
    }

    void noteValue(const QString &name, element value, const QString &place, bool isInNext, bool hasPrevious)
    {
        if (saysTotal(name) && wholeNumber(value) > found.total) {
            found.total = wholeNumber(value);
            found.totalAt = place;
        }
        if (saysPages(name))
            found.pages = qMax(found.pages, wholeNumber(value));
        if (found.cursorAt.isEmpty() && saysCursor(name) && (!textOf(value).empty() || wholeNumber(value) > 0))
            found.cursorAt = place;
        if (bool isMore = false; found.moreAt.isEmpty() && saysMore(name) && value.get(isMore) == simdjson::SUCCESS) {
            found.moreAt = place;
            found.hasMore = isMore;
        }
        const std::string_view text = textOf(value);
        const bool isAddress = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("/")
                               || text.starts_with("?") || (isRelative(name) && !text.empty());
        const bool saysNext = name.contains(QLatin1String("next"), Qt::CaseInsensitive)
                              || (isInNext && (name == QLatin1String("href") || name == QLatin1String("url")));
        // The last page has a place for the next one, too.
        const bool isLast = value.is_null() && hasPrevious && bare(name).startsWith(QLatin1String("next"));
        if (found.nextLink.isEmpty() && ((isAddress && saysNext) || isLast))
            found.nextLink = place;
    }

    /// Links of which some lead through pages; the last one has no next.
    void noteLinks(element list, const QString &place)
    {
        static const QStringList relations{QStringLiteral("next"), QStringLiteral("prev"), QStringLiteral("previous"),
                                           QStringLiteral("first"), QStringLiteral("last")};
        for (const element one : simdjson::dom::array(list)) {
            if (!isObject(one) || !found.nextLink.isEmpty())
                return;
            for (const char *key : {"rel", "relation"}) {
                const std::string_view relation = textIn(one, key);
                if (!relations.contains(QString::fromUtf8(relation.data(), qsizetype(relation.size()))))
                    continue;
                const char *target = textIn(one, "href").empty() ? "url" : "href";
                if (!textIn(one, target).empty())
                    found.nextLink =
                        QStringLiteral("%1/[%2=next]/%3").arg(place, QLatin1String(key), QLatin1String(target));
            }
        }
    }

    QString m_rows; ///< what is walked to come to the rows
    format::JsonWithin &m_within;
};

} // namespace

bool saysTotal(const QString &name)
{
    return isOneOf(name,
                   {QStringLiteral("total"),         QStringLiteral("count"),        QStringLiteral("totalcount"),
                    QStringLiteral("totalrecords"),  QStringLiteral("totalrecord"),  QStringLiteral("totalrows"),
                    QStringLiteral("totalrow"),      QStringLiteral("totalresults"), QStringLiteral("totalitems"),
                    QStringLiteral("totalelements"), QStringLiteral("totalhits"),    QStringLiteral("totalfeatures"),
                    QStringLiteral("numbermatched"), QStringLiteral("nummatched"),   QStringLiteral("numfound"),
                    QStringLiteral("iotcount"),      QStringLiteral("odatacount"),   QStringLiteral("recordstotal"),
                    QStringLiteral("recordcount"),   QStringLiteral("rowcount"),     QStringLiteral("resultcount"),
                    QStringLiteral("tongso"),        QStringLiteral("tongsobanghi"), QStringLiteral("tongsodong")});
}

PagesGuess guessJsonPages(element root, const QString &rows, format::JsonWithin &within)
{
    const std::optional<format::JsonPointer> pointer = format::JsonPointer::compile(rows);
    const std::optional<element> row = pointer ? format::follow(*pointer, root, within) : std::nullopt;
    // One object alone speaks of itself.
    if (row && isObject(format::openedText(*row, within)))
        return {};
    Search search(rows, within);
    search.walk(root, {}, 0);
    return search.found;
}

} // namespace toancanh::draft
