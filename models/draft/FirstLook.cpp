// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/FirstLook.h"

#include "models/net/Authorizer.h"
#include "models/source/CredentialsOf.h"

#include <QEventLoop>

namespace toancanh::draft {

Result<FirstAnswer> lookFirst(const QString &name, const QUrl &url, const source::AuthSpec &auth,
                              const source::SecretOf &secretOf, const Clock &clock)
{
    const Result<net::Credentials> credentials = source::credentialsOf(auth, secretOf);
    if (!credentials)
        return tl::unexpected<Error>(credentials.error());
    net::HttpClient client(clock);
    net::Authorizer authorizer(client, *credentials);
    net::Request request;
    request.url = url;
    request.deadlineMs = 120'000;
    QEventLoop loop;
    net::Outcome answered;
    authorizer.send(request, &loop, [&](net::Outcome outcome) {
        answered = std::move(outcome);
        loop.quit();
    });
    loop.exec();
    if (!answered.response)
        return tl::unexpected<Error>(answered.response.error());
    return FirstAnswer{name, url, auth, answered.response->contentType, answered.response->body};
}

} // namespace toancanh::draft
