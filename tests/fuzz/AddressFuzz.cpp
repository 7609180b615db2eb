// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/LoggableUrl.h"
#include "models/source/fetch/NextLink.h"
#include "models/source/request/RequestVariables.h"
#include "models/source/request/UrlTemplate.h"

#include <QTimeZone>

using namespace toancanh;

/// Templates of addresses, and what a server says of the next page.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    if (const auto compiled = source::UrlTemplate::compile(text)) {
        source::RequestVariables variables;
        variables.nowMs = 1763800000000;
        const QTimeZone zone("Asia/Ho_Chi_Minh");
        compiled->filled(variables, zone);
        compiled->filledForUrl(variables, zone);
        compiled->value(variables, zone);
    }
    source::nextInHeader(bytes);
    source::nextInList(bytes);
    const QUrl link = source::linkedFrom(QUrl(QStringLiteral("https://a.vn/x?page=1")), text);
    source::withoutItem(link, QStringLiteral("page"));
    return 0;
}
