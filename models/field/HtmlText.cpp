// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/HtmlText.h"

#include <QHash>
#include <QStringList>

namespace toancanh::field {

namespace {

constexpr qsizetype longestReference = 12;

/// The named references that such texts have; others stay as they are.
QString ofName(const QString &name)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("amp"), QStringLiteral("&")},         {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},          {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},        {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("ndash"), QStringLiteral("\u2013")},  {QStringLiteral("mdash"), QStringLiteral("\u2014")},
        {QStringLiteral("hellip"), QStringLiteral("\u2026")}, {QStringLiteral("deg"), QStringLiteral("\u00B0")},
        {QStringLiteral("sup2"), QStringLiteral("\u00B2")},   {QStringLiteral("sup3"), QStringLiteral("\u00B3")},
        {QStringLiteral("micro"), QStringLiteral("\u00B5")},  {QStringLiteral("ldquo"), QStringLiteral("\u201C")},
        {QStringLiteral("rdquo"), QStringLiteral("\u201D")},  {QStringLiteral("middot"), QStringLiteral("\u00B7")},
        {QStringLiteral("agrave"), QStringLiteral("\u00E0")}, {QStringLiteral("aacute"), QStringLiteral("\u00E1")},
        {QStringLiteral("acirc"), QStringLiteral("\u00E2")},  {QStringLiteral("atilde"), QStringLiteral("\u00E3")},
        {QStringLiteral("egrave"), QStringLiteral("\u00E8")}, {QStringLiteral("eacute"), QStringLiteral("\u00E9")},
        {QStringLiteral("ecirc"), QStringLiteral("\u00EA")},  {QStringLiteral("igrave"), QStringLiteral("\u00EC")},
        {QStringLiteral("iacute"), QStringLiteral("\u00ED")}, {QStringLiteral("ograve"), QStringLiteral("\u00F2")},
        {QStringLiteral("oacute"), QStringLiteral("\u00F3")}, {QStringLiteral("ocirc"), QStringLiteral("\u00F4")},
        {QStringLiteral("otilde"), QStringLiteral("\u00F5")}, {QStringLiteral("ugrave"), QStringLiteral("\u00F9")},
        {QStringLiteral("uacute"), QStringLiteral("\u00FA")}, {QStringLiteral("yacute"), QStringLiteral("\u00FD")},
        {QStringLiteral("Acirc"), QStringLiteral("\u00C2")},  {QStringLiteral("Ecirc"), QStringLiteral("\u00CA")},
        {QStringLiteral("Ocirc"), QStringLiteral("\u00D4")},  {QStringLiteral("Aacute"), QStringLiteral("\u00C1")},
    };
    return known.value(name);
}

QString ofReference(const QString &inner)
{
    if (!inner.startsWith(QLatin1Char('#')))
        return ofName(inner);
    const bool isHex = QStringView(inner).mid(1, 1).compare(QLatin1String("x"), Qt::CaseInsensitive) == 0;
    bool isNumber = false;
    const uint code = QStringView(inner).mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = isNumber && code > 0 && code <= 0x10FFFF && !QChar::isSurrogate(code);
    return isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
}

QString withReferences(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = text.at(at) == QLatin1Char('&') ? text.indexOf(QLatin1Char(';'), at) : -1;
        const QString found =
            end > at && end - at <= longestReference ? ofReference(text.mid(at + 1, end - at - 1)) : QString();
        result += found.isEmpty() ? QString(text.at(at)) : found;
        if (!found.isEmpty())
            at = end;
    }
    return result;
}

QString nameOfTag(const QString &html, qsizetype open)
{
    qsizetype end = open + 1;
    while (end < html.size() && end - open < 16
           && (html.at(end).isLetterOrNumber() || html.at(end) == QLatin1Char('/')))
        ++end;
    return html.mid(open + 1, end - open - 1).toLower();
}

bool endsALine(const QString &tag)
{
    static const QStringList tags{QStringLiteral("br"),   QStringLiteral("br/"), QStringLiteral("/p"),
                                  QStringLiteral("/div"), QStringLiteral("/li"), QStringLiteral("/tr"),
                                  QStringLiteral("/h1"),  QStringLiteral("/h2"), QStringLiteral("/h3")};
    return tags.contains(tag);
}

} // namespace

QString textOfHtml(const QString &html)
{
    QString plain;
    plain.reserve(html.size());
    for (qsizetype at = 0; at < html.size(); ++at) {
        const QChar c = html.at(at);
        const bool opens = c == QLatin1Char('<') && at + 1 < html.size()
                           && (html.at(at + 1).isLetter() || html.at(at + 1) == QLatin1Char('/')
                               || html.at(at + 1) == QLatin1Char('!'));
        if (!opens) {
            plain += c.isSpace() ? QLatin1Char(' ') : c;
            continue;
        }
        const QString tag = nameOfTag(html, at);
        const bool isHidden = tag == QLatin1String("script") || tag == QLatin1String("style");
        qsizetype end = isHidden ? html.indexOf(QLatin1String("</") + tag, at + 1, Qt::CaseInsensitive)
                                 : html.indexOf(QLatin1Char('>'), at);
        if (isHidden && end >= 0)
            end = html.indexOf(QLatin1Char('>'), end);
        if (endsALine(tag))
            plain += QLatin1Char('\n');
        at = end < 0 ? html.size() : end;
    }
    QStringList lines;
    for (const QString &line : withReferences(plain).split(QLatin1Char('\n'))) {
        if (const QString simple = line.simplified(); !simple.isEmpty())
            lines += simple;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace toancanh::field
