// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/Mapping.h"

#include "models/dataset/RowHash.h"
#include "models/field/FieldMapper.h"
#include "models/field/RowFilter.h"
#include "models/net/SecretMask.h"
#include "models/source/spec/ExpectsSpec.h"

#include <QCoreApplication>
#include <QSet>

namespace toancanh::source {

namespace {

constexpr size_t maximumRejectsKept = 1000; ///< as many as quarantine keeps of a source
constexpr qsizetype membersShown = 8;
constexpr qsizetype memberShown = 40;
constexpr qsizetype complaintShown = 160;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QString bounded(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    return line.size() > most ? line.left(most) + QChar(0x2026) : line;
}

/// What the system says in an answer; it may repeat what it was asked with.
QString saidIn(const format::Answer &answer)
{
    return bounded(net::SecretMask().masked(answer.complaint()), complaintShown);
}

/// What to look at in an answer without rows: what it has instead, and what it says of that.
QString whatElse(const format::Answer &answer, const QString &key)
{
    QStringList names;
    const QSet<QByteArray> members = answer.members();
    for (const QByteArray &one : members)
        names << bounded(QString::fromUtf8(one), memberShown);
    names.sort();
    const qsizetype more = names.size() - membersShown;
    if (more > 0)
        names = names.mid(0, membersShown) << QString(QChar(0x2026));
    const QString said = saidIn(answer);
    QStringList parts;
    if (!names.isEmpty())
        parts << tr("look at \"%1\": the answer has %2").arg(key, names.join(QStringLiteral(", ")));
    if (!said.isEmpty())
        parts << tr("the system says: %1").arg(said);
    return parts.join(QStringLiteral("; "));
}

} // namespace

struct Mapping::Data
{
    struct Column
    {
        size_t index;
        field::FieldMapper mapper;
    };
    QString rows;
    field::RowFilter where;
    std::vector<Column> columns;
    size_t columnCount = 0;
    size_t maximumRows = 0; ///< of one answer
    std::vector<size_t> key;
    std::optional<size_t> newest;
    quality::RowWatchSpec watch;
    bool isWatched = false;

    enum class Fate { Passed, Noted, Rejected };
    Fate mapRow(format::Answer &from, dataset::Row &row, MappedPage &page, QSet<QString> &noted)
    {
        row.values.resize(columnCount);
        QString reason;
        Fate fate = Fate::Passed;
        for (Column &column : columns) {
            switch (column.mapper.map(from, row.values[column.index], reason)) {
            case field::FieldMapper::Verdict::Good: break;
            case field::FieldMapper::Verdict::Noted:
                fate = Fate::Noted;
                if (!noted.contains(reason) && page.notes.size() < maximumRejectsKept) {
                    noted.insert(reason);
                    page.notes.push_back({column.mapper.column(), reason, from.raw()});
                }
                break;
            case field::FieldMapper::Verdict::Rejected:
                ++page.rejectedCount;
                if (page.rejected.size() < maximumRejectsKept)
                    page.rejected.push_back({column.mapper.column(), reason, from.raw()});
                return Fate::Rejected;
            }
        }
        return fate;
    }

    static void takeBroken(std::vector<dataset::RejectedRow> broken, MappedPage &page)
    {
        page.rejectedCount += qint64(broken.size());
        for (dataset::RejectedRow &row : broken) {
            if (page.rejected.size() < maximumRejectsKept)
                page.rejected.push_back(std::move(row));
        }
    }

    void noteDataTime(dataset::Row &row, MappedPage &page) const
    {
        if (!newest)
            return;
        if (const qint64 *at = std::get_if<qint64>(&row.values[*newest])) {
            row.dataAtMs = *at;
            page.newestMs = qMax(page.newestMs.value_or(*at), *at);
        }
    }

