// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RuleSpec.h"
#include "models/camera/CameraSpec.h"
#include "models/metric/MetricSpec.h"
#include "models/profile/CsvReader.h"
#include "models/profile/Yaml.h"
#include "models/source/spec/SourceSpec.h"
#include "models/wall/LayerSpec.h"
#include "models/wall/TileSpec.h"
#include "models/wall/WallSpec.h"

using namespace toancanh;

/// One document as a domain, a source, a scene, the cameras and the wall at once: each reader takes what it knows and
/// reports the rest.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    profile::Profile profile;
    const QString file = QStringLiteral("a.yaml");
    const profile::Node root = profile::parseYaml(text, file, profile.findings.get());
    const profile::Document document{file, root};
    profile.domains = {document};
    profile.sources = {document};
    profile.scenes = {document};
    profile.cameras = document;
    profile.wall = document;
    const QList<dataset::DatasetSpec> datasets = dataset::bindDatasets(profile);
    source::bindSources(profile, datasets);
    metric::bindMetrics(profile);
    alert::bindRules(profile);
    QStringList cameras;
    for (const camera::CameraSpec &camera : camera::bindCameras(profile))
        cameras << camera.id;
    const QList<wall::TileSpec> tiles = wall::bindTiles(profile);
    wall::bindLayers(profile);
    wall::bindScenes(profile, wall::bindWall(profile), tiles, cameras);

    profile::CsvReader csv(text, QStringLiteral("a.csv"), profile.findings.get());
    if (csv.readHeader({QStringLiteral("id")}, {QStringLiteral("name")})) {
        while (csv.readRow())
            csv.cell(QLatin1String("name"));
    }
    return 0;
}
