// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

class QJsonValue;

namespace toancanh::draft {

/// A text in quotes, as YAML and JSON take it.
QString quotedText(const QString &text);

/// The same of a text that stands where a template does: its braces are signs.
QString quotedTemplate(const QString &text);

/// JSON as one line of YAML, whose texts stand where templates do; members whose name tells of a secret are left out.
/// The members in `changed` become these templates.
QString yamlOf(const QJsonValue &value, const QHash<QString, QString> &changed = {});

/// A line with a remark behind it, and its end.
QString remarked(const QString &line, const QString &remark);

} // namespace toancanh::draft