    size_t keyHash(const dataset::Row &row) const
    {
        dataset::RowHash hash;
        for (const size_t column : key)
            hash.add(row.values[column]);
        return size_t(hash.value());
    }
};

Mapping::Mapping(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
Mapping::Mapping(Mapping &&) noexcept = default;
Mapping &Mapping::operator=(Mapping &&) noexcept = default;
Mapping::~Mapping() = default;

Result<Mapping> Mapping::compile(const SourceSpec &source, const dataset::DatasetSpec &dataset, const QTimeZone &zone,
                                 format::Format &format)
{
    auto data = std::make_unique<Data>();
    data->rows = source.rows;
    data->maximumRows = size_t(source.request.maximumRows);
    Result<field::RowFilter> where = field::RowFilter::compile(source.where, format);
    if (!where)
        return tl::unexpected<Error>(Error{where.error().kind, where.error().sentence, source.id});
    data->where = std::move(*where);
    data->columnCount = size_t(dataset.columns.size());
    for (const field::FieldSpec &field : source.fields) {
        const int index = dataset.columnIndex(field.column);
        if (index < 0)
            return failure(ErrorKind::Config,
                           tr("the dataset \"%1\" has no column \"%2\"").arg(dataset.name, field.column), source.id);
        Result<field::FieldMapper> mapper = field::FieldMapper::compile(
            field, dataset.columns.at(index), dataset.key.contains(field.column), zone, format);
        if (!mapper)
            return tl::unexpected<Error>(Error{mapper.error().kind, mapper.error().sentence, source.id});
        data->columns.push_back({size_t(index), std::move(*mapper)});
    }
    for (const QString &column : dataset.key) {
        if (const int index = dataset.columnIndex(column); index >= 0)
            data->key.push_back(size_t(index));
    }
    if (!source.freshnessIsFetch) {
        if (const int index = dataset.columnIndex(source.newest); index >= 0)
            data->newest = size_t(index);
    }
    data->watch = rowWatchOf(source, dataset);
    data->isWatched = !data->watch.isEmpty();
    return Mapping(std::move(data));
}

Result<MappedPage> Mapping::map(format::Answer &answer, const QVariantMap &eachRow, int shapeRows)
{
    if (const QString at = answer.lackedAt(); !at.isEmpty())
        return failure(ErrorKind::Malformed,
                       tr("the answer has nothing at %1, where the packed answer should be").arg(at), {},
                       whatElse(answer, QStringLiteral("inside")));
    if (!answer.hasRows())
        return failure(ErrorKind::Malformed,
                       tr("the answer has nothing at %1, where the rows should be").arg(m_data->rows), {},
                       whatElse(answer, QStringLiteral("rows")));
    const size_t maximumRows = m_data->maximumRows;
    const auto tooMany = [maximumRows] {
        return failure(ErrorKind::Malformed, tr("the answer has more than %1 rows").arg(maximumRows), {},
                       tr("ask for it in pages, or for a shorter time"));
    };
    if (answer.expectedRows() > maximumRows)
        return tooMany();
    for (Data::Column &column : m_data->columns)
        column.mapper.setEachRow(eachRow);

    MappedPage page;
    page.rows.reserve(answer.expectedRows());
    page.keys.reserve(answer.expectedRows());
    QSet<QString> noted;
    while (answer.next()) {
        if (++page.walked > qint64(maximumRows))
            return tooMany();
        if (!m_data->where.lets(answer))
            continue;
        if (page.shape.rows < shapeRows)
            page.shape.look(answer);
        dataset::Row row;
        const Data::Fate fate = m_data->mapRow(answer, row, page, noted);
        if (fate == Data::Fate::Rejected)
            continue;
        page.passed += fate == Data::Fate::Passed ? 1 : 0;
        m_data->noteDataTime(row, page);
        if (m_data->isWatched)
            page.facts.see(row, m_data->watch);
        page.keys.push_back(m_data->keyHash(row));
        page.rows.push_back(std::move(row));
    }
    Data::takeBroken(answer.broken(), page);
    if (page.walked == 0)
        page.said = saidIn(answer);
    return page;
}

} // namespace toancanh::source
