// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/Authorizer.h"
#include "models/source/spec/SecretOf.h"
#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// The credentials that a source's `auth:` asks for, with the secret itself. Errors: those of `secretOf`.
Result<net::Credentials> credentialsOf(const AuthSpec &auth, const SecretOf &secretOf);

/// The secrets that the templates of a request name. Errors: those of `secretOf`; Auth where one can't be sent.
Result<QHash<QString, QString>> secretsNamed(const QStringList &names, const SecretOf &secretOf);

} // namespace toancanh::source
