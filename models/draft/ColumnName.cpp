// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/ColumnName.h"

#include "models/dataset/SqlNames.h"
#include "models/field/PlaceWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace toancanh::draft {

namespace {

/// The names on the way to a place that say something, the outermost first.
QStringList stepsOf(const QString &place)
{
    // What stands in a table's header is one name, whatever signs it has.
    if (place.contains(QLatin1Char(' ')) || !place.contains(QLatin1Char('/')))
        return {place};
    static const QRegularExpression level(QStringLiteral("^\\d*$|^\\[.*\\]$"));
    QStringList steps;
    for (QString step : place.split(QLatin1Char('/'))) {
        if (level.match(step).hasMatch())
            continue;
        steps << step.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    }
    return steps.isEmpty() ? QStringList{place} : steps;
}

QString joined(const QStringList &steps, qsizetype last)
{
    QStringList words;
    for (const QString &step : steps.mid(steps.size() - last))
        words << field::wordsOf(step);
    return words.join(QLatin1Char('_'));
}

/// Whether a word says little without the one before it.
bool saysLittle(const QString &word)
{
    static const QStringList words{QStringLiteral("value"), QStringLiteral("id"),  QStringLiteral("name"),
                                   QStringLiteral("code"),  QStringLiteral("key"), QStringLiteral("text")};
    return words.contains(word);
}

/// Whether a step only wraps what a row is.
bool isWrapper(const QString &step)
{
    static const QStringList steps{QStringLiteral("properties"), QStringLiteral("attributes"), QStringLiteral("data"),
                                   QStringLiteral("fields"), QStringLiteral("_source")};
    return steps.contains(step.toLower());
}

QString safeName(QString name, qsizetype number)
{
    if (name.isEmpty() || (name.size() < 2 && name.at(0).isDigit()))
        return QStringLiteral("column_%1").arg(number);
    if (name.at(0).isDigit() || !dataset::isSafeSqlName(name))
        name.prepend(QLatin1String("c_"));
    return name;
}

} // namespace

QString columnName(const QString &place, const QStringList &taken, qsizetype number)
{
    const QStringList steps = stepsOf(place);
    const bool isWrapped = steps.size() > 1 && isWrapper(steps.at(steps.size() - 2));
    const qsizetype least = steps.size() > 1 && !isWrapped && saysLittle(joined(steps, 1)) ? 2 : 1;
    for (qsizetype last = least; last <= steps.size(); ++last) {
        const QString name = safeName(joined(steps, last), number);
        if (!taken.contains(name))
            return name;
    }
    const QString name = safeName(joined(steps, steps.size()), number);
    QString unique = name;
    for (int i = 2; taken.contains(unique); ++i)
        unique = name + QLatin1Char('_') + QString::number(i);
    return unique;
}

} // namespace toancanh::draft
