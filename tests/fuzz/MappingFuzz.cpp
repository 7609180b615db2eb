// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Yaml.h"
#include "models/source/fetch/PageReader.h"

#include <cstdlib>

using namespace toancanh;

namespace {

const char domain[] = R"yaml(
domain: d
datasets:
  row:
    key: id
    columns: {id: text, at: time?, n: number?, i: integer?, b: boolean?, place: geometry?, note: text?}
)yaml";

const char declared[] = R"yaml(
source: s
into: row
every: 1 min
freshness: fetch
request: {url: "http://a.vn/"}
rows: /rows
paging: {next: /next}
fails: {at: /error, is-not: ["0", ""], message: /message}
where: {at: /kind, is-not: [off]}
fields:
  id: {compose: "{/a}-{/b}"}
  at: {at: [/at, /time], time: [iso, dd/MM/yyyy, epoch-ms, json-date]}
  n: {at: /n, number: "1.234,5", units: {kg: 1, t: 1000}, unreadable: empty}
  i: /i
  b: {at: /b, map: {x: 1, y: 0}, otherwise: 0}
  place: {at: /place, crs: "EPSG:9210"}
  note: {at: /note, html: true, extract: "([0-9]+)"}
)yaml";

std::shared_ptr<source::PageReader> reader()
{
    profile::Profile profile;
    const auto parsed = [&profile](const char *text, const QString &file) {
        return profile::Document{file, profile::parseYaml(text, file, profile.findings.get())};
    };
    profile.domains = {parsed(domain, QStringLiteral("domain.yaml"))};
    profile.sources = {parsed(declared, QStringLiteral("source.yaml"))};
    const QList<dataset::DatasetSpec> datasets = dataset::bindDatasets(profile);
    const QList<source::SourceSpec> sources = source::bindSources(profile, datasets);
    if (!profile.findings->isEmpty())
        qFatal("%s", qPrintable(profile.findings->constFirst().text()));
    auto made = source::PageReader::make(sources.constFirst(), datasets.constFirst(), profile.centre.zone);
    if (!made)
        std::abort();
    return *made;
}

} // namespace

/// From an answer to typed rows.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::shared_ptr<source::PageReader> page = reader();
    const auto read = page->read({QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), {}, {}});
    if (!read)
        return 0;
    for (const dataset::Row &row : read->page.rows) {
        if (!std::holds_alternative<std::string>(row.values.front()))
            std::abort(); // a row without its key
    }
    return 0;
}
