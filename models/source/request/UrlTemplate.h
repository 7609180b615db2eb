// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/source/request/RequestTime.h"

namespace toancanh::source {

/// A text of a request with {page} {offset} {size} {cursor} {row.column} and times: {since:format} {now-1d:format}
/// {from:format} {to:format} {month-start:format} … (RequestTime). {row.column:format} writes a time. {secret:name} is
/// a secret, {user:name} and {password:name} its parts. "{{" and "}}" are the braces themselves.
class UrlTemplate
{
public:
    /// Errors: Config, naming what is wrong.
    static Result<UrlTemplate> compile(const QString &text);

    QString filled(const RequestVariables &variables, const QTimeZone &zone) const;
    /// As filled, with every value percent-encoded.
    QString filledForUrl(const RequestVariables &variables, const QTimeZone &zone) const;
    /// The value for JSON: a whole number or a row's own type where the text is nothing but one name that stands for
    /// it, without ":text" after it; else the text.
    QVariant value(const RequestVariables &variables, const QTimeZone &zone) const;
    /// Whether an item whose value is `filled` is better not sent: there is no cursor or since yet.
    bool leavesOut(const QString &filled) const;

    bool uses(const QString &name) const; ///< "cursor", "since" (also moved), "row", …
    QStringList secretNames() const;
    QStringList rowColumns() const;
    QStringList rowTimes() const; ///< those of them that a format writes as times
    /// The column where the text is nothing but {row.column}: in an address it is the whole address.
    std::optional<QString> onlyRowColumn() const;
    static QStringList names();

private:
    struct Part
    {
        QString text; ///< a literal, or a name
        QString format;
        bool isName = false;
        bool isText = false;   ///< ":text": never a number
        bool isSecret = false; ///< `format` is its name
        std::optional<RequestTime> time;
    };
    static Result<Part> namePart(const QString &inner);
    static QVariant valueOf(const Part &part, const RequestVariables &variables, const QTimeZone &zone);
    QString join(const RequestVariables &variables, const QTimeZone &zone, bool encoded) const;
    QList<Part> m_parts;
};

} // namespace toancanh::source
