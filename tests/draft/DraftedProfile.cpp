// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/draft/DraftedProfile.h"

#include "models/source/fetch/Mapping.h"

#include <QDir>
#include <QTemporaryDir>

namespace toancanh {

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// With a key where the draft leaves it to its author: the first column that is never empty.
QByteArray withKey(QByteArray domain)
{
    const QByteArray columns = domain.mid(domain.indexOf("columns:\n") + 9);
    for (const QByteArray &line : columns.split('\n')) {
        if (!line.contains('?'))
            return domain.replace("key: []", "key: " + line.trimmed().split(':').constFirst());
    }
    return domain;
}

} // namespace

DraftedProfile DraftedProfile::bound(const QByteArray &domain, const QByteArray &source, const QString &name)
{
    const QTemporaryDir folder;
    const QByteArray domains = domain.isEmpty() ? QByteArray() : name.toUtf8();
    write(folder.filePath(QStringLiteral("centre.yaml")),
          "centre: x\ntitle: X\nzone: Asia/Ho_Chi_Minh\ndomains: [" + domains + "]\n");
    if (!domain.isEmpty())
        write(folder.filePath(QStringLiteral("domains/%1.yaml").arg(name)), domain);
    write(folder.filePath(QStringLiteral("sources/%1.yaml").arg(name)), source);
    const profile::Profile profile = profile::Profile::load(folder.path(), QStringLiteral(TOANCANH_DOMAINS));
    DraftedProfile result;
    const QList<dataset::DatasetSpec> datasets = dataset::bindDatasets(profile);
    const QList<source::SourceSpec> sources = source::bindSources(profile, datasets);
    if (!profile.findings->isEmpty())
        result.wrong = profile.findings->constFirst().text() + QLatin1Char('\n') + QString::fromUtf8(domain + source);
    else if (sources.size() != 1 || datasets.size() != 1)
        result.wrong = QStringLiteral("no source\n") + QString::fromUtf8(domain + source);
    else
        result.source = sources.constFirst();
    if (result.wrong.isEmpty())
        result.dataset = datasets.constFirst();
    return result;
}

DraftedProfile DraftedProfile::of(const draft::SourceDraft &draft, const draft::FirstAnswer &answer)
{
    DraftedProfile result = bound(withKey(draft.domain), draft.source, answer.asked.name);
    if (!result.wrong.isEmpty())
        return result;
    const QString text = QString::fromUtf8(draft.domain + draft.source);
    const auto format = format::Format::make(result.source.format, result.source.rows);
    auto mapping = source::Mapping::compile(result.source, result.dataset, QTimeZone("Asia/Ho_Chi_Minh"), **format);
    const auto read = (*format)->read(answer.body);
    if (!mapping || !read) {
        result.wrong = (mapping ? read.error() : mapping.error()).sentence + QLatin1Char('\n') + text;
        return result;
    }
    const auto page = mapping->map(**read);
    if (!page)
        result.wrong = page.error().sentence + QLatin1Char('\n') + text;
    else if (page->rejectedCount > 0)
        result.wrong = QStringLiteral("%1 rows rejected\n").arg(page->rejectedCount) + text;
    else
        result.rows = qsizetype(page->rows.size());
    return result;
}

draft::FirstAnswer answered(const QByteArray &body, const QString &query)
{
    draft::FirstAnswer answer;
    answer.asked.name = QStringLiteral("tram-do");
    answer.asked.url = QUrl(QStringLiteral("https://a.example/api") + query);
    answer.body = body;
    return answer;
}

} // namespace toancanh
