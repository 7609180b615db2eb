// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/RowFilter.h"

#include "models/format/StoredText.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::field {

namespace {

constexpr qsizetype shownCharacters = 200;

std::vector<std::string> texts(const QStringList &list)
{
    std::vector<std::string> result;
    for (const QString &text : list)
        result.push_back(std::string(format::trimmed(text.toStdString())));
    return result;
}

QString shown(std::string_view text)
{
    const QString simple = QString::fromUtf8(text.data(), qsizetype(text.size())).simplified();
    return simple.size() > shownCharacters ? simple.left(shownCharacters) + QChar(0x2026) : simple;
}

} // namespace

Condition::Condition(const ConditionSpec &spec, format::Place place)
    : m_place(place), m_is(texts(spec.is)), m_isNot(texts(spec.isNot))
{}

bool Condition::holds(const format::Cell &cell) const
{
    std::string scratch;
    const std::string_view text = format::trimmed(format::textOf(cell, scratch));
    const auto has = [text](const std::vector<std::string> &list) {
        return std::find(list.begin(), list.end(), text) != list.end();
    };
    return m_is.empty() ? !has(m_isNot) : has(m_is);
}

Result<RowFilter> RowFilter::compile(const QList<ConditionSpec> &conditions, format::Format &format)
{
    RowFilter result;
    for (const ConditionSpec &condition : conditions) {
        const Result<format::Place> place = format.place(condition.at);
        if (!place)
            return tl::unexpected<Error>(place.error());
        result.m_conditions.emplace_back(condition, *place);
    }
    return result;
}

bool RowFilter::lets(format::Answer &answer) const
{
    return std::all_of(m_conditions.begin(), m_conditions.end(),
                       [&](const Condition &one) { return one.holds(answer.cell(one.place())); });
}

Result<FailureCheck> FailureCheck::compile(const std::optional<FailureSpec> &spec, format::Format &format)
{
    FailureCheck result;
    if (!spec)
        return result;
    const Result<format::Place> place = format.placeAround(spec->when.at);
    if (!place)
        return tl::unexpected<Error>(place.error());
    result.m_condition = Condition(spec->when, *place);
    if (spec->message.isEmpty())
        return result;
    const Result<format::Place> message = format.placeAround(spec->message);
    if (!message)
        return tl::unexpected<Error>(message.error());
    result.m_message = *message;
    return result;
}

std::optional<Error> FailureCheck::failureIn(format::Answer &answer) const
{
    if (!m_condition)
        return {};
    const format::Cell told = answer.around(m_condition->place());
    if (told.kind == format::Cell::Kind::Missing || !m_condition->holds(told))
        return {};
    std::string scratch;
    const QString code = shown(format::textOf(told, scratch));
    const QString message = m_message ? shown(format::textOf(answer.around(*m_message), scratch)) : QString();
    const QString said = message.isEmpty() ? code : message;
    return Error{ErrorKind::Malformed,
                 said.isEmpty()
                     ? QCoreApplication::translate("toancanh::field", "the system answers with an error")
                     : QCoreApplication::translate("toancanh::field", "the system answers with an error: %1").arg(said),
                 {},
                 QCoreApplication::translate(
                     "toancanh::source",
                     "see whether the request asks for what the system has; else tell the people who run it")};
}

} // namespace toancanh::field
