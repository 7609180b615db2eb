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

std::optional<qint64> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

Result<std::shared_ptr<PageReader>> PageReader::make(const SourceSpec &source, const store::DatasetSpec &dataset,
                                                     const QTimeZone &zone)
{
    Result<Mapping> mapping = Mapping::compile(source, dataset, zone);
    if (!mapping)
        return tl::unexpected<Error>(mapping.error());
    return std::shared_ptr<PageReader>(new PageReader(source, std::move(*mapping)));
}

PageReader::PageReader(const SourceSpec &source, Mapping mapping)
    : m_mapping(std::move(mapping))
    , m_paging(source.paging)
    , m_rows(JsonPointer::compile(source.rows).value_or(JsonPointer()))
    , m_untilEmpty(JsonPointer::compile(source.paging.untilEmpty).value_or(JsonPointer()))
    , m_next(JsonPointer::compile(source.paging.next).value_or(JsonPointer()))
    , m_total(JsonPointer::compile(source.paging.total).value_or(JsonPointer()))
{}

Result<ReadPage> PageReader::read(Job job)
{
    const bool isPaged = !m_paging.isOneAnswer();
    ReadPage result;
    if (isPaged)
        result.facts.digest = digestOf(job.body);
    Result<JsonDocument> document = JsonDocument::parse(std::move(job.body));
    if (!document)
        return tl::unexpected<Error>(document.error());
    if (isPaged) {
        result.members = document->members();
        result.facts.rowsUntilEmpty = document->count(m_untilEmpty);
        result.facts.rows = document->count(m_rows);
        if (!m_paging.next.isEmpty())
            result.facts.next = document->text(m_next);
        if (!m_paging.total.isEmpty())
            result.facts.total = wholeNumber(document->text(m_total));
        const bool mayBeTheEnd = job.firstMembers && result.facts.rows == 0;
        if (mayBeTheEnd && (document->has(m_rows) || job.firstMembers->contains(result.members)))
            return result;
    }
    Result<MappedPage> mapped = m_mapping.map(*document, job.eachRow);
    if (!mapped)
        return tl::unexpected<Error>(mapped.error());
    result.page = std::move(*mapped);
    result.facts.keys = std::move(result.page.keys);
    for (const store::RejectedRow &row : result.page.rejected)
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
