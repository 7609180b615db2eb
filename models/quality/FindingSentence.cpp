// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/FindingSentence.h"

#include <QCoreApplication>

namespace toancanh::quality {

namespace {

constexpr qsizetype shownCharacters = 80;
constexpr qint64 hourMs = 3'600'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::quality", text);
}

/// A name that comes from outside, not longer than a line.
QString shown(const QString &name)
{
    const QString line = name.simplified();
    return line.size() > shownCharacters ? line.left(shownCharacters) + QChar(0x2026) : line;
}

QString kindNames(ValueKinds kinds)
{
    QStringList names;
    if (kinds & BooleanKind)
        names << tr("true or false");
    if (kinds & NumberKind)
        names << tr("a number");
    if (kinds & TextKind)
        names << tr("a text");
    if (kinds & TimeKind)
        names << tr("a time");
    if (kinds & TreeKind)
        names << tr("a list or an object");
    return names.join(tr(" or "));
}

} // namespace

QString vanishedSentence(const QString &place)
{
    return tr("%1 is gone from the answers").arg(shown(place));
}

QString appearedSentence(const QString &place)
{
    return tr("%1 is new in the answers").arg(shown(place));
}

QString typeSentence(const QString &place, ValueKinds before, ValueKinds now)
{
    return tr("%1 was %2 and is %3").arg(shown(place), kindNames(before), kindNames(now));
}

QString stuckSentence(const QString &column, const QString &object, qint64 forMs)
{
    const QString hours = QString::number(double(forMs) / double(hourMs), 'g', 3);
    if (object.isEmpty())
        return tr("%1 has not changed for %2 hours").arg(column, hours);
    return tr("%1 of %2 has not changed for %3 hours").arg(column, shown(object), hours);
}

QString levelSentence(const QString &column, double usual, double now)
{
    return tr("the mean of %1 was about %2 and is now about %3")
        .arg(column, QString::number(usual, 'g', 4), QString::number(now, 'g', 4));
}

} // namespace toancanh::quality
