// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/request/UrlTemplate.h"

#include <QHash>
#include <QJsonValue>

namespace toancanh::source {

/// A JSON value whose texts are templates. A text that is nothing but one name becomes what the name stands for, a
/// number where it is one.
class JsonTemplate
{
public:
    /// Errors: Config.
    static Result<JsonTemplate> compile(const QJsonValue &value);

    /// Members and items that are an empty {cursor} or {since} are left out.
    QByteArray filled(const RequestVariables &variables, const QTimeZone &zone) const;
    bool uses(const QString &name) const;
    QStringList secretNames() const;

private:
    Result<void> compileTexts(const QJsonValue &value);
    /// Undefined where it is left out.
    QJsonValue filledValue(const QJsonValue &value, const RequestVariables &variables, const QTimeZone &zone) const;

    QJsonValue m_value;
    QHash<QString, UrlTemplate> m_texts;
};

} // namespace toancanh::source
