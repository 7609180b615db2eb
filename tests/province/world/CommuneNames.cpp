// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/CommuneNames.h"

namespace toancanh::province {

QList<CommuneName> communeNames()
{
    const auto at = [](double latitude, double longitude) { return QPointF(longitude, latitude); };
    QList<CommuneName> names = {
        {QStringLiteral("Tân An"), true, at(15.595, 108.50)},
        {QStringLiteral("Cửa Lạch"), true, at(15.405, 108.62)},
        {QStringLiteral("Nam Phong"), true, at(15.25, 108.62)},
        {QStringLiteral("Bắc Hải"), true, at(15.905, 108.20)},
        {QStringLiteral("Đông Phú"), false, at(15.55, 108.24)},
        {QStringLiteral("Phước Lộc"), false, at(15.19, 108.26)},
        {QStringLiteral("Hòa Trung"), false, at(15.33, 108.13)},
        {QStringLiteral("Bình Lãnh"), false, at(15.37, 107.66)},
        {QStringLiteral("Suối Cát"), false, at(15.15, 107.68)},
        {QStringLiteral("Cẩm Thủy"), false, at(15.77, 107.70)},
    };
    // The wards that grew around the four towns.
    for (const auto &[name, seat] : {std::pair(QStringLiteral("Tân Bình"), at(15.65, 108.44)),
                                     std::pair(QStringLiteral("Tân Hòa"), at(15.53, 108.45)),
                                     std::pair(QStringLiteral("Hải Thành"), at(15.615, 108.575)),
                                     std::pair(QStringLiteral("An Mỹ"), at(15.53, 108.57)),
                                     std::pair(QStringLiteral("Hải Yến"), at(15.69, 108.52)),
                                     std::pair(QStringLiteral("Lạch Đông"), at(15.465, 108.63)),
                                     std::pair(QStringLiteral("Lạch Tây"), at(15.40, 108.53)),
                                     std::pair(QStringLiteral("Thanh Hải"), at(15.33, 108.65))})
        names.append({name, true, seat});
    names.append({QStringLiteral("Trà Sơn"), false, at(15.47, 107.95)}); // code 20557
    for (const auto &[name, seat] : {std::pair(QStringLiteral("Nam Hải"), at(15.17, 108.66)),
                                     std::pair(QStringLiteral("Bắc Sơn Hải"), at(15.84, 108.30))})
        names.append({name, true, seat});
    const QString rest = QStringLiteral(
        "Đại Phong|Hòa Liên|Phú Lộc|Thạnh An|Bình Phú|Vĩnh Hòa|Long Thạnh|Xuân Lộc|Mỹ Hiệp|Quế Phú|Duy Thành|"
        "Tam Lãnh|Tiên Phước|Trà Giang|Sơn Lâm|Sông Cát|Phước Sơn Đông|Núi Yên|Đá Bàn|Suối Đá|Khe Ngang|Đồng Dương|"
        "Bình Nguyên|An Phú Thượng|An Phú Hạ|Hòa Bình|Phú Xuân|Thượng Đức|Đại Lâm|Đại Hưng|Ba Cầu|Gò Nổi|Điện Phong|"
        "Thu Lâm|Quế Lâm|Phú Thọ|Lộc An|Ninh Phước|Cẩm Sơn|Cẩm Hà Tây|Trường Xuân|Trường Sơn|Tây Giang Thượng|"
        "Sông Vàng|Suối Bạc|Bến Hiên|Đắc Sơn|Làng Mới|Thác Trắng|Phước Hưng|Phước Hiệp|Trà Hương|Trà Mây|Trà Khê|Vĩnh "
        "Sơn|Thanh Mỹ");
    for (const QString &name : rest.split(QLatin1Char('|')))
        names.append({name, false, std::nullopt});
    return names;
}

} // namespace toancanh::province
