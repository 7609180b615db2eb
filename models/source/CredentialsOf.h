// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/Authorizer.h"
#include "models/source/SecretOf.h"
#include "models/source/SourceSpec.h"

namespace toancanh::source {

/// The credentials that a source's `auth:` asks for, with the secret itself. Errors: those of `secretOf`.
Result<net::Credentials> credentialsOf(const AuthSpec &auth, const SecretOf &secretOf);

} // namespace toancanh::source
