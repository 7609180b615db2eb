// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/Refusal.h"

#include "models/field/HtmlText.h"
#include "models/format/AnswerKind.h"
#include "models/format/Format.h"
#include "models/net/SecretMask.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toancanh::source {

namespace {

constexpr qsizetype footerCharacters = 110; // of a tile
constexpr qsizetype fewestShown = 20;       // less of it would say nothing
constexpr qsizetype mostShown = 300;
constexpr qsizetype longestLine = 2000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QString complaintIn(format::FormatSpec::Kind kind, const QByteArray &body)
{
    format::FormatSpec spec;
    spec.kind = kind;
    const auto format =
        format::Format::make(spec, kind == format::FormatSpec::Kind::Xml ? QStringLiteral("/*") : QString());
    if (!format)
        return {};
    const auto answer = (*format)->read(body);
    return answer ? (*answer)->complaint() : QString();
}

/// A document may also be a bare text, or a list of errors: within an object these are found too.
QString saidInJson(const QByteArray &body)
{
    const QString said = complaintIn(format::FormatSpec::Kind::Json, body);
    return said.isEmpty() ? complaintIn(format::FormatSpec::Kind::Json, "{\"error\":" + body + '}') : said;
}

QString titleOf(const QByteArray &page)
{
    static const QRegularExpression title(QStringLiteral("<title[^>]*+>([^<]*+)</title"),
                                          QRegularExpression::CaseInsensitiveOption);
    return field::textOfHtml(title.match(QString::fromUtf8(page)).captured(1));
}

QString firstLine(const QByteArray &text)
{
    const QByteArray start = text.trimmed();
    const qsizetype end = start.indexOf('\n');
    return QString::fromUtf8((end < 0 ? start : start.left(end)).left(longestLine));
}

QString saidIn(const net::Response &refused)
{
    using Kind = format::AnswerKind;
    const QByteArray type = refused.contentType.toLower();
    switch (format::kindOf(refused.body)) {
    case Kind::Json: return saidInJson(refused.body);
    case Kind::Xml: return complaintIn(format::FormatSpec::Kind::Xml, refused.body);
    case Kind::WebPage: return titleOf(refused.body);
    case Kind::Other:
        if (type.contains("json"))
            return saidInJson(refused.body);
        return type.isEmpty() || type.startsWith("text/") ? firstLine(refused.body) : QString();
    case Kind::Empty:
    case Kind::Zip:
    case Kind::OldOffice: break;
    }
    return {};
}

QString cut(const QString &text, qsizetype most)
{
    return text.size() > most ? text.left(most - 1).trimmed() + QChar(0x2026) : text;
}

} // namespace

QString wordsOfTheSystem(const net::Outcome &outcome)
{
    if (!outcome.refused)
        return {};
    net::SecretMask mask;
    for (const QByteArray &secret : outcome.secrets)
        mask.learn(secret);
    QString said = mask.masked(saidIn(*outcome.refused)).simplified();
    while (said.endsWith(QLatin1Char('.')))
        said.chop(1);
    return cut(said, mostShown);
}

Error withWords(Error error, const QString &said)
{
    if (said.isEmpty())
        return error;
    const QString form = tr("%1; the system says: %2");
    const qsizetype room = footerCharacters - form.arg(error.sentence, QString()).size();
    if (said.size() > room)
        error.next = error.next.isEmpty() ? tr("the system says: %1").arg(said) : form.arg(error.next, said);
    if (said.size() <= room || room >= fewestShown)
        error.sentence = form.arg(error.sentence, cut(said, room));
    return error;
}

} // namespace toancanh::source
