// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QImage;

namespace toancanh::province {

/// Three box blurs, nearly a Gaussian, of an ARGB32_Premultiplied image in place.
void boxBlur(QImage &image, int radiusPx);

} // namespace toancanh::province
