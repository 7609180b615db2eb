// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/SourceBook.h"

#include <QCborArray>
#include <QCborValue>

namespace toancanh::quality {

namespace {

constexpr qint64 version = 1;

QString shapeKey()
{
    return QStringLiteral("shape");
}
QString stuckKey()
{
    return QStringLiteral("stuck");
}
QString levelKey()
{
    return QStringLiteral("level");
}
QString reportingKey()
{
    return QStringLiteral("reporting");
}
QString dayKey()
{
    return QStringLiteral("day");
}

} // namespace

void SourceBook::restore(const QByteArray &cbor, const QByteArray &fingerprint, const QMap<qint64, DaySums> &days,
                         const std::vector<SourceFinding> &open)
{
    m_days = days;
    m_open = open;
    const QCborMap map = QCborValue::fromCbor(cbor).toMap();
    const bool isOurs = map.value(QStringLiteral("version")).toInteger() == version
                        && map.value(QStringLiteral("of")).toByteArray() == fingerprint;
    if (!isOurs)
        return;
    m_shape = ShapeWatch::fromCbor(map.value(shapeKey()).toMap());
    for (const SourceFinding &one : open) {
        const bool isOfShape = one.kind != SourceFinding::Kind::Stuck && one.kind != SourceFinding::Kind::Level;
        if (isOfShape)
            m_shapeFindings.push_back(one);
    }
    const QCborMap stuck = map.value(stuckKey()).toMap();
    for (size_t i = 0; i < m_stuck.size(); ++i)
        m_stuck[i] = StuckWatch::fromCbor(stuck.value(m_rows.stuck[i].name).toMap());
    const QCborMap level = map.value(levelKey()).toMap();
    for (size_t i = 0; i < m_level.size(); ++i)
        m_level[i] = LevelWatch::fromCbor(level.value(m_rows.level[i].name).toArray(), m_rows.level[i].name);
    m_reportingDay = map.value(dayKey()).toInteger();
    const QCborArray reporting = map.value(reportingKey()).toArray();
    for (const auto &key : reporting)
        m_reporting.insert(key.toInteger());
}

QByteArray SourceBook::toCbor(const QByteArray &fingerprint) const
{
    QCborMap stuck;
    for (size_t i = 0; i < m_stuck.size(); ++i)
        stuck.insert(m_rows.stuck[i].name, m_stuck[i].toCbor());
    QCborMap level;
    for (size_t i = 0; i < m_level.size(); ++i)
        level.insert(m_rows.level[i].name, m_level[i].toCbor());
    QCborArray reporting;
    for (const qint64 key : m_reporting)
        reporting.append(key);
    const QCborMap map{{QStringLiteral("version"), version},
                       {QStringLiteral("of"), fingerprint},
                       {shapeKey(), m_shape.toCbor()},
                       {stuckKey(), stuck},
                       {levelKey(), level},
                       {dayKey(), m_reportingDay},
                       {reportingKey(), reporting}};
    return map.toCborValue().toCbor();
}

} // namespace toancanh::quality
