// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/BoundSource.h"

#include <QDir>
#include <QTemporaryDir>

namespace toancanh {

const QByteArray goodSource = R"(source: one-stop-dossiers
title: {vi: Một cửa điện tử, en: One-stop dossiers}
into: dossier
every: 10 min
newest: received
request:
  url: https://motcua.example.gov.vn/api/ho-so
  query: {tuNgay: "{since:yyyy-MM-dd}", trang: "{page}", kichThuoc: "{size}"}
  auth: {oauth2-client: {token-url: https://sso.example.gov.vn/token, secret: motcua}}
  deadline: 30 s
paging: {page: {from: 0, until-empty: /duLieu, size: 500}}
rows: /duLieu
fields:
  code:     /maHoSo
  agency:   {at: [/donVi/ma, /ma], lookup: agency, system: h01}
  received: {at: /ngayTiepNhan, time: dd/MM/yyyy HH:mm}
  state:    {at: /trangThai, map: {4: processing, 9: done}, otherwise: returned}
since: {field: received, overlap: 2 days}
)";

const QByteArray goodStream = R"(source: ais
into: dossier
every: 1 min
newest: received
request: {url: "tcp://10.1.2.3:4001"}
format: nmea
fields:
  code: mmsi
  received: {at: time, time: epoch-ms}
  agency: {constant: so-yt}
  state: {constant: x}
)";

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

QList<dataset::DatasetSpec> BoundSource::datasets()
{
    using dataset::ColumnType;
    dataset::DatasetSpec dossier;
    dossier.name = QStringLiteral("dossier");
    dossier.key = {QStringLiteral("code")};
    dossier.columns = {{QStringLiteral("code"), ColumnType::Text, false, false, {}},
                       {QStringLiteral("agency"), ColumnType::Agency, false, false, {}},
                       {QStringLiteral("area"), ColumnType::Area, true, false, {}},
                       {QStringLiteral("received"), ColumnType::Time, false, false, {}},
                       {QStringLiteral("state"), ColumnType::Text, false, false, {}}};
    dataset::DatasetSpec entry = dossier;
    entry.name = QStringLiteral("entry");
    return {dossier, entry};
}

BoundSource BoundSource::bind(const QByteArray &yaml, const QByteArray &second)
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("centre.yaml")),
          "centre: an-hai\ntitle: {vi: IOC}\nzone: Asia/Ho_Chi_Minh\ndomains: []\n");
    write(folder.filePath(QStringLiteral("sources/mot-cua.yaml")), yaml);
    if (!second.isEmpty())
        write(folder.filePath(QStringLiteral("sources/muc-luc.yaml")), second);
    QDir().mkpath(folder.filePath(QStringLiteral("domains")));
    profile::Profile profile = profile::Profile::load(folder.path(), folder.filePath(QStringLiteral("domains")));
    profile.findings->clear();
    profile.agencies = {{QStringLiteral("so-yt"), QStringLiteral("Sở Y tế"), {}, {}},
                        {QStringLiteral("so-xd"), QStringLiteral("Sở Xây dựng"), {}, {}}};
    profile.agencyCodes = {{QStringLiteral("so-yt"), QStringLiteral("h01"), QStringLiteral("H01.1")},
                           {QStringLiteral("so-xd"), QStringLiteral("mot-cua"), QStringLiteral("H01.1")}};
    BoundSource result;
    result.sources = source::bindSources(profile, datasets());
    for (const profile::Finding &finding : *profile.findings)
        result.findings << finding.text();
    return result;
}

} // namespace toancanh
