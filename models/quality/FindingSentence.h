// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/AnswerShape.h"

namespace toancanh::quality {

QString vanishedSentence(const QString &place);
QString appearedSentence(const QString &place);
/// The kinds before, and one that was never there.
QString typeSentence(const QString &place, ValueKinds before, ValueKinds now);
QString stuckSentence(const QString &column, const QString &object, qint64 forMs);
/// What is usual and what came five times running.
QString levelSentence(const QString &column, double usual, double now);

} // namespace toancanh::quality
