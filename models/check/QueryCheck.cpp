// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/check/QueryCheck.h"

#include "models/base/Clock.h"
#include "models/check/RuleCheck.h"
#include "models/metric/MetricQuery.h"
#include "models/profile/Declarations.h"
#include "models/store/Store.h"
#include "models/store/cache/OwnDatasets.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace toancanh::check {

namespace {

using profile::Finding;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::check", text);
}

Result<std::unique_ptr<store::Reader>> emptyStore(const LoadedProfile &loaded, const QString &folder,
                                                  const Clock &clock)
{
    const profile::Profile &profile = loaded.profile;
    const auto store = store::Store::open({folder, loaded.datasets, {}, {}, {}, {}, {}, profile.centre.zone}, clock);
    if (!store)
        return tl::unexpected(store.error());
    return store::Reader::open((*store)->cachePath(), profile.centre.zone);
}

/// The name that SQLite doesn't know, where that is what it complains of.
QString unknownIn(const QString &sentence, const char *kind)
{
    static const QRegularExpression form(QStringLiteral("no such (\\w+): (?:\\w+\\.)?(\\w+)"));
    const QRegularExpressionMatch found = form.match(sentence);
    return found.captured(1) == QLatin1String(kind) ? found.captured(2) : QString();
}

class QueryChecker
{
public:
    QueryChecker(LoadedProfile &loaded, store::Reader &reader) : m_loaded(loaded), m_reader(reader) {}

    MetricShapes run()
    {
        MetricShapes shapes;
        m_loaded.metrics.removeIf([&](const metric::MetricSpec &metric) { return !runs(metric, shapes); });
        m_loaded.rules.removeIf([&](const alert::RuleSpec &rule) {
            const auto shape = shapes.constFind(rule.on);
            return shape == shapes.cend() || !ruleIsSound(rule, shape->columns, m_loaded.profile);
        });
        m_loaded.sources.removeIf([&](const source::SourceSpec &source) {
            const bool walksWell = !source.forEach || source.forEach->where.isEmpty() || walks(source);
            const bool expectsWell = !source.expects || source.expects->where.isEmpty() || expects(source);
            return !walksWell || !expectsWell;
        });
        for (const dataset::DatasetSpec &dataset : std::as_const(m_loaded.datasets)) {
            for (const dataset::ColumnSpec &column : dataset.columns)
                checkPicture(dataset, column);
        }
        return shapes;
    }

private:
    bool runs(const metric::MetricSpec &metric, MetricShapes &shapes)
    {
        const metric::QueryOutcome outcome =
            metric::runMetric(m_reader, metric, m_clock.nowMs(), m_loaded.profile.centre.zone);
        if (outcome.table) {
            shapes.insert(metric.id, {outcome.table->columns, outcome.tables.value_or(QSet<QString>())});
            return true;
        }
        report(outcome.table.error(), metric.file, metric.line, 0, allColumns());
        return false;
    }

    bool walks(const source::SourceSpec &source)
    {
        return holds(source.forEach->dataset, source.forEach->where, whereOf(source, "for-each"));
    }

    bool expects(const source::SourceSpec &source)
    {
        return holds(source.expects->table, source.expects->where, whereOf(source, "expects"));
    }

    profile::Node whereOf(const source::SourceSpec &source, const char *key) const
    {
        const auto document = std::find_if(m_loaded.profile.sources.cbegin(), m_loaded.profile.sources.cend(),
                                           [&](const profile::Document &one) { return one.file == source.file; });
        return document == m_loaded.profile.sources.cend()
                   ? profile::Node()
                   : document->root.at(QString::fromLatin1(key)).at(QStringLiteral("where"));
    }

    void checkPicture(const dataset::DatasetSpec &dataset, const dataset::ColumnSpec &column)
    {
        if (column.fetchedWhile.isEmpty())
            return;
        const profile::Node declared =
            profile::declarationOf(m_loaded.profile, QStringLiteral("datasets"), dataset.name).value;
        holds(dataset.name, column.fetchedWhile,
              declared.at(QStringLiteral("columns")).at(column.name).at(QStringLiteral("while")));
    }

    /// Whether an expression can be asked of the rows of a dataset.
    bool holds(const QString &dataset, const QString &expression, const profile::Node &at)
    {
        const auto outcome =
            m_reader.query(QStringLiteral("SELECT 1 FROM \"%1\" WHERE (%2\n)").arg(dataset, expression),
                           {{QStringLiteral("now"), m_clock.nowMs()}});
        if (outcome)
            return true;
        QStringList columns;
        for (const dataset::DatasetSpec &known : std::as_const(m_loaded.datasets)) {
            if (known.name == dataset)
                columns = columnsOf(known);
        }
        report(outcome.error(), at.file(), at.line(), at.column(), columns);
        return false;
    }

    void report(const Error &error, const QString &file, int line, int column, const QStringList &columns)
    {
        QString remedy;
        if (const QString table = unknownIn(error.sentence, "table"); !table.isEmpty()) {
            const QStringList declared = profile::declaredNames(m_loaded.profile, QStringLiteral("datasets"));
            // It is not there because its dataset, or its whole domain, is broken: that has been reported.
            if (m_loaded.profile.missingOf(profile::Profile::Part::Domains) || declared.contains(table))
                return;
            remedy = profile::nearest(table, declared
                                                 + QStringList{QStringLiteral("area"), QStringLiteral("agency"),
                                                               QStringLiteral("source_quality"),
                                                               QStringLiteral("agency_quality"),
                                                               QStringLiteral("source_finding")});
        } else if (const QString name = unknownIn(error.sentence, "column"); !name.isEmpty()) {
            remedy = profile::nearest(name, columns);
        }
        profile::addFinding(*m_loaded.profile.findings,
                            {file, line, column, error.sentence,
                             remedy.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(remedy)});
    }

    static QStringList columnsOf(const dataset::DatasetSpec &dataset)
    {
        QStringList names;
        for (const dataset::ColumnSpec &column : dataset.columns)
            names << column.name;
        return names;
    }

    QStringList allColumns() const
    {
        QStringList names;
        const QList<dataset::DatasetSpec> datasets = store::withOwnDatasets(m_loaded.datasets);
        for (const dataset::DatasetSpec &dataset : datasets)
            names << columnsOf(dataset);
        return names;
    }

    LoadedProfile &m_loaded;
    store::Reader &m_reader;
    const SystemClock m_clock;
};

} // namespace

MetricShapes checkQueries(LoadedProfile &loaded)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const auto reader = emptyStore(loaded, folder.path(), clock);
    if (reader)
        return QueryChecker(loaded, **reader).run();
    profile::addFinding(*loaded.profile.findings,
                        {{}, 0, 0, tr("the queries could not be checked: %1").arg(reader.error().sentence), {}});
    return {};
}

} // namespace toancanh::check
