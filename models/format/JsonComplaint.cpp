// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonComplaint.h"

#include "models/base/ComplaintNames.h"
#include "models/format/RawRow.h"
#include "models/format/StoredText.h"

#include <optional>

namespace toancanh::format {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int deepest = 3;
constexpr int mostErrors = 3; // of a list, or of the fields
constexpr int mostLookedAt = 50;
constexpr size_t longestPlace = 80;

QString said(element from, int depth);

std::optional<element> memberOf(const object &from, const QByteArray &name)
{
    element found;
    const std::string_view asked(name.constData(), size_t(name.size()));
    return from.at_key_case_insensitive(asked).get(found) == simdjson::SUCCESS ? std::optional(found) : std::nullopt;
}

QString shortText(std::string_view text)
{
    return QString::fromUtf8(cutRaw(text.substr(0, longestPlace)));
}

/// The field that an error is of: a text, or the steps to it.
QString placeIn(const object &error)
{
    for (const char *name : {"loc", "field", "param"}) {
        const std::optional<element> place = memberOf(error, name);
        if (!place)
            continue;
        if (std::string_view text; place->get(text) == simdjson::SUCCESS)
            return shortText(text);
        QStringList steps;
        if (array list; place->get(list) == simdjson::SUCCESS) {
            for (const element one : list) {
                std::string_view text;
                steps << (one.get(text) == simdjson::SUCCESS ? shortText(text)
                                                             : QString::fromStdString(simdjson::minify(one)));
                if (steps.size() > deepest)
                    break;
            }
        }
        return steps.join(QLatin1Char('.'));
    }
    return {};
}

QString saidInList(const array &list, int depth)
{
    QStringList all;
    int looked = 0;
    for (const element one : list) {
        if (const QString text = said(one, depth + 1); !text.isEmpty() && !all.contains(text))
            all << text;
        if (all.size() == mostErrors || ++looked == mostLookedAt)
            break;
    }
    return all.join(QStringLiteral("; "));
}

/// What `{"field": ["reason", …], …}` says; empty where the object is anything else.
QString saidOfFields(const object &fields, int depth)
{
    QStringList all;
    int looked = 0;
    for (const simdjson::dom::key_value_pair field : fields) {
        array reasons;
        std::string_view first;
        if (field.value.get(reasons) != simdjson::SUCCESS || reasons.at(0).get(first) != simdjson::SUCCESS)
            return {};
        const QString name = shortText(field.key);
        const QString text = saidInList(reasons, depth);
        if (all.size() < mostErrors && !text.isEmpty())
            all << (name.isEmpty() ? text : name + QStringLiteral(": ") + text);
        if (++looked == mostLookedAt)
            break;
    }
    return all.join(QStringLiteral("; "));
}

/// A sentence with what is said beside it, unless that is the same once more.
QString joined(QString sentence, const QString &beside)
{
    if (sentence.isEmpty() || beside.isEmpty() || sentence.contains(beside))
        return sentence.isEmpty() ? beside : sentence;
    while (sentence.endsWith(QLatin1Char('.')) || sentence.endsWith(QLatin1Char(':')))
        sentence.chop(1);
    return sentence + QStringLiteral(": ") + beside;
}

bool hasCode(const object &from)
{
    for (const QByteArray &name : codeNames()) {
        if (memberOf(from, name))
            return true;
    }
    return false;
}

/// Of an object the most telling member; of those that only hold others, what these say.
QString saidByName(const object &from, int depth)
{
    const auto ask = [&](const QList<QByteArray> &names, bool onlyObjects) -> QString {
        for (const QByteArray &name : names) {
            const std::optional<element> found = memberOf(from, name);
            if (!found || (onlyObjects && found->type() != simdjson::dom::element_type::OBJECT))
                continue;
            if (const QString text = said(*found, depth + 1); !text.isEmpty())
                return text;
        }
        return {};
    };
    QString text = ask(complaintNames(), false);
    if (text.isEmpty() && hasCode(from))
        text = ask(complaintNamesBesideCode(), false);
    return text.isEmpty() ? ask(complaintHolders(), true) : text;
}

QString said(element from, int depth)
{
    if (std::string_view text; from.get(text) == simdjson::SUCCESS)
        return depth > 0 ? QString::fromUtf8(cutRaw(trimmed(text))) : QString();
    if (depth > deepest)
        return {};
    if (array list; depth > 0 && from.get(list) == simdjson::SUCCESS)
        return saidInList(list, depth);
    object members;
    if (from.get(members) != simdjson::SUCCESS)
        return {};
    if (const QString fields = depth > 0 ? saidOfFields(members, depth) : QString(); !fields.isEmpty())
        return fields;
    QString text = saidByName(members, depth);
    for (const char *name : {"errors", "modelstate"}) {
        if (const std::optional<element> beside = memberOf(members, name))
            text = joined(text, said(*beside, depth + 1));
    }
    const QString place = depth > 0 && !text.isEmpty() ? placeIn(members) : QString();
    return place.isEmpty() ? text : place + QStringLiteral(": ") + text;
}

} // namespace

QString complaintIn(const simdjson::dom::element &root)
{
    const std::string text = said(root, 0).toStdString();
    return QString::fromUtf8(cutRaw(text));
}

} // namespace toancanh::format
