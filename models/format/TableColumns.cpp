// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/TableColumns.h"

#include "models/base/VietnameseText.h"
#include "models/profile/Node.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toancanh::format {

namespace {

constexpr qsizetype listedColumns = 20;
constexpr qsizetype listedCharacters = 40;
constexpr qsizetype measuredColumns = 1000; ///< for nearness, which costs more than equality
constexpr int maximumColumns = 16384;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

/// "Name#2" is the second column of that name, unless one is called so.
std::optional<size_t> columnOf(const QString &name, const QStringList &names, Qt::CaseSensitivity cs)
{
    static const QRegularExpression nth(QStringLiteral("^(.+?) ?#([1-9][0-9]{0,3})$"));
    const auto find = [&](const QString &wanted, int which) -> std::optional<size_t> {
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (names.at(i).compare(wanted, cs) == 0 && --which == 0)
                return size_t(i);
        }
        return {};
    };
    if (const std::optional<size_t> found = find(name, 1))
        return found;
    const QRegularExpressionMatch match = nth.match(name);
    return match.hasMatch() ? find(match.captured(1), match.captured(2).toInt()) : std::nullopt;
}

QString listed(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.mid(0, listedColumns))
        shown << (name.size() > listedCharacters ? name.left(listedCharacters) + QChar(0x2026) : name);
    return shown.join(QStringLiteral(", ")) + (names.size() > listedColumns ? QStringLiteral(", \u2026") : QString());
}

} // namespace

QStringList placesOf(const QStringList &names)
{
    QStringList places;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at(i);
        const bool isItsOwn = !name.isEmpty() && !name.startsWith(QLatin1Char('#')) && names.count(name) == 1;
        places << (isItsOwn ? name : QStringLiteral("#%1").arg(i + 1));
    }
    return places;
}

QString columnName(const QString &text)
{
    return nfc(text).simplified();
}

Result<Place> TableColumns::add(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^#([0-9]+)$"));
    Asked asked{columnName(text), {}};
    if (asked.text.isEmpty())
        return failure(ErrorKind::Config, tr("a column's name is empty"), {},
                       tr("name it as the header does, or give its number from 1 as \"#3\""));
    if (const QRegularExpressionMatch match = number.match(asked.text); match.hasMatch()) {
        const int from1 = match.captured(1).toInt();
        if (from1 < 1 || from1 > maximumColumns)
            return failure(ErrorKind::Config, tr("\"%1\" is no column's number").arg(text), {},
                           tr("the first column is \"#1\""));
        asked.number = size_t(from1) - 1;
    } else if (!m_hasHeader) {
        return failure(ErrorKind::Config, tr("the table has no header that could name \"%1\"").arg(text), {},
                       tr("give the column's number from 1 as \"#3\""));
    }
    m_asked.push_back(asked);
    return m_asked.size() - 1;
}

Result<Place> TableColumns::addAround(const QString &text)
{
    if (text.isEmpty())
        return Place(0);
    return failure(ErrorKind::Config, tr("a table has nothing around its rows, so \"%1\" leads nowhere").arg(text), {},
                   tr("\"\" is the rows themselves"));
}

Result<std::vector<std::optional<size_t>>> TableColumns::find(const QStringList &names) const
{
    std::vector<std::optional<size_t>> found;
    bool hasAny = m_asked.empty();
    for (const Asked &asked : m_asked) {
        std::optional<size_t> at = asked.number;
        if (!at)
            at = columnOf(asked.text, names, Qt::CaseSensitive);
        if (!at)
            at = columnOf(asked.text, names, Qt::CaseInsensitive);
        if (at && *at >= size_t(names.size()))
            at.reset();
        hasAny = hasAny || at;
        found.push_back(at);
    }
    if (hasAny)
        return found;
    const QString missing = m_asked.front().text;
    if (!m_hasHeader)
        return failure(ErrorKind::Malformed,
                       QCoreApplication::translate("toancanh::format", "the table has no column %1, but only %n",
                                                   nullptr, int(names.size()))
                           .arg(missing));
    const QString near = profile::nearest(missing, names.mid(0, measuredColumns));
    return failure(ErrorKind::Malformed,
                   near.isEmpty() ? tr("the table has no column \"%1\"").arg(missing)
                                  : tr("the table has no column \"%1\", but \"%2\"").arg(missing, near),
                   {}, tr("its header is: %1").arg(listed(names)));
}

} // namespace toancanh::format
