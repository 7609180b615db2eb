// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/StreamChoice.h"

namespace toancanh::camera {

namespace {

qint64 pixels(QSize size)
{
    return qint64(size.width()) * size.height();
}

bool covers(QSize stream, QSize wanted)
{
    return stream.width() >= wanted.width() && stream.height() >= wanted.height();
}

} // namespace

int chosenStream(const QList<StreamSpec> &streams, QSize size)
{
    int best = -1;
    for (int i = 0; i < streams.size(); ++i) {
        if (best < 0) {
            best = i;
            continue;
        }
        const QSize candidate = streams.at(i).size;
        const QSize current = streams.at(best).size;
        const bool larger = pixels(candidate) > pixels(current);
        const bool better = covers(current, size) ? covers(candidate, size) && !larger && candidate != current
                                                  : covers(candidate, size) || larger;
        if (better)
            best = i;
    }
    return best;
}

QSize fittedSize(QSize picture, QSize box)
{
    const QSize fitted = picture.scaled(box, Qt::KeepAspectRatio);
    return {qMax(2, fitted.width() & ~1), qMax(2, fitted.height() & ~1)};
}

} // namespace toancanh::camera
