// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/FaultRun.h"

#include "models/store/query/Reader.h"
#include "tests/e2e/faults/HeardLog.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QUrlQuery>

using namespace toancanh;

namespace {

const QTimeZone zone("Asia/Ho_Chi_Minh");
constexpr int everyMs = 500;
constexpr qint64 deadlineMs = 30'000;
constexpr int triesSeen = 3;
constexpr int slowTriesSeen = 2; ///< of those that last as long as a fetch may
constexpr int phaseMs = 100'000; // on a machine that does much else

QString suffix(FaultRun::Page page)
{
    return page == FaultRun::Page::First    ? QStringLiteral("first")
           : page == FaultRun::Page::Middle ? QStringLiteral("middle")
                                            : QStringLiteral("last");
}

dataset::DatasetSpec itemDataset()
{
    dataset::DatasetSpec spec;
    spec.name = QStringLiteral("thing");
    spec.key = {QStringLiteral("code")};
    spec.columns = {{QStringLiteral("code"), dataset::ColumnType::Text, false, false, {}},
                    {QStringLiteral("value"), dataset::ColumnType::Integer, false, false, {}},
                    {QStringLiteral("note"), dataset::ColumnType::Text, true, false, {}}};
    return spec;
}

field::FieldSpec fieldOf(const char *column, const char *at)
{
    field::FieldSpec spec;
    spec.column = QLatin1String(column);
    spec.at = {QLatin1String(at)};
    return spec;
}

} // namespace

FaultRun::System::System(QString systemName, Page struck, TinyHttpServer::Transport transport)
    : name(std::move(systemName))
    , page(struck)
    , server(transport, [](const TinyHttpServer::Request &) { return TinyHttpServer::Reply{}; })
{
    source.id = name;
    source.into = QStringLiteral("thing");
    source.everyMs = everyMs;
    source.snapshot = true; // what an answer lacks is deleted: where a fault costs most
    source.file = QStringLiteral("sources/things.yaml");
    source.request.url = server.url(QStringLiteral("/things")).toString();
    source.request.query = {{QStringLiteral("page"), QStringLiteral("{page}")}};
    source.request.deadlineMs = deadlineMs;
    source.request.maximumBytes = 2 * 1024 * 1024;
    source.paging.kind = source::PagingSpec::Kind::Page;
    source.paging.untilEmpty = QStringLiteral("/d");
    source.rows = QStringLiteral("/d");
    source.fields = {fieldOf("code", "/c"), fieldOf("value", "/v"), fieldOf("note", "/n")};
}

QByteArray FaultRun::System::goodPage(int number) const
{
    QByteArray rows;
    for (int i = (number - 1) * rowsOfAPage; number <= pages && i < number * rowsOfAPage; ++i) {
        // A later generation lacks the first row and has another one instead.
        const int code = sending > 1 && i == 0 ? 1000 + sending : i;
        rows += rows.isEmpty() ? "" : ",";
        rows += "{\"c\":\"" + name.toUtf8() + '-' + QByteArray::number(code)
                + "\",\"v\":" + QByteArray::number(sending * 100 + i) + ",\"n\":\"x\"}";
    }
    return "{\"code\":0,\"d\":[" + rows + "]}";
}

QStringList FaultRun::System::goodRows(int ofGeneration) const
{
    QStringList rows;
    for (int i = 0; i < pages * rowsOfAPage; ++i) {
        const int code = ofGeneration > 1 && i == 0 ? 1000 + ofGeneration : i;
        rows << QStringLiteral("%1-%2=%3").arg(name).arg(code).arg(ofGeneration * 100 + i);
    }
    rows.sort();
    return rows;
}

FaultRun::FaultRun()
{
    HeardLog::start();
}

FaultRun::~FaultRun()
{
    m_collector.reset();
    m_store.reset();
    HeardLog::stop();
}

void FaultRun::addRows() const
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("page");
    for (const std::unique_ptr<Planned> &planned : m_planned)
        QTest::addRow("%s, %s", qPrintable(planned->fault.name), qPrintable(suffix(planned->system->page)))
            << planned->fault.name << int(planned->system->page);
}

void FaultRun::add(const Fault &fault, const QList<Page> &pages)
{
    for (const Page page : pages) {
        auto planned = std::make_unique<Planned>();
        planned->fault = fault;
        planned->system = std::make_unique<System>(
            QStringLiteral("%1-%2").arg(fault.name, suffix(page)).replace(QLatin1Char(' '), QLatin1Char('-')), page,
            fault.transport);
        planned->system->server.setHandler(
            [this, one = planned.get()](const TinyHttpServer::Request &request) { return serve(*one, request); });
        if (fault.prepare)
            fault.prepare(*planned->system);
        m_planned.push_back(std::move(planned));
    }
}

