// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpMessage.h"

namespace toancanh::net {

/// The request's address as it may be logged or shown, also without the secrets that it is known to carry.
QString loggableUrl(const Request &request);

} // namespace toancanh::net
