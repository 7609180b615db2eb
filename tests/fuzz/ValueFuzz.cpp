// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/FieldSpec.h"
#include "models/field/HtmlText.h"
#include "models/field/NumberPattern.h"
#include "models/field/TextSteps.h"
#include "models/field/TimePattern.h"

using namespace toancanh;

/// Up to the first zero byte a pattern, behind it a text that is read with it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const size_t end = bytes.find(char(0));
    const std::string_view text = end == std::string_view::npos ? bytes : bytes.substr(end + 1);
    const QString pattern = QString::fromUtf8(bytes.data(), qsizetype(std::min(end, bytes.size())));
    const QTimeZone zone("Asia/Ho_Chi_Minh");
    for (const QString &one :
         {pattern, QStringLiteral("dd/MM/yyyy HH:mm"), QStringLiteral("iso"), QStringLiteral("json-date"),
          QStringLiteral("period"), QStringLiteral("ddd, dd MMM yyyy"), QStringLiteral("dd-MMM-yy h:mm AP"),
          QStringLiteral("epoch-ns")}) {
        if (auto time = field::TimePattern::compile(one, zone))
            time->fromText(text);
    }
    for (const QString &one : {pattern, QStringLiteral("1.234,5"), QStringLiteral("1,234.5")}) {
        if (const auto number = field::NumberPattern::compile(one))
            number->read(text);
    }
    field::FieldSpec steps;
    steps.isHtml = true;
    steps.interval = QStringLiteral("end");
    if (const auto applied = field::TextSteps::compile(steps))
        applied->applied(text);
    field::textOfHtml(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return 0;
}
