// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/ConditionSpec.h"
#include "models/format/Format.h"

#include <optional>

namespace toancanh::field {

/// A ConditionSpec whose place is compiled.
class Condition
{
public:
    Condition(const ConditionSpec &spec, format::Place place);

    format::Place place() const { return m_place; }
    bool holds(const format::Cell &cell) const;

private:
    format::Place m_place;
    std::vector<std::string> m_is;
    std::vector<std::string> m_isNot;
};

/// Lets the rows through that keep all conditions.
class RowFilter
{
public:
    /// Errors: Config.
    static Result<RowFilter> compile(const QList<ConditionSpec> &conditions, format::Format &format);
    bool lets(format::Answer &answer) const;

private:
    std::vector<Condition> m_conditions;
};

/// Knows an answer of status 200 that says that it is none.
class FailureCheck
{
public:
    /// Errors: Config.
    static Result<FailureCheck> compile(const std::optional<FailureSpec> &spec, format::Format &format);
    /// The error that the answer tells of.
    std::optional<Error> failureIn(format::Answer &answer) const;

private:
    std::optional<Condition> m_condition;
    std::optional<format::Place> m_message;
};

} // namespace toancanh::field