TinyHttpServer::Reply FaultRun::serve(Planned &planned, const TinyHttpServer::Request &request)
{
    System &system = *planned.system;
    const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
    const int number = query.queryItemValue(QStringLiteral("page")).toInt();
    if (number == 1)
        system.sending = system.generation;
    system.strikes = system.isBroken && (system.strikes || number == 1 || system.page == Page::First);
    if (system.strikes && planned.fault.reply && (number == 0 || number >= system.struckPage())) {
        system.struckAtMs << m_clock.monotonicMs();
        return planned.fault.reply(system, request, number);
    }
    if (request.target == "/token")
        return {200, R"({"access_token":"hush-token","expires_in":3600})", {}};
    TinyHttpServer::Reply reply{200, system.goodPage(number), {}};
    if (planned.fault.transport == TinyHttpServer::Transport::Tls)
        reply.headers = {{"Connection", "close"}}; // so that the next page meets the certificate of its time
    return reply;
}

void FaultRun::openStore()
{
    dataset::StoreSettings settings;
    settings.folder = m_folder.path();
    settings.datasets = {itemDataset()};
    settings.zone = zone;
    auto opened = store::Store::open(settings, m_clock);
    if (!opened) {
        m_problem = opened.error().sentence;
        return;
    }
    m_store = std::move(*opened);
    connect(m_store.get(), &store::Store::sourceStatesChanged, this, &FaultRun::watch, Qt::QueuedConnection);
}

std::optional<dataset::SourceState> FaultRun::stateOf(const QString &source) const
{
    for (const dataset::SourceState &one : m_store->sourceStates()) {
        if (one.source == source)
            return one;
    }
    return {};
}

void FaultRun::watch()
{
    for (const std::unique_ptr<Planned> &planned : m_planned) {
        const auto state = stateOf(planned->system->name);
        if (state && state->error && planned->system->isBroken)
            planned->tries.insert(state->nextTryMs.value_or(0));
    }
}

QStringList FaultRun::rowsOf(const QString &source) const
{
    const auto reader = store::Reader::open(m_store->cachePath(), zone);
    if (!reader)
        return {reader.error().sentence};
    const auto answer = (*reader)->query(QStringLiteral("SELECT code, value FROM thing WHERE _source = :source"),
                                         {{QStringLiteral("source"), source}});
    if (!answer)
        return {answer.error().sentence};
    QStringList rows;
    for (const QVariantList &row : answer->rows)
        rows << QStringLiteral("%1=%2").arg(row.at(0).toString(), row.at(1).toString());
    rows.sort();
    return rows;
}

void FaultRun::breakAll(bool first)
{
    for (const std::unique_ptr<Planned> &planned : m_planned) {
        System &system = *planned->system;
        if ((system.page == Page::First) != first)
            continue;
        const QMutexLocker lock(&m_secretMutex);
        system.generation = first ? 1 : 2;
        system.isBroken = true;
        if (planned->fault.turn)
            planned->fault.turn(system, true);
    }
}

void FaultRun::mendAll()
{
    m_mendedAtMs = m_clock.nowMs();
    for (const std::unique_ptr<Planned> &planned : m_planned) {
        const QMutexLocker lock(&m_secretMutex);
        planned->system->generation = 3;
        planned->system->isBroken = false;
        if (planned->fault.turn)
            planned->fault.turn(*planned->system, false);
    }
}

bool FaultRun::waitFor(const QString &what, int timeoutMs, const std::function<bool(const Planned &)> &isThere)
{
    QStringList late;
    const auto areThere = [&] {
        watch();
        late.clear();
        for (const std::unique_ptr<Planned> &planned : m_planned) {
            if (isThere(*planned))
                continue;
            const auto state = stateOf(planned->system->name);
            late << planned->system->name
                        + (state && state->error ? QStringLiteral(" (%1)").arg(state->error->sentence) : QString());
        }
        return late.isEmpty();
    };
    if (QTest::qWaitFor(areThere, timeoutMs))
        return true;
    m_problem = QStringLiteral("%1: not so of %2").arg(what, late.join(QStringLiteral(", ")));
    return false;
}

