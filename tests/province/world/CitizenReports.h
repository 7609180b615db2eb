// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointF>
#include <QString>

namespace toancanh::province {

/// What citizens write about: the title with {street} and {place} to fill, and what the picture shows.
struct ReportTheme
{
    QString title;
    QString field;
    QString picture; ///< flood, rubbish, cable, pothole, lamp, market, road
    bool urgent = false;
    int limitHours = 72;
};

const QList<ReportTheme> &reportThemes();

/// One citizen's report with its whole life, decided when it comes in.
struct CitizenReport
{
    QByteArray id;
    int theme = 0;
    QString title;
    int commune = 0;
    QPointF place; ///< (longitude, latitude)
    qint64 requestedMs = 0;
    qint64 dueMs = 0;
    qint64 closedMs = 0;
    qint64 ratedMs = -1; ///< -1: never
    int rating = 0;      ///< 1 … 5
    bool urgent = false;
};

/// The reports that come in on a day, from the seed and the day alone. Days are kept once made. Not thread-safe.
class CitizenReports
{
public:
    explicit CitizenReports(quint64 seed) : m_seed(seed) {}

    /// By time of receipt.
    const QList<CitizenReport> &ofDay(int day);

    static constexpr int historyDays = 110;

private:
    CitizenReport made(int day, int number, quint64 key) const;

    quint64 m_seed;
    QHash<int, QList<CitizenReport>> m_days;
};

} // namespace toancanh::province
