// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/warehouse/Facilities.h"

namespace toancanh::province {

QList<Facility> facilitiesAt(qint64 nowMs)
{
    static const QByteArray places[] = {"Trạm y tế \"Bình Minh\"", "Nhà văn hóa thôn 3; tầng 2",
                                        "Chợ <Hải Sơn> & bến cá", "Trường học, cơ sở 'B'", "Thư viện\nAn Hải"};
    constexpr qint64 hourMs = 3'600'000;
    QList<Facility> facilities;
    for (int i = 0; i < facilityCount; ++i)
        facilities.append({"CS-" + QByteArray::number(i + 1).rightJustified(3, '0'), places[i % 5], i * 7 % 40,
                           (nowMs / hourMs - qint64(i) * 3) * hourMs});
    return facilities;
}

} // namespace toancanh::province
