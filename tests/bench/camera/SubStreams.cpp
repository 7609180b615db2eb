// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/camera/SubStreams.h"

#include "models/camera/stream/RtspSession.h"
#include "models/secret/Secrets.h"

namespace toancanh::bench {

SubStreams SubStreams::read(const QString &profileFolder, const QString &secretsFile)
{
    profile::Profile profile = profile::Profile::load(profileFolder, QStringLiteral(TOANCANH_DOMAINS));
    Result<std::unique_ptr<secret::Secrets>> secrets = secret::fileSecrets(secretsFile);
    if (!secrets)
        qFatal("%s", qPrintable(secrets.error().sentence));
    SubStreams all;
    all.secretOf = [kept = std::shared_ptr<secret::Secrets>(std::move(*secrets))](const QString &name) {
        return kept->read(name);
    };
    for (camera::CameraSpec spec : camera::bindCameras(profile)) {
        spec.streams.removeIf([](const camera::StreamSpec &stream) { return stream.size != QSize(640, 360); });
        spec.transport = camera::Transport::Tcp;
        if (spec.streams.isEmpty())
            continue;
        const QString user = spec.secret.isEmpty() ? QString() : all.secretOf(spec.secret).value_or(QString());
        all.addresses << QString::fromUtf8(camera::addressWithUser(spec.streams.first().url, user));
        all.cameras << spec;
    }
    return all;
}

} // namespace toancanh::bench