bool FaultRun::run()
{
    openStore();
    if (!m_store)
        return false;
    breakAll(true);
    QList<source::SourceSpec> sources;
    for (const std::unique_ptr<Planned> &planned : m_planned)
        sources << planned->system->source;
    const source::SecretOf secretOf(
        [this](const QString &name) -> Result<QString> {
            const QMutexLocker lock(&m_secretMutex);
            for (const std::unique_ptr<Planned> &planned : m_planned) {
                if (planned->system->name == name)
                    return planned->system->secret;
            }
            return failure(ErrorKind::Auth, QStringLiteral("no such secret"));
        },
        QStringLiteral("the test's drawer"));
    m_collector = std::make_unique<source::Collector>(*m_store, sources, secretOf, m_clock, zone);
    m_collector->start();
    const auto isStruck = [](const Planned &planned) {
        return planned.tries.size() >= (planned.fault.kind == ErrorKind::Timeout ? slowTriesSeen : triesSeen);
    };
    if (!waitFor(QStringLiteral("healthy, or failing from the start"), phaseMs, [&](const Planned &planned) {
            const auto state = stateOf(planned.system->name);
            return planned.system->page == Page::First ? isStruck(planned) : state && state->lastSuccessMs;
        }))
        return false;
    for (const std::unique_ptr<Planned> &planned : m_planned)
        m_seen[{planned->fault.name, planned->system->page}].rowsBefore = rowsOf(planned->system->name);
    breakAll(false);
    if (!waitFor(QStringLiteral("failing for a while"), phaseMs, isStruck))
        return false;
    for (const std::unique_ptr<Planned> &planned : m_planned) {
        Seen &seen = m_seen[{planned->fault.name, planned->system->page}];
        seen.rowsDuring = rowsOf(planned->system->name);
        seen.during = stateOf(planned->system->name);
    }
    mendAll();
    if (!waitFor(QStringLiteral("healed"), phaseMs, [&](const Planned &planned) {
            return rowsOf(planned.system->name) == planned.system->goodRows(3) && !stateOf(planned.system->name)->error;
        }))
        return false;
    m_collector.reset();
    for (const std::unique_ptr<Planned> &planned : m_planned) {
        Seen &seen = m_seen[{planned->fault.name, planned->system->page}];
        seen.rowsAfter = rowsOf(planned->system->name);
        seen.after = stateOf(planned->system->name);
        seen.log = HeardLog::linesWith(QStringLiteral("source %1 ").arg(planned->system->name));
    }
    return true;
}

const FaultRun::System &FaultRun::system(const QString &name, Page page) const
{
    for (const std::unique_ptr<Planned> &planned : m_planned) {
        if (planned->fault.name == name && planned->system->page == page)
            return *planned->system;
    }
    qFatal("no such fault");
}

QString FaultRun::judge(const QString &name, Page page) const
{
    const Seen &one = seen(name, page);
    const System &struck = system(name, page);
    const Fault *fault = nullptr;
    for (const std::unique_ptr<Planned> &planned : m_planned)
        fault = planned->fault.name == name ? &planned->fault : fault;
    const QStringList lastGood = page == Page::First ? QStringList() : struck.goodRows(1);
    if (one.rowsBefore != lastGood)
        return QStringLiteral("before: ") + one.rowsBefore.join(QLatin1Char(' '));
    if (one.rowsDuring != lastGood)
        return QStringLiteral("the last good rows were touched: ") + one.rowsDuring.join(QLatin1Char(' '));
    if (one.rowsAfter != struck.goodRows(3))
        return QStringLiteral("after: ") + one.rowsAfter.join(QLatin1Char(' '));
    if (!one.during || !one.during->error)
        return QStringLiteral("the state tells no error");
    const Error &error = *one.during->error;
    if (error.kind != fault->kind || !error.sentence.contains(fault->sentence))
        return QStringLiteral("the state says: %1 (kind %2)").arg(error.sentence).arg(int(error.kind));
    if (error.sentence.size() > 110 || error.sentence.endsWith(QLatin1Char('.')))
        return QStringLiteral("too long for a footer: ") + error.sentence;
    if (error.where.isEmpty() || error.next.isEmpty())
        return QStringLiteral("nowhere, or nothing to do: %1 | %2").arg(error.where, error.next);
    if ((page == Page::First) != !one.during->lastSuccessMs)
        return QStringLiteral("the state is wrong about the last success");
    if (one.after->error || one.after->failingSinceMs)
        return QStringLiteral("the state has not healed");
    const QStringList broken = one.log.filter(QStringLiteral(" fails: "));
    const QStringList healed = one.log.filter(QStringLiteral(" works again"));
    if (broken.size() != 1 || healed.size() != 1 || one.log.size() != 2)
        return QStringLiteral("the log: ") + one.log.join(QLatin1Char('\n'));
    if (!broken.first().contains(error.sentence) || !broken.first().contains(error.next)
        || !broken.first().contains(struck.server.url(QStringLiteral("/")).toString()))
        return QStringLiteral("the log tells it otherwise: ") + broken.first();
    if (!broken.first().startsWith(HeardLog::translatedMark) || !healed.first().startsWith(HeardLog::translatedMark)
        || !error.sentence.startsWith(HeardLog::translatedMark) || !error.next.startsWith(HeardLog::translatedMark))
        return QStringLiteral("not translated: %1 | %2").arg(broken.first(), healed.first());
    return {};
}

QStringList FaultRun::strayWarnings() const
{
    QStringList stray;
    for (const QString &line : HeardLog::linesWith({})) {
        bool isKnown = false;
        for (const std::unique_ptr<Planned> &planned : m_planned)
            isKnown = isKnown || line.contains(QStringLiteral("source %1 ").arg(planned->system->name));
        if (!isKnown)
            stray << line;
    }
    return stray;
}
