// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

namespace toancanh::province {

/// What a cheap camera adds to every picture: darker corners and a little grain. Grain repeats only after
/// `turns` pictures. Immutable once made.
class Lens
{
public:
    Lens(QSize size, int turns, double grain, quint32 seed);
    void cover(QImage &picture, int turn) const;

private:
    std::vector<QImage> m_films;
};

} // namespace toancanh::province
