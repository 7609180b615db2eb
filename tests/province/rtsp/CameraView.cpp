// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/CameraView.h"

#include "tests/province/pictures/Scene.h"

#include <QHash>

namespace toancanh::province {

CameraView viewOf(const QString &camera)
{
    static const QHash<QString, CameraView> known{
        {QStringLiteral("CAM-0012"), {QStringLiteral("square"), 1, Codec::H264}},
        {QStringLiteral("CAM-0017"), {QStringLiteral("market"), 1, Codec::H264}},
        {QStringLiteral("CAM-0024"), {QStringLiteral("hospital"), 1, Codec::H264}},
        {QStringLiteral("CAM-0031"), {QStringLiteral("crossroads"), 1, Codec::H264}},
        {QStringLiteral("CAM-0036"), {QStringLiteral("crossroads"), 2, Codec::H264}},
        {QStringLiteral("CAM-0045"), {QStringLiteral("bridge"), 1, Codec::H264}},
        {QStringLiteral("CAM-0052"), {QStringLiteral("highway"), 1, Codec::H264}},
        {QStringLiteral("CAM-0067"), {QStringLiteral("gate"), 1, Codec::H264}},
        {QStringLiteral("CAM-0071"), {QStringLiteral("seadike"), 1, Codec::H264}},
        {QStringLiteral("CAM-0083"), {QStringLiteral("beach"), 1, Codec::H264}},
        {QStringLiteral("CAM-0095"), {QStringLiteral("gauge"), 1, Codec::H264}},
        {QStringLiteral("CAM-0108"), {QStringLiteral("port"), 1, Codec::H264}},
        {QStringLiteral("CAM-0112"), {QStringLiteral("port"), 2, Codec::H264}},
        {QStringLiteral("CAM-0126"), {QStringLiteral("seadike"), 1, Codec::H264}},
        {QStringLiteral("CAM-0131"), {QStringLiteral("bridge"), 1, Codec::H264}},
        {QStringLiteral("CAM-0140"), {QStringLiteral("market"), 1, Codec::H264}},
        {QStringLiteral("CAM-0153"), {QStringLiteral("highway"), 1, Codec::H264}},
        {QStringLiteral("CAM-0166"), {QStringLiteral("spillway"), 1, Codec::H264}},
        {QStringLiteral("CAM-0178"), {QStringLiteral("spillway"), 1, Codec::H264}},
        {QStringLiteral("CAM-0187"), {QStringLiteral("ford"), 1, Codec::H265}},
        {QStringLiteral("CAM-0192"), {QStringLiteral("hospital"), 1, Codec::H264}},
        {QStringLiteral("CAM-0203"), {QStringLiteral("beach"), 1, Codec::H264}},
        {QStringLiteral("CAM-0214"), {QStringLiteral("ford"), 1, Codec::H265}},
        {QStringLiteral("CAM-0219"), {QStringLiteral("gauge"), 1, Codec::H264}},
        {QStringLiteral("CAM-0226"), {QStringLiteral("crossroads"), 1, Codec::H264}},
    };
    const auto found = known.find(camera);
    if (found != known.end()) {
        return *found;
    }
    int sum = 0;
    for (const QChar letter : camera) {
        sum += letter.unicode();
    }
    const QStringList kinds = Scene::kinds();
    return {kinds[sum % kinds.size()], 1, Codec::H264};
}

} // namespace toancanh::province
