// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QStringList>
#include <QTimeZone>
#include <QVariant>

namespace toancanh::source {

/// What the templates of one request stand for.
struct RequestVariables
{
    int page = 0;
    qint64 offset = 0;
    int size = 0;
    QString cursor;
    std::optional<qint64> sinceMs;
    qint64 nowMs = 0;
    QVariantMap row; ///< of for-each
};

/// A text of a request with {page} {offset} {size} {cursor} {since:format} {now:format} {row.column}.
class UrlTemplate
{
public:
    /// Errors: Config, naming what is wrong.
    static Result<UrlTemplate> compile(const QString &text);

    QString filled(const RequestVariables &variables, const QTimeZone &zone) const;
    /// As filled, with every value percent-encoded.
    QString filledForUrl(const RequestVariables &variables, const QTimeZone &zone) const;
    bool uses(const QString &name) const; ///< "cursor", "since", "row", …
    QStringList rowColumns() const;
    static QStringList names();

private:
    struct Part
    {
        QString text; ///< a literal, or a name
        QString format;
        bool isName = false;
    };
    QString valueOf(const Part &part, const RequestVariables &variables, const QTimeZone &zone) const;
    QString join(const RequestVariables &variables, const QTimeZone &zone, bool encoded) const;
    QList<Part> m_parts;
};

} // namespace toancanh::source
