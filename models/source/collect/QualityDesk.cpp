// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/QualityDesk.h"

#include "models/source/schedule/WorkingHours.h"
#include "models/store/query/Reader.h"

#include <QCryptographicHash>

namespace toancanh::source {

namespace {

constexpr qint64 dayMs = 24LL * 3'600'000;
constexpr qint64 expectedForMs = 600'000;
constexpr store::QueryLimits expectedLimits{5000, int(quality::maximumReporting)};

quality::CycleRules cyclesOf(const SourceSpec &source, const QTimeZone &zone)
{
    const WorkingHours hours(source.schedule.hours, zone);
    return {source.everyMs, [hours](qint64 ms) { return hours.isOpen(ms); },
            [hours](qint64 ms) { return hours.restFrom(ms); }};
}

/// Of what an answer's shape depends on.
QByteArray fingerprintOf(const SourceSpec &source)
{
    const QString folder = source.folder ? source.folder->path + source.folder->pattern : QString();
    const QString whole =
        QStringList{source.request.url,  folder,
                    source.rows,         source.into,
                    source.format.sheet, QString::number(int(source.format.kind)) + source.format.packedAt}
            .join(QLatin1Char('\n'));
    return QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha1);
}

dataset::Value valueOf(const QVariant &cell)
{
    switch (cell.userType()) {
    case QMetaType::LongLong: return cell.toLongLong();
    case QMetaType::Double: return cell.toDouble();
    default: return cell.toString().toStdString();
    }
}

} // namespace

QualityDesk::QualityDesk(const SourceSpec &source, const dataset::DatasetSpec &dataset, const QString &cachePath,
                         const QTimeZone &zone, qint64 nowMs)
    : m_owner{source.id, source.title.vi.isEmpty() ? source.id : source.title.vi, source.agency}
    , m_expects(source.expects)
    , m_fingerprint(fingerprintOf(source))
    , m_cachePath(cachePath)
    , m_zone(zone)
    , m_book(rowWatchOf(source, dataset), cyclesOf(source, zone), zone)
{
    m_book.beginAt(nowMs);
}

std::vector<dataset::Page> QualityDesk::judge(const quality::FetchRecord &record, quality::FetchEnd end)
{
    const bool needsExpected = m_expects && (m_expectedAtMs == 0 || qAbs(end.endedMs - m_expectedAtMs) > expectedForMs);
    if (!m_isOpen || needsExpected) {
        if (const auto reader = store::Reader::open(m_cachePath, m_zone)) {
            if (!m_isOpen)
                open(**reader, end.endedMs);
            if (needsExpected)
                readExpected(**reader, end.endedMs);
        }
    }
    end.expected = m_expected;
    const quality::SourceBook::Judgement judgement = m_book.take(record, end);
    std::vector<dataset::Page> pages;
    if (!judgement.days.isEmpty())
        pages.push_back(quality::dayPage(judgement.days, m_owner, end.endedMs));
    if (!judgement.findings.empty())
        pages.push_back(quality::findingPage(judgement.findings, m_owner, end.endedMs));
    return pages;
}

void QualityDesk::open(store::Reader &reader, qint64 nowMs)
{
    m_isOpen = true;
    const QVariantMap parameters{{QStringLiteral("source"), m_owner.source},
                                 {QStringLiteral("from"), quality::dayOf(nowMs - dayMs, m_zone)},
                                 {QStringLiteral("name"), keptName()}};
    const auto kept = reader.query(QStringLiteral("SELECT body FROM kept WHERE name = :name"), parameters);
    const auto days = reader.query(quality::selectDays(), parameters);
    const auto findings = reader.query(quality::selectOpenFindings(), parameters);
    if (!kept || !days || !findings)
        return;
    m_book.restore(kept->rows.isEmpty() ? QByteArray() : kept->rows.constFirst().constFirst().toByteArray(),
                   m_fingerprint, quality::daysOf(days->rows), quality::findingsOf(findings->rows));
}

/// What can't be read, or is empty as yet, is not known: nothing is judged by it.
void QualityDesk::readExpected(store::Reader &reader, qint64 nowMs)
{
    m_expected = std::monostate();
    if (m_expects->column.isEmpty()) {
        m_expected = m_expects->count;
        m_expectedAtMs = nowMs;
        return;
    }
    const auto answer = reader.query(selectExpected(*m_expects), {{QStringLiteral("now"), nowMs}}, expectedLimits);
    if (!answer || answer->rows.isEmpty())
        return;
    std::unordered_set<qint64> keys;
    for (const QVariantList &row : answer->rows)
        keys.insert(quality::hashOf(valueOf(row.constFirst())));
    m_expected = std::move(keys);
    m_expectedAtMs = nowMs;
}

} // namespace toancanh::source
