// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/Credentials.h"

#include <QCryptographicHash>

namespace toancanh::province {

QList<QByteArray> Credentials::names() const
{
    return {"mot-cua", "giuong-benh", "kho-bac", "tau-ca", "kho-du-lieu", "kho-du-lieu-khoa"};
}

QByteArray Credentials::value(const QByteArray &name) const
{
    const QByteArray material = "an-hai " + QByteArray::number(m_seed) + ' ' + name;
    const QByteArray secret = QCryptographicHash::hash(material, QCryptographicHash::Sha256).toHex().left(32);
    if (name == "mot-cua")
        return "ioc-an-hai:" + secret;
    if (name == "kho-bac" || name == "kho-du-lieu")
        return "ioc:" + secret;
    return secret;
}

bool sameSecret(const QByteArray &given, const QByteArray &expected)
{
    return QCryptographicHash::hash(given, QCryptographicHash::Sha256)
           == QCryptographicHash::hash(expected, QCryptographicHash::Sha256);
}

} // namespace toancanh::province
