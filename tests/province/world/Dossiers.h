// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

namespace toancanh::province {

/// One dossier's whole life, decided when it is received; what of it is known follows from the time of asking.
struct Dossier
{
    enum class Channel { Unsaid, Direct, Online, Post };
    enum class State { Processing = 4, Supplement = 5, Stopped = 8, Done = 9, Returned = 10 };

    QByteArray code;
    int office = 0;    ///< index in offices()
    int commune = 0;   ///< index in Geography::communes
    int procedure = 0; ///< index in procedures()
    Channel channel = Channel::Direct;
    QByteArray applicant;
    qint64 receivedMs = 0;
    qint64 dueMs = -1; ///< -1: the procedure has no day
    qint64 finishedMs = 0;
    qint64 returnedMs = 0;
    qint64 supplementFromMs = -1; ///< -1: never asked for
    qint64 supplementToMs = -1;
    bool stopped = false;

    State stateAt(qint64 nowMs) const;
};

struct Procedure
{
    QByteArray code;
    QByteArray name;
    QByteArray field;
    int office = -1; ///< of a department; -1: of every commune
    int workingDays = 1;
};

const QList<Procedure> &procedures();

/// What is handed in at the one-stop counters of An Hải: the dossiers of a day follow from the seed and the day
/// alone. Days are kept once made. Not thread-safe.
class Dossiers
{
public:
    explicit Dossiers(quint64 seed) : m_seed(seed) {}

    /// By time of receipt.
    const QList<Dossier> &ofDay(int day);

    static constexpr int historyDays = 335;
    static constexpr int longestLifeDays = 43; ///< from receipt to the end, so that an overlap of 45 days sees it

private:
    Dossier made(int day, int number, quint64 key) const;

    quint64 m_seed;
    QHash<int, QList<Dossier>> m_days;
};

} // namespace toancanh::province
