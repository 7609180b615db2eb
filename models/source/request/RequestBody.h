// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/request/JsonTemplate.h"
#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// A text as it may stand in an element or an attribute.
QString xmlText(const QString &text);

/// What the requests of one source carry; compiled once. In a text that is XML the values of secrets are written so.
class RequestBody
{
public:
    /// Errors: Config.
    static Result<RequestBody> compile(const BodySpec &spec);

    /// Empty where the requests carry nothing.
    QByteArray filled(const RequestVariables &variables, const QTimeZone &zone) const;
    QByteArray contentType() const;
    bool uses(const QString &name) const;
    QStringList secretNames() const;

private:
    struct Item
    {
        QString name;
        std::optional<UrlTemplate> text;
        std::optional<JsonTemplate> json;
    };
    /// Nothing where the item is left out.
    static std::optional<QByteArray> valueOf(const Item &item, const RequestVariables &variables,
                                             const QTimeZone &zone);

    BodySpec::Kind m_kind = BodySpec::Kind::None;
    bool m_isXml = false;
    QList<Item> m_items; ///< of a form; else one without a name, or none
};

} // namespace toancanh::source
