// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Finding.h"

#include "models/profile/Node.h"

#include <QCoreApplication>

namespace toancanh::profile {

namespace {

constexpr int maximumFindings = 1000;
constexpr int maximumNamed = 12;

} // namespace

QString Finding::text() const
{
    QString text = file;
    if (line > 0)
        text += QLatin1Char(':') + QString::number(line);
    if (line > 0 && column > 0)
        text += QLatin1Char(':') + QString::number(column);
    text += QLatin1String(": ") + message;
    if (!remedy.isEmpty())
        text += (remedy.endsWith(QLatin1Char('?')) ? QLatin1String(", ") : QLatin1String("; ")) + remedy;
    return text;
}

void addFinding(Findings &findings, const Finding &finding)
{
    if (findings.size() > maximumFindings || findings.contains(finding))
        return;
    if (findings.size() < maximumFindings) {
        findings.append(finding);
        return;
    }
    Finding last;
    last.file = finding.file;
    last.message = QCoreApplication::translate("toancanh::profile", "there are more problems than are listed here");
    last.remedy = QCoreApplication::translate("toancanh::profile", "mend those above first");
    findings.append(last);
}

QString remedyFor(const QString &word, const QStringList &known)
{
    if (known.isEmpty())
        return {};
    const QString near = nearest(word, known);
    if (!near.isEmpty())
        return QCoreApplication::translate("toancanh::profile", "did you mean \"%1\"?").arg(near);
    QString list = known.mid(0, maximumNamed).join(QLatin1String(", "));
    if (known.size() > maximumNamed)
        list += QStringLiteral(" …");
    return QCoreApplication::translate("toancanh::profile", "known: %1").arg(list);
}

} // namespace toancanh::profile
