// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/field/FieldSpec.h"

#include <QRegularExpression>

#include <optional>

namespace toancanh::field {

/// What is done to a text before it is read: HTML to text, a part of it by a pattern, one end of a span of time.
class TextSteps
{
public:
    /// Errors: Config.
    static Result<TextSteps> compile(const FieldSpec &spec);

    bool isEmpty() const { return !m_isHtml && m_end.isEmpty() && m_pattern.pattern().isEmpty(); }
    /// Nothing where the pattern does not match.
    std::optional<std::string> applied(std::string_view text) const;

private:
    bool m_isHtml = false;
    QString m_end; ///< "start" or "end"
    QRegularExpression m_pattern;
};

} // namespace toancanh::field
