// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/TokenAnswer.h"

#include <cstdlib>

using namespace toancanh;

/// What a system answers to a request for a token.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    net::Credentials credentials;
    credentials.kind = net::AuthKind::Login;
    credentials.token.tokenAt = QStringLiteral("/data/0/token");
    const auto token = net::tokenIn(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), credentials);
    if (token && token->text.isEmpty())
        std::abort();
    return 0;
}
