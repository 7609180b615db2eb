// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

#include <QStringList>

/// A cell so that its kind is seen: - (missing), null, true, 12, 1.5, @2026-11-21T08:00:00, "text".
inline QString shownCell(const toancanh::format::Cell &cell)
{
    using Kind = toancanh::format::Cell::Kind;
    std::string scratch;
    const QString text = QString::fromStdString(std::string(textOf(cell, scratch)));
    switch (cell.kind) {
    case Kind::Missing: return QStringLiteral("-");
    case Kind::Null: return QStringLiteral("null");
    case Kind::Time: return QLatin1Char('@') + text;
    case Kind::Text: return QLatin1Char('"') + text + QLatin1Char('"');
    default: return text;
    }
}

/// What an answer's rows have at these places, a line each; what went wrong as "! sentence | next". Reasons of broken
/// rows follow as "broken: reason".
inline QStringList shownRows(const toancanh::Result<std::unique_ptr<toancanh::format::Format>> &format,
                             const QByteArray &bytes, const QStringList &places)
{
    const auto failed = [](const toancanh::Error &error) {
        return QStringList(QStringLiteral("! ") + error.sentence
                           + (error.next.isEmpty() ? QString() : QStringLiteral(" | ") + error.next));
    };
    if (!format)
        return failed(format.error());
    std::vector<toancanh::format::Place> compiled;
    for (const QString &text : places) {
        const auto place = (*format)->place(text);
        if (!place)
            return failed(place.error());
        compiled.push_back(*place);
    }
    const auto answer = (*format)->read(bytes);
    if (!answer)
        return failed(answer.error());
    QStringList rows;
    while ((*answer)->next()) {
        QStringList cells;
        for (const toancanh::format::Place place : compiled)
            cells << shownCell((*answer)->cell(place));
        rows << cells.join(QLatin1Char(' '));
    }
    for (const toancanh::dataset::RejectedRow &row : (*answer)->broken())
        rows << QStringLiteral("broken: ") + row.reason;
    return rows;
}
