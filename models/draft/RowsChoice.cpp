// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/RowsChoice.h"

#include <QStringList>

#include <algorithm>

namespace toancanh::draft {

namespace {

/// The last step of a way that is a name.
QString nameOf(const QString &way)
{
    const QStringList steps = way.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (*step != QLatin1String("*"))
            return *step;
    }
    return {};
}

/// Whether rows stand somewhere else than in what the list itself holds.
bool hasOther(const QMap<QString, qsizetype> &counts, const QString &list)
{
    for (auto one = counts.cbegin(); one != counts.cend(); ++one) {
        const bool isWithin = one.key() == list || one.key().startsWith(list + QLatin1Char('/'));
        if (!isWithin && !saysDescription(nameOf(one.key())) && (one.value() > 0 || saysRows(nameOf(one.key()))))
            return true;
    }
    return false;
}

} // namespace

bool saysDescription(const QString &name)
{
    static const QStringList names{
        QStringLiteral("fields"),     QStringLiteral("field"),      QStringLiteral("headers"), QStringLiteral("header"),
        QStringLiteral("columns"),    QStringLiteral("column"),     QStringLiteral("cols"),    QStringLiteral("links"),
        QStringLiteral("parameters"), QStringLiteral("parameter"),  QStringLiteral("link"),    QStringLiteral("errors"),
        QStringLiteral("messages"),   QStringLiteral("fieldTypes"), QStringLiteral("_links"),  QStringLiteral("meta")};
    return names.contains(name, Qt::CaseInsensitive);
}

bool saysRows(const QString &name)
{
    static const QStringList names{QStringLiteral("records"), QStringLiteral("rows"),     QStringLiteral("data"),
                                   QStringLiteral("items"),   QStringLiteral("features"), QStringLiteral("results"),
                                   QStringLiteral("value"),   QStringLiteral("result"),   QStringLiteral("entries"),
                                   QStringLiteral("list"),    QStringLiteral("hits"),     QStringLiteral("content"),
                                   QStringLiteral("dulieu"),  QStringLiteral("danhsach")};
    return names.contains(name, Qt::CaseInsensitive);
}

QString chosenRows(const QMap<QString, qsizetype> &counts)
{
    QMap<QString, qsizetype> left = counts;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one) {
        if (saysDescription(nameOf(one.key())) && hasOther(counts, one.key()))
            left.remove(one.key());
    }
    qsizetype most = 0;
    for (const qsizetype count : std::as_const(left))
        most = qMax(most, count);
    QString found;
    bool isFound = false;
    for (auto one = left.cbegin(); one != left.cend(); ++one) {
        const bool says = saysRows(nameOf(one.key()));
        if (most > 0 ? one.value() * 4 <= most : !says)
            continue;
        const auto depth = one.key().count(QLatin1Char('/'));
        const auto foundDepth = found.count(QLatin1Char('/'));
        const bool foundSays = saysRows(nameOf(found));
        const bool isBetter = depth != foundDepth ? depth < foundDepth
                              : says != foundSays ? says
                                                  : one.value() > left.value(found);
        if (isFound && !isBetter)
            continue;
        found = one.key();
        isFound = true;
    }
    return found;
}

QList<std::pair<QString, qsizetype>> otherRows(const QMap<QString, qsizetype> &counts, const QString &chosen)
{
    constexpr qsizetype mostNamed = 8;
    const auto isAround = [](const QString &outer, const QString &inner) {
        return inner == outer || inner.startsWith(outer + QLatin1Char('/'));
    };
    QList<std::pair<QString, qsizetype>> others;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one) {
        const bool isOfAnother = std::any_of(others.begin(), others.end(),
                                             [&](const auto &other) { return isAround(other.first, one.key()); });
        if (one.value() > 1 && others.size() < mostNamed && !isOfAnother && !isAround(chosen, one.key())
            && !isAround(one.key(), chosen) && !saysDescription(nameOf(one.key())))
            others.append({one.key(), one.value()});
    }
    return others;
}

} // namespace toancanh::draft
