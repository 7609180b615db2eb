// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftPaging.h"

#include "models/draft/YamlText.h"
#include "models/field/PlaceWords.h"
#include "models/source/NextLink.h"

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

QString warningOf(qint64 total, qint64 pages, qsizetype rows)
{
    if (total > rows)
        return tr("the answer names %1 rows, %2 came: one page of many").arg(total).arg(rows);
    if (pages > 1)
        return tr("the answer names %1 pages, one came").arg(pages);
    return {};
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
    paging.warning = warningOf(totalOf(pages, columns), pages.pages, rows);
    // CKAN names a next page even past the end.
    const bool hasLink = !pages.nextLink.isEmpty() && shape.guess.protocol != QLatin1String("ckan");
    const QString total = pages.totalAt.isEmpty() || pages.total < rows
                              ? QString()
                              : QStringLiteral(", total: ") + quotedText(pages.totalAt);
    if (hasLink) {
        paging.line = QStringLiteral("paging: {next: %1}\n").arg(quotedText(pages.nextLink));
    } else if (!source::nextInHeader(answer.link).isEmpty()) {
        paging.line = QStringLiteral("paging: {link-header: true}\n");
    } else if (page) {
        paging.changed.insert(page->name, QStringLiteral("{page}"));
        paging.line = QStringLiteral("paging: {page: {from: %1%2}}\n").arg(page->number == 0 ? 0 : 1).arg(total);
    } else if (offset) {
        const qint64 rowsOfPage = size && size->number > 0 ? size->number : qMax<qint64>(rows, 1);
        paging.changed.insert(offset->name, QStringLiteral("{offset}"));
        if (size && size->number > 0)
            paging.changed.insert(size->name, QStringLiteral("{size}"));
        paging.line = QStringLiteral("paging: {offset: {size: %1%2}}\n").arg(rowsOfPage).arg(total);
    } else if (!pages.cursorAt.isEmpty()) {
        paging.line = remarked(QStringLiteral("# paging: {cursor: {next: %1}}").arg(quotedText(pages.cursorAt)),
                               tr("with \"{cursor}\" in the request, if that is a mark of the next page"));
    } else {
        paging.line = remarked(QStringLiteral("# paging: {page: {from: 1}}"),
                               tr("with \"{page}\" in the query, where the answer is one page of many"));
    }
    return paging;
}

} // namespace toancanh::draft
