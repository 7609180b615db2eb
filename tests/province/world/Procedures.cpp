// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Dossiers.h"

namespace toancanh::province {

const QList<Procedure> &procedures()
{
    static const QList<Procedure> list = {
        {"1.900101", "Cấp phiếu lý lịch tư pháp", "Lý lịch tư pháp", 0, 7},
        {"1.900102", "Đăng ký hành nghề công chứng", "Bổ trợ tư pháp", 0, 5},
        {"1.900201", "Cấp giấy phép hoạt động khám, chữa bệnh", "Khám, chữa bệnh", 1, 15},
        {"1.900202", "Cấp giấy chứng nhận đủ điều kiện kinh doanh dược", "Dược phẩm", 1, 12},
        {"1.900301", "Giải quyết chế độ người có công", "Người có công", 2, 10},
        {"1.900302", "Đăng ký nội quy lao động", "Lao động", 2, 5},
        {"1.900401", "Thông báo thực hiện khuyến mại", "Xúc tiến thương mại", 3, 3},
        {"1.900402", "Cấp giấy phép bán lẻ xăng dầu", "Lưu thông hàng hóa", 3, 10},
        {"1.900501", "Đăng ký thành lập doanh nghiệp", "Đăng ký doanh nghiệp", 4, 3},
        {"1.900502", "Điều chỉnh giấy chứng nhận đầu tư", "Đầu tư", 4, 12},
        {"1.900601", "Cấp giấy phép xây dựng", "Hoạt động xây dựng", 5, 14},
        {"1.900602", "Đổi giấy phép lái xe", "Đường bộ", 5, 5},
        {"1.900701", "Đăng ký biến động đất đai", "Đất đai", 6, 10},
        {"1.900702", "Cấp lại giấy chứng nhận quyền sử dụng đất", "Đất đai", 6, 15},
        {"1.900703", "Cấp giấy phép khai thác thủy sản", "Thủy sản", 6, 6},
        {"1.900801", "Cấp bản sao văn bằng từ sổ gốc", "Văn bằng, chứng chỉ", 7, 2},
        {"1.900901", "Cấp giấy phép tiến hành công việc bức xạ", "An toàn bức xạ", 8, 15},
        {"1.901001", "Cấp thẻ hướng dẫn viên du lịch", "Du lịch", 9, 8},
        {"1.901101", "Thông báo tổ chức lễ hội tôn giáo", "Tôn giáo", 10, 10},
        {"1.901201", "Cấp giấy phép lao động cho người nước ngoài", "Việc làm", 11, 5},
        {"2.900101", "Đăng ký khai sinh", "Hộ tịch", -1, 1},
        {"2.900102", "Cấp bản sao trích lục hộ tịch", "Hộ tịch", -1, 1},
        {"2.900103", "Đăng ký kết hôn", "Hộ tịch", -1, 3},
        {"2.900104", "Chứng thực bản sao từ bản chính", "Chứng thực", -1, 1},
        {"2.900105", "Đăng ký hộ kinh doanh", "Hộ kinh doanh", -1, 3},
        {"2.900106", "Đăng ký đất đai lần đầu", "Đất đai", -1, 17},
        {"2.900107", "Chuyển mục đích sử dụng đất", "Đất đai", -1, 13},
        {"2.900108", "Trợ cấp xã hội hằng tháng", "Bảo trợ xã hội", -1, 10},
        {"2.900109", "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Xây dựng", -1, 10},
    };
    return list;
}

} // namespace toancanh::province
