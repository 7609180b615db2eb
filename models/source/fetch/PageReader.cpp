// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/PageReader.h"

#include <QHashFunctions>
#include <QPromise>
#include <QThreadPool>

namespace toancanh::source {

namespace {

QByteArray digestOf(const QByteArray &body)
{
    return QByteArray::number(quint64(qHashBits(body.constData(), size_t(body.size())))) + '/'
           + QByteArray::number(body.size());
}

/// Where the next page is, or how many rows there are. false and {} are ways to say that there is none; a list is one
/// of links.
QString told(const format::Cell &cell)
{
    const bool isObject = cell.kind == format::Cell::Kind::Tree && cell.text.starts_with('{');
    if (cell.kind == format::Cell::Kind::Boolean || isObject)
        return {};
    std::string scratch;
    const std::string_view text = format::textOf(cell, scratch);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<qint64> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

quality::AnswerRecord recordOf(MappedPage &page)
{
    return {.rows = qint64(page.rows.size()) + page.rejectedCount,
            .passed = page.passed,
            .rejected = page.rejectedCount,
            .keys = page.keys,
            .shape = std::exchange(page.shape, {}),
            .facts = std::exchange(page.facts, {})};
}

} // namespace

Result<std::shared_ptr<PageReader>> PageReader::make(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                                                     const QTimeZone &zone)
{
    Result<std::unique_ptr<format::Format>> format = format::Format::make(source.format, source.rows);
    if (!format)
        return tl::unexpected<Error>(format.error());
    Result<Mapping> mapping = Mapping::compile(source, dataset, zone, **format);
    if (!mapping)
        return tl::unexpected<Error>(mapping.error());
    Result<field::FailureCheck> failures = field::FailureCheck::compile(source.fails, **format);
    if (!failures)
        return tl::unexpected<Error>(failures.error());
    const std::shared_ptr<PageReader> reader(
        new PageReader(!source.paging.isOneAnswer(), std::move(*format), std::move(*mapping), std::move(*failures)));
    if (const Result<void> found = reader->findPlaces(source); !found)
        return tl::unexpected<Error>(found.error());
    return reader;
}

Result<void> PageReader::findPlaces(const SourceSpec &source)
{
    const PagingSpec &paging = source.paging;
    const QString untilEmpty = paging.untilEmpty == source.rows ? QString() : paging.untilEmpty;
    for (const auto &[text, into] :
         {std::pair(untilEmpty, &m_untilEmpty), std::pair(paging.next, &m_next), std::pair(paging.total, &m_total)}) {
        if (text.isEmpty())
            continue;
        const Result<format::Place> place = m_format->placeAround(text);
        if (!place)
            return tl::unexpected<Error>(place.error());
        *into = *place;
    }
    if (!paging.goesOnWhile)
        return {};
    const Result<format::Place> place = m_format->placeAround(paging.goesOnWhile->at);
    if (!place)
        return tl::unexpected<Error>(place.error());
    m_while = field::Condition(*paging.goesOnWhile, *place);
    return {};
}

PageFacts PageReader::factsOf(format::Answer &answer) const
{
    PageFacts facts;
    facts.rows = qsizetype(answer.expectedRows());
    facts.rowsUntilEmpty = m_untilEmpty ? answer.countAround(*m_untilEmpty) : facts.rows;
    if (m_next) {
        const format::Cell next = answer.around(*m_next);
        facts.lacksNext = next.kind == format::Cell::Kind::Missing;
        facts.next = told(next);
    }
    if (m_while && !m_while->holds(answer.around(m_while->place())))
        facts.isLast = true;
    if (m_total)
        facts.total = wholeNumber(told(answer.around(*m_total)));
    return facts;
}

Result<ReadPage> PageReader::read(Job job)
{
    if (job.isNothing)
        return ReadPage();
    const QByteArray digest = m_isPaged ? digestOf(job.body) : QByteArray();
    Result<std::unique_ptr<format::Answer>> answer = m_format->read(std::move(job.body));
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    if (const std::optional<Error> failed = m_failures.failureIn(**answer))
        return tl::unexpected<Error>(*failed);
    ReadPage result;
    if (m_isPaged) {
        result.facts = factsOf(**answer);
        result.facts.digest = digest;
        result.members = (*answer)->members();
        const bool mayBeTheEnd = job.firstMembers && result.facts.rows == 0;
        if (mayBeTheEnd && ((*answer)->hasRows() || job.firstMembers->contains(result.members)))
            return result;
    }
    Result<MappedPage> mapped = m_mapping.map(**answer, job.eachRow, job.shapeRows);
    if (!mapped)
        return tl::unexpected<Error>(mapped.error());
    result.page = std::move(*mapped);
    result.record = recordOf(result.page);
    result.facts.rows = qsizetype(result.page.walked);
    if (!m_untilEmpty)
        result.facts.rowsUntilEmpty = result.facts.rows;
    result.facts.keys = std::move(result.page.keys);
    for (const dataset::RejectedRow &row : result.page.rejected)
        result.facts.keys.push_back(qHashBits(row.raw.constData(), size_t(row.raw.size())));
    return result;
}

QFuture<PageReader::Outcome> PageReader::readOn(QThreadPool &workers, const std::shared_ptr<PageReader> &reader,
                                                Job job)
{
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const QFuture<Outcome> future = promise->future();
    const auto kept = std::make_shared<Job>(std::move(job));
    workers.start([promise, reader, kept] {
        promise->addResult(std::make_shared<Result<ReadPage>>(reader->read(std::move(*kept))));
        promise->finish();
    });
    return future;
}

} // namespace toancanh::source
