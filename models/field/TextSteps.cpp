// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/TextSteps.h"

#include "models/field/HtmlText.h"

#include <QCoreApplication>

namespace toancanh::field {

namespace {

constexpr qsizetype matchedCharacters = 64 * 1024;

} // namespace

Result<TextSteps> TextSteps::compile(const FieldSpec &spec)
{
    TextSteps result;
    result.m_isHtml = spec.isHtml;
    result.m_end = spec.interval;
    result.m_pattern = QRegularExpression(spec.extract, QRegularExpression::UseUnicodePropertiesOption);
    if (!result.m_pattern.isValid())
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::field", "\"%1\" is no regular expression: %2")
                           .arg(spec.extract, result.m_pattern.errorString()));
    return result;
}

std::optional<std::string> TextSteps::applied(std::string_view text) const
{
    QString result = QString::fromUtf8(text.data(), qsizetype(text.size()));
    if (m_isHtml)
        result = textOfHtml(result);
    if (!m_pattern.pattern().isEmpty()) {
        // A pattern may go back and forth in a text for ages; what it looks for stands early.
        result.truncate(matchedCharacters);
        const QRegularExpressionMatch match = m_pattern.match(result);
        if (!match.hasMatch())
            return {};
        result = match.captured(match.lastCapturedIndex() > 0 ? 1 : 0);
    }
    if (!m_end.isEmpty() && result.contains(QLatin1Char('/')))
        result = result.section(QLatin1Char('/'), m_end == QLatin1String("start") ? 0 : 1,
                                m_end == QLatin1String("start") ? 0 : 1);
    return result.trimmed().toStdString();
}

} // namespace toancanh::field
