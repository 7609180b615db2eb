// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Collects the log while it lives instead of printing it, warnings too. One at a time.
class KeptLog
{
public:
    KeptLog();
    ~KeptLog();
    KeptLog(const KeptLog &) = delete;
    KeptLog &operator=(const KeptLog &) = delete;
    QStringList lines() const;
    QStringList linesWith(const char *part) const { return lines().filter(QString::fromUtf8(part)); }

private:
    QtMessageHandler m_before;
};
