// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/source/spec/SecretOf.h"
#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// The error of a source's fetch with what it may still lack: where it happened, and what a person can do next. A
/// refusal names the secret, the form it has and the place where it is looked for.
Error advised(Error error, const SourceSpec &source, const SecretOf &secretOf);

/// What to do about a secret that a template names and that is missing: its name and the place where it is looked for.
QString templateAdvice(const QString &name, const SecretOf &secretOf);

/// What to do about the secret of a client certificate: its name, the form it has and the place.
QString certificateAdvice(const AuthSpec &auth, const SecretOf &secretOf);

/// The whole story of a source that breaks, for the log: what, where, what next.
QString brokenSentence(const SourceSpec &source, const Error &error);

/// That of one that works, but that a person should look at.
QString warningSentence(const SourceSpec &source, const Error &warning);

/// And where it is over: so many rows that were kept back are deleted.
QString releasedSentence(const SourceSpec &source, qint64 rows);

/// And of one that works again, having failed for so long.
QString healedSentence(const SourceSpec &source, qint64 rows, qint64 failedMs);

} // namespace toancanh::source
