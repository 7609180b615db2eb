// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/CitizenReports.h"

namespace toancanh::province {

const QList<ReportTheme> &reportThemes()
{
    static const QList<ReportTheme> list = [] {
        const QString traffic = QStringLiteral("Giao thông");
        const QString environment = QStringLiteral("Môi trường");
        const QString city = QStringLiteral("Đô thị");
        const QString order = QStringLiteral("Trật tự");
        const QString food = QStringLiteral("An toàn thực phẩm");
        const QString power = QStringLiteral("Điện, nước");
        const QString pothole = QStringLiteral("pothole");
        const QString road = QStringLiteral("road");
        const QString rubbish = QStringLiteral("rubbish");
        const QString flood = QStringLiteral("flood");
        const QString cable = QStringLiteral("cable");
        const QString lamp = QStringLiteral("lamp");
        const QString market = QStringLiteral("market");
        const auto theme = [](const char *title, const QString &field, const QString &picture, int hours,
                              bool urgent = false) {
            return ReportTheme{QString::fromUtf8(title), field, picture, urgent, hours};
        };
        return QList<ReportTheme>{
            theme("Đường {street} ngập, xe chết máy", traffic, flood, 24, true),
            theme("Hố sâu trên đường {street}, không cảnh báo", traffic, pothole, 24, true),
            theme("Hố sâu trên ĐT.607, không cảnh báo", traffic, pothole, 24, true),
            theme("Mặt đường {street} bong tróc, nhiều ổ gà", traffic, pothole, 120),
            theme("Đèn tín hiệu ngã tư {street} không sáng", traffic, road, 24, true),
            theme("Biển báo trên đường {street} bị cây che khuất", traffic, road, 120),
            theme("Vạch qua đường trước trường học đã mờ", traffic, road, 168),
            theme("Xe tải đỗ dưới lòng đường {street} giờ tan học", traffic, road, 48),
            theme("Gờ giảm tốc đường {street} bị hỏng", traffic, pothole, 120),
            theme("Lan can cầu {place} bị gãy một đoạn", traffic, road, 24, true),
            theme("Đường vào thôn {place} sạt lở sau mưa", traffic, road, 48, true),
            theme("Nắp hố ga đường {street} bị mất", traffic, pothole, 24, true),
            theme("Đất đá rơi vãi trên đường {street}", traffic, road, 48),
            theme("Công trình đào đường {street} chưa hoàn trả", traffic, pothole, 120),
            theme("Bãi rác tự phát sau chợ {place}", environment, rubbish, 72),
            theme("Bãi rác tự phát cuối đường {street}", environment, rubbish, 72),
            theme("Xả thải kênh {place}, nước có mùi", environment, flood, 48),
            theme("Rác thải xây dựng đổ trộm ở {place}", environment, rubbish, 72),
            theme("Đốt rơm rạ khói mù ở {place}", environment, rubbish, 48),
            theme("Mùi hôi từ cơ sở chế biến ở {place}", environment, rubbish, 72),
            theme("Thùng rác đường {street} quá tải nhiều ngày", environment, rubbish, 48),
            theme("Cá chết nổi trên hồ {place}", environment, flood, 48, true),
            theme("Bụi mù mịt từ xe chở đất trên đường {street}", environment, road, 72),
            theme("Tiếng ồn xưởng cưa ở {place} ban đêm", environment, market, 72),
            theme("Rác trôi dạt dày đặc bãi biển {place}", environment, rubbish, 72),
            theme("Xác gia súc vứt bên kênh {place}", environment, rubbish, 24, true),
            theme("Chưa thu gom rác ba ngày ở đường {street}", environment, rubbish, 48),
            theme("Cáp viễn thông võng, sát mặt đường {street}", city, cable, 24, true),
            theme("Đèn đường hỏng cả tuyến {street}", city, lamp, 72),
            theme("Đèn đường {street} nhấp nháy liên tục", city, lamp, 96),
            theme("Cống thoát nước tắc sau mưa ở {place}", city, flood, 48),
            theme("Cây xanh nghiêng, sắp đổ trên đường {street}", city, road, 24, true),
            theme("Vỉa hè đường {street} sụt lún", city, pothole, 120),
            theme("Nước thải tràn ra đường {street}", city, flood, 48),
            theme("Tủ điện chiếu sáng đường {street} hở cửa", city, lamp, 24, true),
            theme("Ghế đá công viên {place} bị hỏng", city, road, 168),
            theme("Biển quảng cáo đường {street} sắp rơi", city, cable, 24, true),
            theme("Cáp đứt rơi xuống hẻm đường {street}", city, cable, 24, true),
            theme("Cành cây vướng dây cáp đường {street}", city, cable, 72),
            theme("Đèn trang trí cầu {place} không sáng", city, lamp, 120),
            theme("Triều cường tràn vào khu dân cư {place}", city, flood, 48, true),
            theme("Lấn chiếm vỉa hè buôn bán trên đường {street}", order, market, 72),
            theme("Chợ tạm lấn lòng đường ở {place}", order, market, 72),
            theme("Hát loa kẹo kéo quá giờ ở {place}", order, market, 48),
            theme("Chó thả rông trước trường học {place}", order, road, 48),
            theme("Quán nhậu đường {street} gây ồn sau 23 giờ", order, market, 48),
            theme("Đậu ô tô chắn lối vào hẻm đường {street}", order, road, 48),
            theme("Xe độ pô tụ tập trên đường {street} ban đêm", order, road, 48),
            theme("Dán tờ rơi cho vay kín tường ở {place}", order, market, 120),
            theme("Thịt bày bán không che đậy ở chợ {place}", food, market, 72),
            theme("Quán ăn đường {street} không bảo đảm vệ sinh", food, market, 72),
            theme("Bán hàng rong trước cổng trường ở {place}", food, market, 72),
            theme("Thực phẩm hết hạn ở cửa hàng đường {street}", food, market, 48),
            theme("Bếp ăn tập thể ở {place} có dấu hiệu mất vệ sinh", food, market, 48, true),
            theme("Mất nước từ sáng ở đường {street}", power, flood, 24, true),
            theme("Nước máy đục, có cặn ở {place}", power, flood, 48),
            theme("Vỡ ống nước trước nhà đường {street}", power, flood, 24, true),
            theme("Cột điện nghiêng ở {place}", power, cable, 24, true),
            theme("Điện chập chờn cả xóm ở {place}", power, lamp, 48),
            theme("Dây điện sát mái nhà ở {place}", power, cable, 48, true),
        };
    }();
    return list;
}

} // namespace toancanh::province
