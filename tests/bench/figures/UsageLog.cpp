// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures/UsageLog.h"

#include "tests/bench/figures/ProcessCost.h"

#include <QCoreApplication>

namespace toancanh::bench {

UsageLog::UsageLog(int everyMs)
{
    m_beat.setInterval(everyMs);
    QObject::connect(&m_beat, &QTimer::timeout, [this] {
        Sample sample = now();
        sample.hours = hours();
        m_samples << sample;
    });
}

void UsageLog::start()
{
    m_samples.clear();
    m_since.start();
    m_beat.start();
}

UsageLog::Sample UsageLog::now()
{
    const qint64 self = QCoreApplication::applicationPid();
    return {.hours = 0,
            .rssMb = rssMegabytes(self),
            .pssMb = pssMegabytes(self),
            .threads = threadCount(self),
            .handles = handleCount(self)};
}

UsageLog::Sample UsageLog::meanSince(double fromHours) const
{
    Sample mean;
    int count = 0;
    for (const Sample &sample : m_samples) {
        if (sample.hours < fromHours)
            continue;
        ++count;
        mean.hours += (sample.hours - mean.hours) / count;
        mean.rssMb += (sample.rssMb - mean.rssMb) / count;
        mean.pssMb += (sample.pssMb - mean.pssMb) / count;
    }
    return mean;
}

QJsonArray UsageLog::json() const
{
    QJsonArray rows;
    for (const Sample &sample : m_samples)
        rows.append(
            QJsonArray{qRound(sample.hours * 3600), sample.rssMb, sample.pssMb, sample.threads, sample.handles});
    return rows;
}

} // namespace toancanh::bench
