// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/JsonTemplate.h"
#include "models/source/SourceSpec.h"

namespace toancanh::source {

/// What the requests of one source carry; compiled once.
class RequestBody
{
public:
    /// Errors: Config.
    static Result<RequestBody> compile(const BodySpec &spec);

    /// Empty where the requests carry nothing.
    QByteArray filled(const RequestVariables &variables, const QTimeZone &zone) const;
    QByteArray contentType() const;
    bool uses(const QString &name) const;

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
    QList<Item> m_items; ///< of a form; else one without a name, or none
};

} // namespace toancanh::source
