// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftPaging.h"

#include "models/draft/YamlText.h"
#include "models/field/PlaceWords.h"
#include "models/source/fetch/NextLink.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QUrlQuery>

namespace toancanh::draft {

namespace {

constexpr qint64 beyondPages = 100'000'000; ///< such a number is a date or an id

struct NamedNumber
{
    QString name;
    qint64 number = 0;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::draft", text);
}

/// A name by its letters and digits alone, small: "page[number]", "$skip", "per_page".
QString bare(const QString &name)
{
    return field::wordsOf(name).join(QString());
}

/// The items that may walk through pages.
QList<NamedNumber> numbersOf(const FirstQuestion &asked)
{
    QList<std::pair<QString, QString>> items = QUrlQuery(asked.url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : asked.body.form)
        items.append({name, value.toString()});
    const QJsonObject members = asked.body.json.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        items.append({member.key(), member.value().toVariant().toString()});
    QList<NamedNumber> numbers;
    for (const auto &[name, value] : std::as_const(items)) {
        bool isWhole = false;
        const qint64 number = value.toLongLong(&isWhole);
        if (isWhole && number >= 0 && number < beyondPages)
            numbers.append({name, number});
    }
    return numbers;
}

std::optional<NamedNumber> firstOf(const QList<NamedNumber> &numbers, const QStringList &names)
{
    for (const NamedNumber &one : numbers) {
        if (names.contains(bare(one.name)))
            return one;
    }
    return {};
}

std::optional<NamedNumber> pageIn(const QList<NamedNumber> &numbers)
{
    return firstOf(numbers, {QStringLiteral("page"), QStringLiteral("pagenumber"), QStringLiteral("pageno"),
                             QStringLiteral("pagenum"), QStringLiteral("pageindex"), QStringLiteral("currentpage"),
                             QStringLiteral("trang")});
}

std::optional<NamedNumber> offsetIn(const QList<NamedNumber> &numbers)
{
    return firstOf(numbers, {QStringLiteral("offset"), QStringLiteral("start"), QStringLiteral("skip"),
                             QStringLiteral("startindex"), QStringLiteral("resultoffset"), QStringLiteral("startrow"),
                             QStringLiteral("skipcount"), QStringLiteral("pageoffset")});
}

std::optional<NamedNumber> sizeIn(const QList<NamedNumber> &numbers)
{
    return firstOf(numbers, {QStringLiteral("limit"), QStringLiteral("perpage"), QStringLiteral("pagesize"),
                             QStringLiteral("size"), QStringLiteral("rows"), QStringLiteral("top"),
                             QStringLiteral("take"), QStringLiteral("count"), QStringLiteral("length"),
                             QStringLiteral("resultrecordcount"), QStringLiteral("maxresultcount"),
                             QStringLiteral("kichthuoc"), QStringLiteral("itemsperpage"), QStringLiteral("pagelimit")});
}

/// How many rows there are by what the answer says around them, or in each of them.
qint64 totalOf(const PagesGuess &pages, const QList<DraftColumn> &columns)
{
    qint64 total = pages.total;
    for (const DraftColumn &column : columns) {
        const QString name = column.guess.place().section(QLatin1Char('/'), -1);
        // A plain "total" or "count" in a row is the row's own.
        const bool isOwn = bare(name) == QLatin1String("total") || bare(name) == QLatin1String("count");
        if (saysTotal(name) && !isOwn)
            total = qMax(total, column.guess.onlyInteger().value_or(0));
    }
    return total;
}

QString warningOf(qint64 total, const PagesGuess &pages, qsizetype rows)
{
    if (total > rows)
        return tr("the answer names %1 rows, %2 came: one page of many").arg(total).arg(rows);
    if (pages.pages > 1)
        return tr("the answer names %1 pages, one came").arg(pages.pages);
    if (pages.hasMore)
        return tr("the answer says at %1 that there are more rows: one page of many").arg(pages.moreAt.simplified());
    return {};
}

/// The item of the query that has a mark where the rows go on; `names` are its possible ones.
QString markIn(const FirstQuestion &asked, const QStringList &names)
{
    for (const auto &[name, value] : QUrlQuery(asked.url).queryItems(QUrl::FullyDecoded)) {
        if (names.contains(bare(name)))
            return name;
    }
    return {};
}

/// Solr's way: the first page is asked for with a "*", each further one with the mark that the one before gave.
bool walksByMark(const FirstQuestion &asked, const PagesGuess &pages)
{
    return pages.cursorAt.endsWith(QLatin1String("nextCursorMark"))
           && !markIn(asked, {QStringLiteral("cursormark")}).isEmpty();
}

/// The place of the last row's id, for systems that go on behind it; empty where rows have none.
QString lastIdAt(const DraftShape &shape, const QList<DraftColumn> &columns)
{
    const bool isPlain = shape.word == QLatin1String("json") && !shape.guess.rows.contains(QLatin1Char('*'));
    for (const DraftColumn &column : columns) {
        if (isPlain && column.guess.place() == QLatin1String("/id") && !column.isNullable())
            return shape.guess.rows + QStringLiteral("/[last]/id");
    }
    return {};
}

/// What a person may make of an answer that says of its pages only that there are more.
QString suggestion(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns)
{
    const PagesGuess &pages = shape.guess.pages;
    if (!pages.cursorAt.isEmpty())
        return remarked(QStringLiteral("# paging: {cursor: {next: %1}}").arg(quotedText(pages.cursorAt)),
                        tr("with \"{cursor}\" in the request, if that is a mark of the next page"));
    const QString after = markIn(answer.asked, {QStringLiteral("startingafter"), QStringLiteral("after")});
    const QString last = lastIdAt(shape, columns);
    if (!pages.moreAt.isEmpty() && !after.isEmpty() && !last.isEmpty())
        return remarked(QStringLiteral("# paging: {cursor: {next: %1, while: {at: %2, is: [\"true\"]}}}")
                            .arg(quotedText(last), quotedText(pages.moreAt)),
                        tr("with \"%1\": \"{cursor}\" in the query, if rows go on behind the last one's id")
                            .arg(after.simplified()));
    return remarked(QStringLiteral("# paging: {page: {from: 1}}"),
                    tr("with \"{page}\" in the query, where the answer is one page of many"));
}

} // namespace

DraftPaging draftPaging(const FirstAnswer &answer, const DraftShape &shape, const QList<DraftColumn> &columns,
                        qsizetype rows)
{
    const PagesGuess &pages = shape.guess.pages;
    const QList<NamedNumber> numbers = numbersOf(answer.asked);
    const std::optional<NamedNumber> page = pageIn(numbers);
    const std::optional<NamedNumber> offset = offsetIn(numbers);
    const std::optional<NamedNumber> size = sizeIn(numbers);
    DraftPaging paging;
    paging.warning = warningOf(totalOf(pages, columns), pages, rows);
    // CKAN names a next page even past the end.
    const bool hasLink = !pages.nextLink.isEmpty() && shape.guess.protocol != QLatin1String("ckan");
    const QString total = pages.totalAt.isEmpty() || pages.total < rows
                              ? QString()
                              : QStringLiteral(", total: ") + quotedText(pages.totalAt);
    if (hasLink) {
        paging.line = QStringLiteral("paging: {next: %1}\n").arg(quotedText(pages.nextLink));
    } else if (!source::nextInHeader(answer.link).isEmpty()) {
        paging.line = QStringLiteral("paging: {link-header: true}\n");
    } else if (walksByMark(answer.asked, pages)) {
        paging.changed.insert(markIn(answer.asked, {QStringLiteral("cursormark")}), QStringLiteral("{cursor}"));
        paging.line = QStringLiteral("paging: {cursor: {next: %1, first: \"*\"}}\n").arg(quotedText(pages.cursorAt));
    } else if (page) {
        paging.changed.insert(page->name, QStringLiteral("{page}"));
        paging.line = QStringLiteral("paging: {page: {from: %1%2}}\n").arg(page->number == 0 ? 0 : 1).arg(total);
    } else if (offset) {
        const qint64 rowsOfPage = size && size->number > 0 ? size->number : qMax<qint64>(rows, 1);
        paging.changed.insert(offset->name, QStringLiteral("{offset}"));
        if (size && size->number > 0)
            paging.changed.insert(size->name, QStringLiteral("{size}"));
        // A first row that is number 1, where a page has more of them.
        const QString from = offset->number == 1 && rowsOfPage > 1 ? QStringLiteral("from: 1, ") : QString();
        paging.line = QStringLiteral("paging: {offset: {%1size: %2%3}}\n").arg(from).arg(rowsOfPage).arg(total);
    } else {
        paging.line = suggestion(answer, shape, columns);
    }
    return paging;
}

} // namespace toancanh::draft
