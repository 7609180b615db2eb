// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/PageReader.h"

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

} // namespace

Result<std::shared_ptr<PageReader>> PageReader::make(const SourceSpec &source, const store::DatasetSpec &dataset,
                                                     const QTimeZone &zone)
{
    Result<std::unique_ptr<Format>> format = Format::make(source.format, source.rows);
    if (!format)
        return tl::unexpected<Error>(format.error());
    Result<Mapping> mapping = Mapping::compile(source, dataset, zone, **format);
    if (!mapping)
        return tl::unexpected<Error>(mapping.error());
    Result<FailureCheck> failures = FailureCheck::compile(source.fails, **format);
    if (!failures)
        return tl::unexpected<Error>(failures.error());
    const std::shared_ptr<PageReader> reader(
        new PageReader(source.paging.kind, std::move(*format), std::move(*mapping), std::move(*failures)));
    const auto around = [&reader](const QString &text, std::optional<Place> &into) -> Result<void> {
        if (text.isEmpty())
            return {};
        const Result<Place> place = reader->m_format->placeAround(text);
        if (!place)
            return tl::unexpected<Error>(place.error());
        into = *place;
        return {};
    };
    const QString untilEmpty = source.paging.untilEmpty == source.rows ? QString() : source.paging.untilEmpty;
    if (const Result<void> done = around(untilEmpty, reader->m_untilEmpty); !done)
        return tl::unexpected<Error>(done.error());
    if (const Result<void> done = around(source.paging.next, reader->m_next); !done)
        return tl::unexpected<Error>(done.error());
    return reader;
}

PageFacts PageReader::factsOf(Answer &answer) const
{
    PageFacts facts;
    facts.rows = qsizetype(answer.expectedRows());
    facts.rowsUntilEmpty = m_untilEmpty ? answer.countAround(*m_untilEmpty) : facts.rows;
    std::string scratch;
    const Cell next = m_next ? answer.around(*m_next) : Cell();
    // false and {} are ways to say that there is no next page.
    if (next.kind != Cell::Kind::Boolean && next.kind != Cell::Kind::Tree) {
        const std::string_view text = textOf(next, scratch);
        facts.next = QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return facts;
}

Result<ReadPage> PageReader::read(Job job)
{
    const bool isPaged = m_paging != PagingSpec::Kind::None;
    const QByteArray digest = isPaged ? digestOf(job.body) : QByteArray();
    Result<std::unique_ptr<Answer>> answer = m_format->read(std::move(job.body));
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    if (const std::optional<Error> failed = m_failures.failureIn(**answer))
        return tl::unexpected<Error>(*failed);
    ReadPage result;
    if (isPaged) {
        result.facts = factsOf(**answer);
        result.members = (*answer)->members();
        const bool mayBeTheEnd = job.firstMembers && result.facts.rows == 0;
        if (mayBeTheEnd && ((*answer)->hasRows() || job.firstMembers->contains(result.members)))
            return result;
    }
    Result<MappedPage> mapped = m_mapping.map(**answer, job.eachRow);
    if (!mapped)
        return tl::unexpected<Error>(mapped.error());
    result.page = std::move(*mapped);
    result.facts.rows = qsizetype(result.page.walked);
    if (!m_untilEmpty)
        result.facts.rowsUntilEmpty = result.facts.rows;
    result.facts.keys = std::move(result.page.keys);
    result.facts.digest = digest;
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
