// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace toancanh {

/// A text that a profile gives in Vietnamese and, where its author chose to, in English.
struct LocalizedText
{
    QString vi;
    QString en;

    /// The text in the locale's language; the other language where one is missing.
    QString in(const QLocale &locale) const
    {
        const bool vietnamese = locale.language() == QLocale::Vietnamese;
        const QString &first = vietnamese ? vi : en;
        return first.isEmpty() ? (vietnamese ? en : vi) : first;
    }
    bool isEmpty() const { return vi.isEmpty() && en.isEmpty(); }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace toancanh
