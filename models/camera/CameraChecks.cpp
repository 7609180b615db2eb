// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/CameraChecks.h"

#include "models/base/LoggableUrl.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace toancanh::camera {

namespace {

QString tr(const char *sentence)
{
    return QCoreApplication::translate("toancanh::camera", sentence);
}

QString didYouMean(const QString &word, const QStringList &known)
{
    const QString near = profile::nearest(word, known);
    return near.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(near);
}

} // namespace

bool CameraChecks::takeId(const QString &id, const Report &report)
{
    if (id.isEmpty()) {
        report(tr("the camera has no id"), {});
        return false;
    }
    if (m_ids.contains(id)) {
        report(tr("the camera \"%1\" is there twice").arg(id), tr("give each camera an id of its own"));
        return false;
    }
    m_ids.insert(id);
    return true;
}

QString CameraChecks::area(const QString &system, const QString &code, const Report &report) const
{
    QStringList codes;
    for (const profile::Code &known : m_profile.areaCodes) {
        if (known.system != system)
            continue;
        if (known.code == code)
            return known.id;
        codes << known.code;
    }
    if (m_profile.missingOf(profile::Profile::Part::Areas))
        return {};
    if (codes.isEmpty())
        report(tr("no area has a code of the system \"%1\"").arg(system), tr("see codes.csv"));
    else
        report(tr("no area has the code \"%1\" of the system \"%2\"").arg(code, system), didYouMean(code, codes));
    return {};
}

QString CameraChecks::agency(const QString &id, const Report &report) const
{
    QStringList ids;
    for (const profile::Agency &known : m_profile.agencies)
        ids << known.id;
    if (id.isEmpty() || ids.contains(id))
        return id;
    if (!m_profile.missingOf(profile::Profile::Part::Agencies))
        report(tr("unknown agency \"%1\"").arg(id), didYouMean(id, ids));
    return {};
}

std::optional<QUrl> CameraChecks::address(const QString &url, const Report &report) const
{
    const QUrl address(url, QUrl::StrictMode);
    // The address itself isn't repeated: it may hold a password, also where it can't be parsed.
    const QList<std::pair<QString, QString>> items = QUrlQuery(address).queryItems();
    const bool holdsSecret =
        std::any_of(items.cbegin(), items.cend(), [](const auto &item) { return isSecretName(item.first); });
    if (!address.userInfo().isEmpty() || url.section(u'/', 0, 2).contains(u'@') || holdsSecret) {
        report(tr("the address holds a user or password"), tr("put it in the keychain and name it in secret:"));
        return std::nullopt;
    }
    const QStringList schemes{QStringLiteral("rtsp"), QStringLiteral("rtsps")};
    if (!address.isValid() || address.host().isEmpty()) {
        report(tr("this is not an address"), tr("write it as rtsp://host/path"));
        return std::nullopt;
    }
    if (!schemes.contains(address.scheme())) {
        report(tr("a camera cannot be reached by \"%1\"").arg(address.scheme()), tr("use rtsp:// or rtsps://"));
        return std::nullopt;
    }
    return address;
}

std::optional<QSize> CameraChecks::size(const QString &text, const Report &report) const
{
    static const QRegularExpression pattern(QStringLiteral("^([1-9][0-9]{1,4})\\s*[x×]\\s*([1-9][0-9]{1,4})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (match.hasMatch())
        return QSize(match.captured(1).toInt(), match.captured(2).toInt());
    report(tr("\"%1\" is not the size of a picture").arg(text), tr("write width and height in pixels: 1920x1080"));
    return std::nullopt;
}

Transport CameraChecks::transport(const QString &text, const Report &report) const
{
    if (text == QLatin1String("udp"))
        return Transport::Udp;
    if (!text.isEmpty() && text != QLatin1String("tcp"))
        report(tr("unknown transport \"%1\"").arg(text), tr("use tcp or udp"));
    return Transport::Tcp;
}

bool CameraChecks::isPlace(double latitude, double longitude, const Report &report) const
{
    if (std::abs(latitude) <= 90 && std::abs(longitude) <= 180)
        return true;
    report(tr("this is no place on earth"), tr("write latitude, then longitude, in degrees"));
    return false;
}

} // namespace toancanh::camera
