<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>CameraChecks</name>
    <message>
        <source>the camera has no id</source>
        <translation>camera không có mã</translation>
    </message>
    <message>
        <source>the camera &quot;%1&quot; is there twice</source>
        <translation>camera &quot;%1&quot; khai hai lần</translation>
    </message>
    <message>
        <source>give each camera an id of its own</source>
        <translation>mỗi camera cần một mã riêng</translation>
    </message>
    <message>
        <source>no area has a code of the system &quot;%1&quot;</source>
        <translation>không địa bàn nào có mã thuộc hệ &quot;%1&quot;</translation>
    </message>
    <message>
        <source>see codes.csv</source>
        <translation>xem codes.csv</translation>
    </message>
    <message>
        <source>no area has the code &quot;%1&quot; of the system &quot;%2&quot;</source>
        <translation>không địa bàn nào có mã &quot;%1&quot; thuộc hệ &quot;%2&quot;</translation>
    </message>
    <message>
        <source>unknown agency &quot;%1&quot;</source>
        <translation>không biết cơ quan &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the address holds a user or password</source>
        <translation>địa chỉ chứa tên hoặc mật khẩu người dùng</translation>
    </message>
    <message>
        <source>put it in the keychain and name it in secret:</source>
        <translation>hãy cất vào kho khóa và nêu tên ở secret:</translation>
    </message>
    <message>
        <source>this is not an address</source>
        <translation>đây không phải địa chỉ</translation>
    </message>
    <message>
        <source>write it as rtsp://host/path</source>
        <translation>hãy viết dạng rtsp://host/path</translation>
    </message>
    <message>
        <source>a camera cannot be reached by &quot;%1&quot;</source>
        <translation>không tới được camera bằng &quot;%1&quot;</translation>
    </message>
    <message>
        <source>use rtsp:// or rtsps://</source>
        <translation>hãy dùng rtsp:// hoặc rtsps://</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the size of a picture</source>
        <translation>&quot;%1&quot; không phải kích thước ảnh</translation>
    </message>
    <message>
        <source>write width and height in pixels: 1920x1080</source>
        <translation>hãy viết rộng và cao theo điểm ảnh: 1920x1080</translation>
    </message>
    <message>
        <source>unknown transport &quot;%1&quot;</source>
        <translation>không biết giao vận &quot;%1&quot;</translation>
    </message>
    <message>
        <source>use tcp or udp</source>
        <translation>hãy dùng tcp hoặc udp</translation>
    </message>
    <message>
        <source>this is no place on earth</source>
        <translation>đây không phải vị trí trên Trái Đất</translation>
    </message>
    <message>
        <source>write latitude, then longitude, in degrees</source>
        <translation>hãy viết vĩ độ rồi kinh độ, theo độ</translation>
    </message>
</context>
<context>
    <name>CameraTile</name>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 hình/giây</translation>
    </message>
    <message>
        <source>time of arrival</source>
        <translation>giờ nhận</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Đang kết nối lại</translation>
    </message>
    <message>
        <source>Signal lost</source>
        <translation>Mất tín hiệu</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>lần %1</translation>
    </message>
    <message>
        <source>last frame %1 ago</source>
        <translation>khung hình cuối cách đây %1</translation>
    </message>
</context>
<context>
    <name>ClientCertificate</name>
    <message>
        <source>store certificate and key together, as a PEM without a passphrase</source>
        <translation>lưu chung chứng thư và khoá thành một tệp PEM không đặt mật khẩu</translation>
    </message>
    <message>
        <source>the key of the client certificate is locked with a passphrase</source>
        <translation>khoá của chứng thư máy khách bị khoá bằng mật khẩu</translation>
    </message>
    <message>
        <source>the secret holds no client certificate</source>
        <translation>mã bí mật không chứa chứng thư máy khách</translation>
    </message>
    <message>
        <source>the secret holds no key of the client certificate</source>
        <translation>mã bí mật không chứa khoá của chứng thư máy khách</translation>
    </message>
    <message>
        <source>the key in the secret is not that of the client certificate</source>
        <translation>khoá trong mã bí mật không phải của chứng thư máy khách</translation>
    </message>
</context>
<context>
    <name>CollectorWorker</name>
    <message>
        <source>source %1 is left out: %2</source>
        <translation>bỏ qua nguồn %1: %2</translation>
    </message>
    <message>
        <source>source %1 is left out: there is no dataset &quot;%2&quot;</source>
        <translation>bỏ qua nguồn %1: không có tập dữ liệu &quot;%2&quot;</translation>
    </message>
    <message>
        <source>the changed sources are not taken up: %1</source>
        <translation>các nguồn vừa sửa chưa được dùng: %1</translation>
    </message>
</context>
<context>
    <name>CsvRows</name>
    <message>
        <source>line %1 has a cell of more than 1 MiB</source>
        <translation>dòng %1 có một ô lớn hơn 1 MiB</translation>
    </message>
    <message>
        <source>the quote that opens in line %1 has no end</source>
        <translation>dấu ngoặc kép mở ở dòng %1 không có dấu đóng</translation>
    </message>
</context>
<context>
    <name>FaultTile</name>
    <message>
        <source>Declared wrongly in the profile</source>
        <translation>Hồ sơ cấu hình khai báo sai</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, dòng %2</translation>
    </message>
    <message>
        <source>See: toancanh check %1</source>
        <translation>Xem: toancanh check %1</translation>
    </message>
</context>
<context>
    <name>Fetch</name>
    <message>
        <source>%1 of %2 requests failed; the first: %3</source>
        <translation>%1 trong %2 yêu cầu thất bại; đầu tiên: %3</translation>
    </message>
    <message>
        <source>all %1 rows were rejected; the first: %2</source>
        <translation>cả %1 dòng đều bị loại; đầu tiên: %2</translation>
    </message>
    <message>
        <source>the server did not answer within %1 s</source>
        <translation>máy chủ không trả lời trong %1 giây</translation>
    </message>
    <message>
        <source>the server says that nothing has changed (304), and was not asked</source>
        <translation>máy chủ báo không có gì thay đổi (304) dù không được hỏi</translation>
    </message>
    <message>
        <source>nothing at %1 on page 1, so it is the only page</source>
        <translation>không có gì tại %1 ở trang 1, nên đây là trang duy nhất</translation>
    </message>
</context>
<context>
    <name>FetchRequests</name>
    <message>
        <source>source %1 is fetched now, as was asked for</source>
        <translation>nguồn %1 được lấy ngay theo yêu cầu</translation>
    </message>
</context>
<context>
    <name>FieldMapper</name>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>the constant &quot;%1&quot; does not fit the column &quot;%2&quot;</source>
        <translation>hằng số &quot;%1&quot; không hợp với cột &quot;%2&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit the column &quot;%2&quot;</source>
        <translation>&quot;%1&quot; không hợp với cột &quot;%2&quot;</translation>
    </message>
    <message>
        <source>a &quot;{&quot; without a &quot;}&quot;</source>
        <translation>có &quot;{&quot; mà không có &quot;}&quot;</translation>
    </message>
</context>
<context>
    <name>FolderFetch</name>
    <message>
        <source>all %1 rows were rejected; the first: %2</source>
        <translation>cả %1 dòng đều bị loại; đầu tiên: %2</translation>
    </message>
    <message>
        <source>the folder did not answer within %1 s</source>
        <translation>thư mục không trả lời trong %1 giây</translation>
    </message>
    <message>
        <source>see whether the network drive is connected, and how fast it is</source>
        <translation>kiểm tra ổ mạng có được kết nối không và tốc độ của nó</translation>
    </message>
</context>
<context>
    <name>FolderLog</name>
    <message>
        <source>the file %1 cannot be used: %2</source>
        <translation>không dùng được tệp %1: %2</translation>
    </message>
    <message>
        <source>%1 files cannot be used, the last of them %2: %3</source>
        <translation>%1 tệp không dùng được, tệp cuối là %2: %3</translation>
    </message>
    <message>
        <source>have the file sent again or corrected: it is read again as soon as it changes</source>
        <translation>đề nghị gửi lại hoặc sửa tệp: tệp được đọc lại ngay khi thay đổi</translation>
    </message>
</context>
<context>
    <name>HttpCall</name>
    <message>
        <source>the server did not answer within %1 s</source>
        <translation>máy chủ không trả lời trong %1 giây</translation>
    </message>
    <message>
        <source>the server redirects to %1, which is not followed</source>
        <translation>máy chủ chuyển hướng sang %1, chương trình không đi theo</translation>
    </message>
    <message>
        <source>give that address instead, where it is the system&apos;s own</source>
        <translation>nếu đó là địa chỉ của chính hệ thống thì khai địa chỉ đó</translation>
    </message>
    <message>
        <source>the proxy&apos;s address must begin with http:// or socks5://</source>
        <translation>địa chỉ proxy phải bắt đầu bằng http:// hoặc socks5://</translation>
    </message>
    <message>
        <source>other requests to the same server left no room within %1 s</source>
        <translation>các yêu cầu khác tới cùng máy chủ chiếm hết lượt trong %1 giây</translation>
    </message>
    <message>
        <source>the server does not take passwords by digest (%1)</source>
        <translation>máy chủ không nhận mật khẩu theo kiểu digest (%1)</translation>
    </message>
    <message>
        <source>ask the people who run the system how it takes passwords, and write that under &quot;auth&quot; in the source&apos;s file</source>
        <translation>hỏi đơn vị vận hành hệ thống cách nhận mật khẩu và ghi vào mục &quot;auth&quot; trong tệp của nguồn</translation>
    </message>
</context>
<context>
    <name>KpiTile</name>
    <message>
        <source>Threshold **%1**</source>
        <translation>Ngưỡng **%1**</translation>
    </message>
    <message>
        <source>Target **%1**</source>
        <translation>Mục tiêu **%1**</translation>
    </message>
</context>
<context>
    <name>LineStream</name>
    <message>
        <source>the server has closed the connection</source>
        <translation>máy chủ đã đóng kết nối</translation>
    </message>
    <message>
        <source>no connection to %1: %2</source>
        <translation>không kết nối được tới %1: %2</translation>
    </message>
    <message>
        <source>the connection has been silent for %1 s</source>
        <translation>kết nối im lặng đã %1 s</translation>
    </message>
    <message>
        <source>the server did not answer within %1 s</source>
        <translation>máy chủ không trả lời trong %1 giây</translation>
    </message>
</context>
<context>
    <name>Listener</name>
    <message>
        <source>all %1 rows were rejected; the first: %2</source>
        <translation>cả %1 dòng đều bị loại; đầu tiên: %2</translation>
    </message>
</context>
<context>
    <name>LocalText</name>
    <message>
        <source>just updated</source>
        <translation>vừa cập nhật</translation>
    </message>
    <message>
        <source>updated %1 ago</source>
        <translation>cập nhật %1 trước</translation>
    </message>
    <message>
        <source>updated at %1</source>
        <translation>cập nhật %1</translation>
    </message>
    <message>
        <source>updated on %1</source>
        <translation>cập nhật %1</translation>
    </message>
    <message>
        <source>%1 late, cycle %2</source>
        <translation>chậm %1, chu kỳ %2</translation>
    </message>
    <message>
        <source>loading · %1</source>
        <translation>đang tải · %1</translation>
    </message>
    <message>
        <source>last data at %1</source>
        <translation>lần cuối có số liệu %1</translation>
    </message>
    <message>
        <source>no data so far</source>
        <translation>chưa từng có số liệu</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>quá %1</translation>
    </message>
</context>
<context>
    <name>MapTile</name>
    <message>
        <source>Cameras %1/%2</source>
        <translation>Camera %1/%2</translation>
    </message>
    <message>
        <source>Open alerts (4 levels)</source>
        <translation>Cảnh báo đang mở (4 mức)</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n xã, phường, đặc khu</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>đến %1</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>the dataset &quot;%1&quot; has no column &quot;%2&quot;</source>
        <translation>tập dữ liệu &quot;%1&quot; không có cột &quot;%2&quot;</translation>
    </message>
    <message>
        <source>the answer has nothing at %1, where the rows should be</source>
        <translation>câu trả lời không có gì ở %1, nơi phải có các dòng</translation>
    </message>
    <message>
        <source>the answer has more than %1 rows</source>
        <translation>dữ liệu trả về có quá %1 dòng</translation>
    </message>
    <message>
        <source>ask for it in pages, or for a shorter time</source>
        <translation>lấy dữ liệu theo trang, hoặc trong khoảng thời gian ngắn hơn</translation>
    </message>
    <message>
        <source>the answer has nothing at %1, where the packed answer should be</source>
        <translation>câu trả lời không có gì ở %1, nơi phải có câu trả lời được gói bên trong</translation>
    </message>
</context>
<context>
    <name>MetricTile</name>
    <message>
        <source>%1 since %2</source>
        <translation>%1 từ %2</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Đang thử lại.</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Thử lại sau %1.</translation>
    </message>
    <message>
        <source>No data could be fetched</source>
        <translation>Không lấy được số liệu</translation>
    </message>
    <message>
        <source>No data in this period yet</source>
        <translation>Chưa có số liệu trong kỳ này</translation>
    </message>
</context>
<context>
    <name>OdsBook</name>
    <message>
        <source>the workbook is locked with a password</source>
        <translation>bảng tính bị khóa bằng mật khẩu</translation>
    </message>
    <message>
        <source>ask for a file without one</source>
        <translation>hãy xin tệp không đặt mật khẩu</translation>
    </message>
</context>
<context>
    <name>Paging</name>
    <message>
        <source>the answer has no end: stopped after %1 pages</source>
        <translation>câu trả lời không có điểm cuối: dừng sau %1 trang</translation>
    </message>
    <message>
        <source>the server sends the same page again (page %1)</source>
        <translation>máy chủ gửi lại đúng trang cũ (trang %1)</translation>
    </message>
    <message>
        <source>the server leads back to a page it gave before (page %1)</source>
        <translation>máy chủ dẫn về trang đã gửi (trang %1)</translation>
    </message>
    <message>
        <source>page %1 brings only rows that earlier pages brought</source>
        <translation>trang %1 chỉ có những dòng đã nhận ở trang trước</translation>
    </message>
    <message>
        <source>raise &quot;maximum-pages&quot; under &quot;paging&quot; where the system really has so many</source>
        <translation>tăng &quot;maximum-pages&quot; trong &quot;paging&quot; nếu hệ thống thật sự có nhiều trang như vậy</translation>
    </message>
</context>
<context>
    <name>PictureTaker</name>
    <message>
        <source>These tiles are still not live: %1</source>
        <translation>Các ô này vẫn chưa có số liệu trực tiếp: %1</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2</source>
        <translation>Không ghi được ảnh vào %1: %2</translation>
    </message>
    <message>
        <source>Every tile is live. The wall, %1 × %2 pixels: %3</source>
        <translation>Mọi ô đều trực tiếp. Tường hình, %1 × %2 điểm ảnh: %3</translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source>for ever</source>
        <translation>không thời hạn</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>this is no recording that this program can read</source>
        <translation>đây không phải bản ghi mà chương trình này đọc được</translation>
    </message>
    <message>
        <source>name the folder that &quot;toancanh source record&quot; has made</source>
        <translation>nêu thư mục mà &quot;toancanh source record&quot; đã tạo</translation>
    </message>
    <message>
        <source>the exchange %1 of the recording is broken</source>
        <translation>lượt hỏi đáp %1 của bản ghi bị hỏng</translation>
    </message>
</context>
<context>
    <name>RecordingClient</name>
    <message>
        <source>the answer to a login that is no JSON</source>
        <translation>câu trả lời đăng nhập không phải JSON</translation>
    </message>
</context>
<context>
    <name>RecordingWriter</name>
    <message>
        <source>there is such a folder already, and it is left as it is</source>
        <translation>đã có thư mục này, và nó được giữ nguyên</translation>
    </message>
    <message>
        <source>name a folder that is not there yet</source>
        <translation>nêu một thư mục chưa có</translation>
    </message>
    <message>
        <source>the folder for the recording can&apos;t be made</source>
        <translation>không tạo được thư mục cho bản ghi</translation>
    </message>
    <message>
        <source>see whether the folder above it is there and may be written</source>
        <translation>xem thư mục cha có đó và có quyền ghi không</translation>
    </message>
    <message>
        <source>the recording is full</source>
        <translation>bản ghi đã đầy</translation>
    </message>
    <message>
        <source>the recording is full: %1 answers, %2 MiB</source>
        <translation>bản ghi đã đầy: %1 câu trả lời, %2 MiB</translation>
    </message>
    <message>
        <source>ask for less: a shorter time, smaller pages</source>
        <translation>hãy hỏi ít hơn: khoảng thời gian ngắn hơn, trang nhỏ hơn</translation>
    </message>
</context>
<context>
    <name>ReplayClient</name>
    <message>
        <source>asked %1; recorded was %2</source>
        <translation>đã hỏi %1; bản ghi có %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 và %2 nơi khác</translation>
    </message>
    <message>
        <source>the recording holds no answer to %1 %2</source>
        <translation>bản ghi không có câu trả lời cho %1 %2</translation>
    </message>
    <message>
        <source>it is empty: record again</source>
        <translation>nó trống: hãy ghi lại</translation>
    </message>
    <message>
        <source>it holds %1</source>
        <translation>nó có %1</translation>
    </message>
</context>
<context>
    <name>Runtime</name>
    <message>
        <source>The changed profile is not taken up, its last good state goes on: %1</source>
        <translation>Hồ sơ cấu hình vừa sửa chưa được dùng, hệ thống tiếp tục với bản đúng gần nhất: %1</translation>
    </message>
    <message>
        <source>the changed profile is taken up: %1 sources into %2 datasets</source>
        <translation>đã dùng hồ sơ cấu hình vừa sửa: %1 nguồn vào %2 tập dữ liệu</translation>
    </message>
</context>
<context>
    <name>SalvageReport</name>
    <message>
        <source>The centre&apos;s database was missing</source>
        <translation>Thiếu tệp cơ sở dữ liệu của trung tâm</translation>
    </message>
    <message>
        <source>The centre&apos;s database was damaged</source>
        <translation>Cơ sở dữ liệu của trung tâm bị hỏng</translation>
    </message>
    <message>
        <source>%1 rows were saved</source>
        <translation>đã cứu được %1 dòng</translation>
    </message>
    <message>
        <source>%1 rows came from the backup of %2</source>
        <translation>%1 dòng lấy từ bản sao lưu lúc %2</translation>
    </message>
    <message>
        <source>what was written since then is lost</source>
        <translation>những gì ghi sau lúc đó đã mất</translation>
    </message>
    <message>
        <source>the damaged file is kept as %1</source>
        <translation>tệp hỏng được giữ lại với tên %1</translation>
    </message>
</context>
<context>
    <name>StreamReporter</name>
    <message>
        <source>%1 shows a picture again after %2 s</source>
        <translation>%1 có hình trở lại sau %2 giây</translation>
    </message>
    <message>
        <source>%1 shows no picture: %2</source>
        <translation>%1 không có hình: %2</translation>
    </message>
    <message>
        <source>no frame comes any more</source>
        <translation>không còn khung hình nào tới</translation>
    </message>
</context>
<context>
    <name>StripTile</name>
    <message>
        <source>Sources **%1/%2**</source>
        <translation>Nguồn **%1/%2**</translation>
    </message>
    <message>
        <source>Cameras **%1/%2**</source>
        <translation>Camera **%1/%2**</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (và %n thông báo khác)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the profile has **%n error(s)**</source>
        <translation>
            <numerusform>hồ sơ cấu hình có **%n lỗi**</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>a column&apos;s name is empty</source>
        <translation>tên cột để trống</translation>
    </message>
    <message>
        <source>name it as the header does, or give its number from 1 as &quot;#3&quot;</source>
        <translation>hãy ghi đúng tên ở dòng tiêu đề, hoặc số thứ tự tính từ 1, ví dụ &quot;#3&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column&apos;s number</source>
        <translation>&quot;%1&quot; không phải số thứ tự cột</translation>
    </message>
    <message>
        <source>the first column is &quot;#1&quot;</source>
        <translation>cột đầu tiên là &quot;#1&quot;</translation>
    </message>
    <message>
        <source>the table has no header that could name &quot;%1&quot;</source>
        <translation>bảng không có dòng tiêu đề nên không có cột tên &quot;%1&quot;</translation>
    </message>
    <message>
        <source>give the column&apos;s number from 1 as &quot;#3&quot;</source>
        <translation>hãy ghi số thứ tự cột tính từ 1, ví dụ &quot;#3&quot;</translation>
    </message>
    <message>
        <source>a table has nothing around its rows, so &quot;%1&quot; leads nowhere</source>
        <translation>bảng không có gì ngoài các dòng, nên &quot;%1&quot; không dẫn đến đâu</translation>
    </message>
    <message>
        <source>&quot;&quot; is the rows themselves</source>
        <translation>&quot;&quot; là chính các dòng</translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot;</source>
        <translation>bảng không có cột &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot;, but &quot;%2&quot;</source>
        <translation>bảng không có cột &quot;%1&quot; mà có &quot;%2&quot;</translation>
    </message>
    <message>
        <source>its header is: %1</source>
        <translation>dòng tiêu đề là: %1</translation>
    </message>
</context>
<context>
    <name>TemplateCheck</name>
    <message>
        <source>&quot;{since}&quot; needs a &quot;since&quot; part</source>
        <translation>&quot;{since}&quot; cần có phần &quot;since&quot;</translation>
    </message>
    <message>
        <source>&quot;{from}&quot; and &quot;{to}&quot; need &quot;windows&quot; under &quot;paging&quot;</source>
        <translation>&quot;{from}&quot; và &quot;{to}&quot; cần &quot;windows&quot; trong &quot;paging&quot;</translation>
    </message>
    <message>
        <source>&quot;{row.%1}&quot; needs a &quot;for-each&quot;</source>
        <translation>&quot;{row.%1}&quot; cần có &quot;for-each&quot;</translation>
    </message>
    <message>
        <source>&quot;{row.%1}&quot; takes no format: the column is not a time</source>
        <translation>&quot;{row.%1}&quot; không nhận định dạng: cột này không phải thời gian</translation>
    </message>
    <message>
        <source>unknown name &quot;{row.%1}&quot;</source>
        <translation>không biết tên &quot;{row.%1}&quot;</translation>
    </message>
    <message>
        <source>unknown name &quot;{row.%1}&quot;, did you mean &quot;{row.%2}&quot;?</source>
        <translation>không biết tên &quot;{row.%1}&quot;, có phải &quot;{row.%2}&quot;?</translation>
    </message>
    <message>
        <source>no secret stands in an address</source>
        <translation>địa chỉ không được chứa bí mật</translation>
    </message>
    <message>
        <source>put it under &quot;query&quot; or &quot;headers&quot;</source>
        <translation>đặt nó dưới &quot;query&quot; hoặc &quot;headers&quot;</translation>
    </message>
</context>
<context>
    <name>TextDecoder</name>
    <message>
        <source>the encoding &quot;%1&quot; is not known</source>
        <translation>không biết bảng mã &quot;%1&quot;</translation>
    </message>
    <message>
        <source>known are UTF-8, UTF-16, windows-1258, windows-1252, ISO-8859-1, TCVN3 and others of one byte a letter</source>
        <translation>có thể dùng UTF-8, UTF-16, windows-1258, windows-1252, ISO-8859-1, TCVN3 và các bảng mã một byte mỗi chữ khác</translation>
    </message>
    <message>
        <source>set `encoding` to what the system writes, as windows-1258, windows-1252 or TCVN3</source>
        <translation>hãy đặt `encoding` đúng bảng mã hệ thống ghi, ví dụ windows-1258, windows-1252 hoặc TCVN3</translation>
    </message>
    <message>
        <source>see whether `encoding` names what the system writes</source>
        <translation>hãy xem `encoding` có đúng bảng mã hệ thống ghi không</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>No permission to view</source>
        <translation>Không có quyền xem</translation>
    </message>
</context>
<context>
    <name>TimeWindows</name>
    <message>
        <source>from %1 to %2 there are %3 rows or more, as many as the system gives at once</source>
        <translation>từ %1 đến %2 có %3 dòng trở lên, bằng số dòng tối đa mà hệ thống trả một lần</translation>
    </message>
    <message>
        <source>set a shorter &quot;smallest&quot; under &quot;windows&quot;, or add paging beside it</source>
        <translation>đặt &quot;smallest&quot; trong &quot;windows&quot; ngắn hơn, hoặc thêm cách phân trang bên cạnh</translation>
    </message>
    <message>
        <source>stopped after %1 windows of time</source>
        <translation>đã dừng sau %1 khoảng thời gian</translation>
    </message>
    <message>
        <source>set a longer &quot;span&quot; under &quot;windows&quot;, or a later start</source>
        <translation>đặt &quot;span&quot; trong &quot;windows&quot; dài hơn, hoặc bắt đầu muộn hơn</translation>
    </message>
</context>
<context>
    <name>UrlTemplate</name>
    <message>
        <source>&quot;{%1}&quot; takes no format</source>
        <translation>&quot;{%1}&quot; không nhận định dạng</translation>
    </message>
    <message>
        <source>a &quot;{&quot; without a &quot;}&quot;</source>
        <translation>có &quot;{&quot; mà không có &quot;}&quot;</translation>
    </message>
    <message>
        <source>&quot;{%1}&quot; needs the name of a secret: {%1:name}</source>
        <translation>&quot;{%1}&quot; cần tên một bí mật: {%1:tên}</translation>
    </message>
</context>
<context>
    <name>ValueReader</name>
    <message>
        <source>&quot;%1&quot; is not a time zone such as Asia/Ho_Chi_Minh</source>
        <translation>&quot;%1&quot; không phải múi giờ, ví dụ Asia/Ho_Chi_Minh</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not show how numbers are written; an example is 1.234,5</source>
        <translation>&quot;%1&quot; không cho biết cách viết số; ví dụ 1.234,5</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date pattern such as dd/MM/yyyy HH:mm, nor iso, epoch-s, epoch-ms, epoch-us, epoch-ns, json-date or period</source>
        <translation>&quot;%1&quot; không phải mẫu ngày như dd/MM/yyyy HH:mm, cũng không phải iso, epoch-s, epoch-ms, epoch-us, epoch-ns, json-date hay period</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>a row&apos;s address leads to another server (%1)</source>
        <translation>địa chỉ trong một dòng dẫn đến máy chủ khác (%1)</translation>
    </message>
    <message>
        <source>the answer&apos;s next page is on another server (%1)</source>
        <translation>trang kế tiếp của câu trả lời nằm trên máy chủ khác (%1)</translation>
    </message>
    <message>
        <source>the value &quot;%1&quot; under &quot;for-each&quot; is no address</source>
        <translation>giá trị &quot;%1&quot; dưới &quot;for-each&quot; không phải là địa chỉ</translation>
    </message>
    <message>
        <source>a row of &quot;%1&quot; (%2) holds no address but &quot;%3&quot;</source>
        <translation>một dòng của &quot;%1&quot; (%2) không chứa địa chỉ mà chứa &quot;%3&quot;</translation>
    </message>
</context>
<context>
    <name>WallWindows</name>
    <message>
        <source>panel %1: its screen is missing; it is shown there once it is back</source>
        <translation>ô %1: thiếu màn hình; sẽ hiện lại khi có màn hình</translation>
    </message>
    <message>
        <source>panel %1: its screen is gone</source>
        <translation>ô %1: mất màn hình</translation>
    </message>
    <message>
        <source>panel %1: its screen is back</source>
        <translation>ô %1: đã có lại màn hình</translation>
    </message>
</context>
<context>
    <name>WorkListTile</name>
    <message>
        <source>time left</source>
        <translation>thời hạn còn lại</translation>
    </message>
</context>
<context>
    <name>XlsxBook</name>
    <message>
        <source>the server sent a binary Excel file (.xlsb)</source>
        <translation>máy chủ gửi tệp Excel nhị phân (.xlsb)</translation>
    </message>
    <message>
        <source>have it saved as .xlsx or CSV</source>
        <translation>hãy đề nghị lưu thành .xlsx hoặc CSV</translation>
    </message>
</context>
<context>
    <name>XmlPlace</name>
    <message>
        <source>the XPath is longer than %1 letters</source>
        <translation>XPath dài hơn %1 ký tự</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no nodes to join</source>
        <translation>&quot;%1&quot; không có nút nào để nối</translation>
    </message>
</context>
<context>
    <name>XmlStream</name>
    <message>
        <source>a part of the workbook is nested too deep or defines entities, as no workbook does</source>
        <translation>một phần của bảng tính lồng quá sâu hoặc định nghĩa thực thể, điều không bảng tính nào có</translation>
    </message>
    <message>
        <source>a part of the workbook is not XML at its byte %1</source>
        <translation>một phần của bảng tính không phải XML tại byte %1</translation>
    </message>
</context>
<context>
    <name>XmlTree</name>
    <message>
        <source>the answer is not XML at byte %1 of %2</source>
        <translation>phản hồi không phải XML tại byte %1 trên %2</translation>
    </message>
    <message>
        <source>the answer has too many elements</source>
        <translation>phản hồi có quá nhiều phần tử</translation>
    </message>
    <message>
        <source>ask for it in pages</source>
        <translation>lấy dữ liệu theo trang</translation>
    </message>
    <message>
        <source>the answer is nested more than %1 levels deep</source>
        <translation>câu trả lời lồng nhau quá %1 tầng</translation>
    </message>
</context>
<context>
    <name>ZipArchive</name>
    <message>
        <source>the workbook is cut off or damaged: its list of parts is not there</source>
        <translation>bảng tính bị cắt cụt hoặc hỏng: không có danh sách các phần</translation>
    </message>
    <message>
        <source>the workbook lacks its part %1</source>
        <translation>bảng tính thiếu phần %1</translation>
    </message>
    <message>
        <source>the workbook is locked with a password</source>
        <translation>bảng tính bị khóa bằng mật khẩu</translation>
    </message>
    <message>
        <source>ask for a file without one</source>
        <translation>hãy xin tệp không đặt mật khẩu</translation>
    </message>
</context>
<context>
    <name>ZipPart</name>
    <message>
        <source>the workbook&apos;s part %1 unpacks to more than is read</source>
        <translation>phần %1 của bảng tính giải nén ra lớn hơn mức được đọc</translation>
    </message>
    <message>
        <source>have the table made smaller</source>
        <translation>hãy đề nghị làm bảng nhỏ lại</translation>
    </message>
</context>
<context>
    <name>dataset</name>
    <message>
        <source>dataset</source>
        <translation>tập dữ liệu</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>a condition has either &quot;is&quot; or &quot;is-not&quot;</source>
        <translation>một điều kiện có &quot;is&quot; hoặc &quot;is-not&quot;</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>a format is one word, or one word with its details: {csv: {separator: &quot;;&quot;}}</source>
        <translation>format là một từ, hoặc một từ kèm chi tiết: {csv: {separator: &quot;;&quot;}}</translation>
    </message>
</context>
<context>
    <name>toancanh::alert</name>
    <message>
        <source>the rule &quot;%1&quot; cannot be evaluated: %2</source>
        <translation>không đánh giá được quy tắc &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>a priority is from 1 (urgent) to 4 (low)</source>
        <translation>mức ưu tiên từ 1 (khẩn cấp) đến 4 (thấp)</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>chỉ số</translation>
    </message>
    <message>
        <source>the rule &quot;%1&quot; is declared twice</source>
        <translation>quy tắc &quot;%1&quot; khai hai lần</translation>
    </message>
    <message>
        <source>give one of them another name</source>
        <translation>hãy đặt tên khác cho một trong hai</translation>
    </message>
</context>
<context>
    <name>toancanh::app</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n điểm cần sửa</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong: %1 domains, %2 datasets, %3 sources, %4 metrics, %5 rules, %6 cameras, %7 scenes.</source>
        <translation>Không có lỗi: %1 lĩnh vực, %2 tập dữ liệu, %3 nguồn, %4 chỉ số, %5 quy tắc, %6 camera, %7 cảnh.</translation>
    </message>
    <message>
        <source>Starting the simulated province An Hải; the first time it paints its cameras&apos; films …</source>
        <translation>Đang khởi động tỉnh mô phỏng An Hải; lần đầu cần vẽ phim cho các camera …</translation>
    </message>
    <message>
        <source>The simulated province did not start; are ports %1 and %2 free?</source>
        <translation>Tỉnh mô phỏng không khởi động được; cổng %1 và %2 có trống không?</translation>
    </message>
    <message>
        <source>the profile has no scene &quot;%1&quot;</source>
        <translation>hồ sơ cấu hình không có cảnh &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 byte</translation>
    </message>
    <message>
        <source>%1  %2 bytes in %3 ms, %4 rows, %5 rejected  %6</source>
        <translation>%1  %2 byte trong %3 ms, %4 dòng, %5 bị loại  %6</translation>
    </message>
    <message>
        <source>field</source>
        <translation>trường</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>row as it came</source>
        <translation>dòng nguyên gốc</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>có phải &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>secrets are read from %1</source>
        <translation>mã bí mật được đọc từ %1</translation>
    </message>
    <message>
        <source>the source &quot;%1&quot; cannot be tried before its file is mended:</source>
        <translation>chưa thử được nguồn &quot;%1&quot;, phải sửa tệp của nguồn trước:</translation>
    </message>
    <message>
        <source>the profile has no source &quot;%1&quot;</source>
        <translation>hồ sơ không có nguồn &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the profile has no source &quot;%1&quot;, did you mean &quot;%2&quot;?</source>
        <translation>hồ sơ không có nguồn &quot;%1&quot;, có phải ý bạn là &quot;%2&quot;?</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Cần làm: %1</translation>
    </message>
    <message>
        <source>without centre.yaml there is nothing to show</source>
        <translation>không có centre.yaml thì không có gì để hiện</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 và %2 nơi khác</translation>
    </message>
    <message>
        <source>there</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>còn thiếu</translation>
    </message>
    <message>
        <source>(nobody in this profile)</source>
        <translation>(không nơi nào trong hồ sơ này)</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>mã bí mật</translation>
    </message>
    <message>
        <source>state</source>
        <translation>tình trạng</translation>
    </message>
    <message>
        <source>needed by</source>
        <translation>nơi dùng</translation>
    </message>
    <message>
        <source>Secret &quot;%1&quot; (it is not shown): </source>
        <translation>Mã bí mật &quot;%1&quot; (không hiện khi gõ): </translation>
    </message>
    <message>
        <source>the secret &quot;%1&quot; is kept in %2</source>
        <translation>mã bí mật &quot;%1&quot; đã được giữ trong %2</translation>
    </message>
    <message>
        <source>the secret &quot;%1&quot; is removed from %2</source>
        <translation>mã bí mật &quot;%1&quot; đã được xoá khỏi %2</translation>
    </message>
    <message>
        <source>nothing was set</source>
        <translation>chưa đặt gì cả</translation>
    </message>
    <message>
        <source>the standard input can&apos;t be read</source>
        <translation>không đọc được đầu vào chuẩn</translation>
    </message>
    <message>
        <source>the secret is longer than %1 KiB</source>
        <translation>mã bí mật dài hơn %1 KiB</translation>
    </message>
    <message>
        <source>the secret is no text</source>
        <translation>mã bí mật không phải là văn bản</translation>
    </message>
    <message>
        <source>store a certificate as a PEM</source>
        <translation>lưu chứng thư ở dạng PEM</translation>
    </message>
    <message>
        <source>there is such a file already, and it is left as it is</source>
        <translation>đã có tệp này, tệp được giữ nguyên</translation>
    </message>
    <message>
        <source>give another --name</source>
        <translation>hãy đặt --name khác</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>đã ghi: %1</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>never fetched</source>
        <translation>chưa lấy lần nào</translation>
    </message>
    <message>
        <source>works, see why</source>
        <translation>chạy, xem ghi chú</translation>
    </message>
    <message>
        <source>works</source>
        <translation>chạy</translation>
    </message>
    <message>
        <source>source</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>failing since</source>
        <translation>lỗi từ</translation>
    </message>
    <message>
        <source>last whole fetch</source>
        <translation>lần lấy trọn gần nhất</translation>
    </message>
    <message>
        <source>data of</source>
        <translation>dữ liệu lúc</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>bị loại</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>tập dữ liệu</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>có gì sai</translation>
    </message>
    <message>
        <source>the profile has neither a dataset nor a metric &quot;%1&quot;</source>
        <translation>hồ sơ cấu hình không có tập dữ liệu hay chỉ số nào tên &quot;%1&quot;</translation>
    </message>
    <message>
        <source>there are both a dataset and a metric &quot;%1&quot;</source>
        <translation>có cả tập dữ liệu và chỉ số tên &quot;%1&quot;</translation>
    </message>
    <message>
        <source>say dataset:%1 or metric:%1</source>
        <translation>hãy ghi dataset:%1 hoặc metric:%1</translation>
    </message>
    <message>
        <source>Left out, because they are or may be personal (--with-personal takes them too): %1</source>
        <translation>Đã bỏ ra vì là hoặc có thể là dữ liệu cá nhân (--with-personal để lấy cả): %1</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell of a workbook holds, and have been cut</source>
        <translation>
            <numerusform>%n văn bản dài hơn mức một ô bảng tính chứa được và đã bị cắt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no place on earth</source>
        <translation>
            <numerusform>%n dòng không có vị trí địa lý</numerusform>
        </translation>
    </message>
    <message>
        <source>there are no data yet</source>
        <translation>chưa có dữ liệu</translation>
    </message>
    <message>
        <source>start the wall once, or name the right data folder with --data</source>
        <translation>hãy khởi động màn hình ghép một lần, hoặc chỉ đúng thư mục dữ liệu bằng --data</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 into %2 (%3)</source>
        <translation>
            <numerusform>%n dòng của %1 vào %2 (%3)</numerusform>
        </translation>
    </message>
    <message>
        <source>the source reads a folder, it sends no requests</source>
        <translation>nguồn này đọc một thư mục, không gửi yêu cầu nào</translation>
    </message>
    <message>
        <source>send the files themselves</source>
        <translation>hãy gửi chính các tệp đó</translation>
    </message>
    <message>
        <source>the source listens to a stream, it sends no requests</source>
        <translation>nguồn này nghe một luồng, không gửi yêu cầu nào</translation>
    </message>
    <message>
        <source>keep its lines in a file: nc HOST PORT &gt; lines.txt</source>
        <translation>lưu các dòng của nó vào tệp: nc MÁY-CHỦ CỔNG &gt; lines.txt</translation>
    </message>
    <message>
        <source>recorded %1 exchanges, %2 KiB, in %3</source>
        <translation>đã ghi %1 lượt hỏi đáp, %2 KiB, vào %3</translation>
    </message>
    <message>
        <source>Secrets are masked. The rows are as they came, with what they say of people: look them through before you pass the folder on.</source>
        <translation>Bí mật đã được che. Các dòng dữ liệu giữ nguyên như khi nhận, kể cả thông tin về con người: hãy xem lại trước khi chuyển thư mục cho người khác.</translation>
    </message>
    <message>
        <source>this is a recording of the source &quot;%1&quot;</source>
        <translation>đây là bản ghi của nguồn &quot;%1&quot;</translation>
    </message>
    <message>
        <source>score</source>
        <translation>điểm</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>dấu hiệu bất thường</translation>
    </message>
    <message>
        <source>%1: sound (version %2)</source>
        <translation>%1: nguyên vẹn (phiên bản %2)</translation>
    </message>
    <message>
        <source>  at the next start: %1</source>
        <translation>  lần khởi động tới: %1</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1: %2, trước là %3</translation>
    </message>
    <message>
        <source>%1: %2, checked</source>
        <translation>%1: %2, đã kiểm tra</translation>
    </message>
    <message>
        <source>%1 is restored</source>
        <translation>%1 đã được khôi phục</translation>
    </message>
    <message>
        <source>what was there is kept as %1</source>
        <translation>bản trước đó được giữ tại %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>group</source>
        <translation>nhóm</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>cơ quan</translation>
    </message>
    <message>
        <source>size</source>
        <translation>dung lượng</translation>
    </message>
    <message>
        <source>oldest data</source>
        <translation>dữ liệu cũ nhất</translation>
    </message>
    <message>
        <source>newest data</source>
        <translation>dữ liệu mới nhất</translation>
    </message>
    <message>
        <source>last fetch</source>
        <translation>lần lấy gần nhất</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>thời hạn lưu</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>%1: not there yet</source>
        <translation>%1: chưa có</translation>
    </message>
    <message>
        <source>%1: %2, of which %3 are free for new rows; %4 more in its -wal; version %5</source>
        <translation>%1: %2, trong đó %3 còn trống cho dòng mới; thêm %4 trong tệp -wal; phiên bản %5</translation>
    </message>
    <message>
        <source>limit of the cache: %1</source>
        <translation>giới hạn bộ đệm: %1</translation>
    </message>
    <message>
        <source>limit of the cache: none</source>
        <translation>giới hạn bộ đệm: không đặt</translation>
    </message>
    <message>
        <source>free on the disk: %1</source>
        <translation>đĩa còn trống: %1</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>chất lượng</translation>
    </message>
    <message>
        <source>the source &quot;%1&quot; cannot be tried before these are mended:</source>
        <translation>chưa thử được nguồn &quot;%1&quot;, phải sửa những chỗ sau trước:</translation>
    </message>
    <message>
        <source>not ended after %1 s: %2; toancanh source status tells how they go on, --wait gives them longer</source>
        <translation>sau %1 giây chưa xong: %2; toancanh source status cho biết diễn biến, --wait cho thêm thời gian</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in quarantine, %1 shown</source>
        <translation>
            <numerusform>%n dòng trong khu cách ly, hiện %1 dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>fetched at</source>
        <translation>lấy lúc</translation>
    </message>
    <message>
        <source>%1 declares the dataset &quot;%2&quot;: add %3 to &quot;domains&quot; in centre.yaml</source>
        <translation>%1 khai tập dữ liệu &quot;%2&quot;: thêm %3 vào &quot;domains&quot; trong centre.yaml</translation>
    </message>
    <message>
        <source>the source &quot;%1&quot; cannot be tried yet: %2</source>
        <translation>chưa thử được nguồn &quot;%1&quot;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in other files: toancanh check %1</source>
        <translation>
            <numerusform>%n lỗi ở các tệp khác: toancanh check %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 do %2</translation>
    </message>
    <message>
        <source>the row itself</source>
        <translation>chính dòng đó</translation>
    </message>
    <message>
        <source> (%1), %2 of them shown</source>
        <translation> (%1), hiện %2 dòng</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have the key of an earlier row and replace it: the first is %1</source>
        <translation>
            <numerusform>%n dòng trùng khóa với dòng trước và thay dòng đó: đầu tiên là %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no row has anything at %1 (%2)</source>
        <translation>không dòng nào có gì tại %1 (%2)</translation>
    </message>
    <message>
        <source>no row has anything at %1 (%2), did you mean %3?</source>
        <translation>không dòng nào có gì tại %1 (%2), có phải ý là %3?</translation>
    </message>
    <message>
        <source>the rows have: %1</source>
        <translation>các dòng có: %1</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> và %1 chỗ nữa</translation>
    </message>
    <message>
        <source>the system says: %1</source>
        <translation>hệ thống báo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) into %1, %2 shown; %3 rejected</source>
        <translation>
            <numerusform>%n dòng vào %1, hiện %2 dòng; loại %3 dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n dòng bị loại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) kept with an empty field</source>
        <translation>
            <numerusform>%n dòng được giữ với một trường để trống</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected, see: toancanh source rejected %1</source>
        <translation>
            <numerusform>%n dòng bị loại, xem: toancanh source rejected %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) today had the key of another and replaced it</source>
        <translation>
            <numerusform>hôm nay có %n dòng trùng khóa và thay dòng khác</numerusform>
        </translation>
    </message>
    <message>
        <source>--auth is basic:NAME, digest:NAME, bearer:NAME or api-key:HEADER:NAME, with the name of a secret</source>
        <translation>--auth là basic:TÊN, digest:TÊN, bearer:TÊN hoặc api-key:HEADER:TÊN, với tên của một bí mật</translation>
    </message>
    <message>
        <source>--header is NAME:VALUE</source>
        <translation>--header có dạng TÊN:GIÁ-TRỊ</translation>
    </message>
    <message>
        <source>Add the new domain to centre.yaml, so that it says:</source>
        <translation>Thêm lĩnh vực mới vào centre.yaml, để trong đó có dòng:</translation>
    </message>
    <message>
        <source>What to do: read both over; then toancanh source try %1 --profile %2</source>
        <translation>Việc cần làm: đọc lại cả hai tệp; rồi toancanh source try %1 --profile %2</translation>
    </message>
    <message>
        <source>Look at &quot;paging&quot;: %1</source>
        <translation>Xem lại &quot;paging&quot;: %1</translation>
    </message>
    <message>
        <source>The simulated province is not installed; with Debian&apos;s tools: sudo apt install toancanh-demo</source>
        <translation>Tỉnh mô phỏng chưa được cài đặt; với công cụ của Debian: sudo apt install toancanh-demo</translation>
    </message>
    <message>
        <source>%1: %2 sources into %3 datasets, %4 rules</source>
        <translation>%1: %2 nguồn vào %3 tập dữ liệu, %4 quy tắc</translation>
    </message>
    <message>
        <source>this program collects now</source>
        <translation>chương trình này đang thu thập</translation>
    </message>
    <message>
        <source>another program collects; this one waits for its turn</source>
        <translation>một chương trình khác đang thu thập; chương trình này chờ đến lượt</translation>
    </message>
    <message>
        <source>asked to end: closing the store and giving the lease back</source>
        <translation>được yêu cầu kết thúc: đang đóng kho dữ liệu và trả lại quyền thu thập</translation>
    </message>
</context>
<context>
    <name>toancanh::base</name>
    <message>
        <source>there is already a file of this name</source>
        <translation>đã có tệp mang tên này</translation>
    </message>
    <message>
        <source>choose another name, or remove the file</source>
        <translation>hãy chọn tên khác hoặc xóa tệp đó</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>đây là một thư mục</translation>
    </message>
    <message>
        <source>name a file in it</source>
        <translation>hãy ghi tên một tệp trong thư mục này</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>không ghi được tệp: %1</translation>
    </message>
    <message>
        <source>choose a folder that is there and may be written</source>
        <translation>hãy chọn một thư mục có thật và cho phép ghi</translation>
    </message>
    <message>
        <source>the finished file cannot be renamed</source>
        <translation>không đổi tên được tệp đã ghi xong</translation>
    </message>
</context>
<context>
    <name>toancanh::camera</name>
    <message>
        <source>a place has two numbers</source>
        <translation>một vị trí có hai số</translation>
    </message>
    <message>
        <source>write latitude, then longitude, in degrees</source>
        <translation>hãy viết vĩ độ rồi kinh độ, theo độ</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>có phải &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>the camera has no stream</source>
        <translation>camera không có luồng</translation>
    </message>
    <message>
        <source>write its address and size: rtsp://host/path 1920x1080</source>
        <translation>hãy viết địa chỉ và kích thước: rtsp://host/path 1920x1080</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a place</source>
        <translation>&quot;%1&quot; không phải vị trí</translation>
    </message>
    <message>
        <source>software</source>
        <translation>phần mềm</translation>
    </message>
    <message>
        <source>the camera ended the stream</source>
        <translation>camera đã ngắt luồng</translation>
    </message>
    <message>
        <source>the camera refused the password</source>
        <translation>camera từ chối mật khẩu</translation>
    </message>
    <message>
        <source>the camera does not allow this user to see it</source>
        <translation>camera không cho người dùng này xem</translation>
    </message>
    <message>
        <source>the camera has no stream of this name</source>
        <translation>camera không có luồng tên này</translation>
    </message>
    <message>
        <source>the camera refused the connection</source>
        <translation>camera từ chối kết nối</translation>
    </message>
    <message>
        <source>the camera does not answer</source>
        <translation>camera không trả lời</translation>
    </message>
    <message>
        <source>there is no way to the camera&apos;s network</source>
        <translation>không có đường tới mạng của camera</translation>
    </message>
    <message>
        <source>the camera sends a format that cannot be decoded</source>
        <translation>camera gửi định dạng không giải mã được</translation>
    </message>
    <message>
        <source>the camera offers no picture</source>
        <translation>camera không có hình</translation>
    </message>
    <message>
        <source>the connection to the camera failed (%1)</source>
        <translation>kết nối tới camera thất bại (%1)</translation>
    </message>
    <message>
        <source>the camera has stopped sending</source>
        <translation>camera ngừng gửi</translation>
    </message>
    <message>
        <source>the camera sends data but no picture</source>
        <translation>camera gửi dữ liệu nhưng không có hình</translation>
    </message>
    <message>
        <source>the profile has no such camera</source>
        <translation>hồ sơ cấu hình không có camera này</translation>
    </message>
    <message>
        <source>write its address and size: {url: rtsp://host/path, size: 1920x1080}</source>
        <translation>ghi địa chỉ và cỡ hình: {url: rtsp://host/path, size: 1920x1080}</translation>
    </message>
    <message>
        <source>cameras.yaml lists the cameras already</source>
        <translation>cameras.yaml đã liệt kê camera rồi</translation>
    </message>
    <message>
        <source>keep one of the two files</source>
        <translation>chỉ giữ một trong hai tệp</translation>
    </message>
    <message>
        <source>what the camera answers makes no sense; is it a camera&apos;s address?</source>
        <translation>camera trả lời không hiểu được; địa chỉ này có phải của camera không?</translation>
    </message>
    <message>
        <source>the camera reports an error of its own</source>
        <translation>camera báo lỗi nội bộ</translation>
    </message>
    <message>
        <source>the camera refused the request</source>
        <translation>camera từ chối yêu cầu</translation>
    </message>
    <message>
        <source>the camera broke the connection off</source>
        <translation>camera ngắt kết nối giữa chừng</translation>
    </message>
    <message>
        <source>no name server knows the camera&apos;s host &quot;%1&quot;</source>
        <translation>không máy chủ tên miền nào biết máy &quot;%1&quot; của camera</translation>
    </message>
    <message>
        <source>the name server does not say where the camera&apos;s host &quot;%1&quot; is</source>
        <translation>máy chủ tên miền không trả lời máy &quot;%1&quot; của camera ở đâu</translation>
    </message>
</context>
<context>
    <name>toancanh::check</name>
    <message>
        <source>there is no such file</source>
        <translation>không có tệp này</translation>
    </message>
    <message>
        <source>describe the wall in it</source>
        <translation>mô tả màn hình ghép trong đó</translation>
    </message>
    <message>
        <source>the queries could not be checked: %1</source>
        <translation>không kiểm tra được các câu truy vấn: %1</translation>
    </message>
    <message>
        <source>the text names &quot;{%1}&quot;, which the metric does not give</source>
        <translation>câu chữ dùng &quot;{%1}&quot; mà chỉ số không cho cột đó</translation>
    </message>
    <message>
        <source>the metric &quot;%1&quot; gives no column &quot;%2&quot;</source>
        <translation>chỉ số &quot;%1&quot; không cho cột &quot;%2&quot;</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>có phải &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>the same value both raises and clears the alert</source>
        <translation>cùng một giá trị vừa bật vừa tắt cảnh báo</translation>
    </message>
    <message>
        <source>let &quot;clear&quot; begin where &quot;when&quot; no longer holds</source>
        <translation>để &quot;clear&quot; bắt đầu khi &quot;when&quot; không còn đúng</translation>
    </message>
</context>
<context>
    <name>toancanh::check::FaultFinder</name>
    <message>
        <source>the metric &quot;%1&quot; gives no column &quot;%2&quot;</source>
        <translation>chỉ số &quot;%1&quot; không cho cột &quot;%2&quot;</translation>
    </message>
    <message>
        <source>no source fills the dataset &quot;%1&quot;</source>
        <translation>không có nguồn nào lấy dữ liệu cho tập &quot;%1&quot;</translation>
    </message>
    <message>
        <source>describe one in sources/</source>
        <translation>khai báo một nguồn trong sources/</translation>
    </message>
</context>
<context>
    <name>toancanh::check::QueryChecker</name>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>có phải &quot;%1&quot;?</translation>
    </message>
</context>
<context>
    <name>toancanh::draft</name>
    <message>
        <source>%1 holds a secret: auth: {api-key: {query: %1, secret: NAME}}</source>
        <translation>%1 chứa bí mật: auth: {api-key: {query: %1, secret: TÊN}}</translation>
    </message>
    <message>
        <source>Drafted from one answer of %1 rows. Read it over, then: toancanh source try %2 --profile DIR</source>
        <translation>Bản nháp từ một phản hồi có %1 dòng. Đọc lại rồi chạy: toancanh source try %2 --profile THƯ_MỤC</translation>
    </message>
    <message>
        <source>how often the system has something new</source>
        <translation>bao lâu hệ thống có dữ liệu mới</translation>
    </message>
    <message>
        <source>then: toancanh secret set NAME</source>
        <translation>rồi chạy: toancanh secret set TÊN</translation>
    </message>
    <message>
        <source>with &quot;{page}&quot; in the query, where the answer is one page of many</source>
        <translation>kèm &quot;{page}&quot; trong query, nếu phản hồi chỉ là một trong nhiều trang</translation>
    </message>
    <message>
        <source>where an answer is everything there is</source>
        <translation>nếu một phản hồi là toàn bộ dữ liệu</translation>
    </message>
    <message>
        <source>no column has a value of its own in every row: name those that do so together</source>
        <translation>không cột nào có giá trị riêng ở mọi dòng: hãy nêu các cột cùng nhau xác định một dòng</translation>
    </message>
    <message>
        <source>the answer has no rows to look at</source>
        <translation>phản hồi không có dòng nào để xem</translation>
    </message>
    <message>
        <source>give an address whose answer has some</source>
        <translation>hãy dùng địa chỉ có dữ liệu</translation>
    </message>
    <message>
        <source>the answer names %1 rows, %2 came: one page of many</source>
        <translation>câu trả lời nói có %1 dòng, mới nhận %2: đây chỉ là một trang trong nhiều trang</translation>
    </message>
    <message>
        <source>the answer names %1 pages, one came</source>
        <translation>câu trả lời nói có %1 trang, mới nhận một trang</translation>
    </message>
    <message>
        <source>with &quot;{cursor}&quot; in the request, if that is a mark of the next page</source>
        <translation>kèm &quot;{cursor}&quot; trong yêu cầu, nếu đó là dấu của trang kế tiếp</translation>
    </message>
    <message>
        <source>Its dataset is declared in domains/%1.yaml: add %1 to &quot;domains&quot; in centre.yaml.</source>
        <translation>Tập dữ liệu của nó được khai báo trong domains/%1.yaml: thêm %1 vào &quot;domains&quot; trong centre.yaml.</translation>
    </message>
    <message>
        <source>where the age of the data is that of their newest row, not that of the fetch</source>
        <translation>khi tuổi của dữ liệu là tuổi của dòng mới nhất, không phải của lần lấy</translation>
    </message>
    <message>
        <source>no column alone has a value of its own in every row; in this answer these have one together</source>
        <translation>không cột nào một mình có giá trị riêng ở mọi dòng; trong câu trả lời này các cột sau cùng nhau thì có</translation>
    </message>
    <message>
        <source>protocol: %1 reads this and needs no mapping. Write only these lines, and no domain:</source>
        <translation>protocol: %1 đọc được câu trả lời này mà không cần ánh xạ. Chỉ cần viết các dòng sau, không cần lĩnh vực:</translation>
    </message>
    <message>
        <source>%1 holds a secret: a profile names secrets under auth</source>
        <translation>%1 chứa bí mật: hồ sơ chỉ nêu tên bí mật dưới auth</translation>
    </message>
    <message>
        <source>%1 holds a secret: auth: {api-key: {header: %1, secret: NAME}}</source>
        <translation>%1 chứa bí mật: auth: {api-key: {header: %1, secret: TÊN}}</translation>
    </message>
    <message>
        <source>the answer says at %1 that there are more rows: one page of many</source>
        <translation>câu trả lời cho biết tại %1 là còn dòng nữa: đây mới là một trang trong nhiều trang</translation>
    </message>
    <message>
        <source>with &quot;%1&quot;: &quot;{cursor}&quot; in the query, if rows go on behind the last one&apos;s id</source>
        <translation>kèm &quot;%1&quot;: &quot;{cursor}&quot; trong query, nếu các dòng tiếp theo đi sau id của dòng cuối</translation>
    </message>
    <message>
        <source>read as thousands: %1 is %2</source>
        <translation>đọc là hàng nghìn: %1 là %2</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 dòng)</translation>
    </message>
    <message>
        <source>also here: %1</source>
        <translation>ở đây còn có: %1</translation>
    </message>
    <message>
        <source>%1 rows share it with another: of those with one key the last one stays</source>
        <translation>%1 dòng trùng khóa với dòng khác: trong các dòng cùng khóa, dòng cuối được giữ lại</translation>
    </message>
    <message>
        <source>this is one page of many: what is never empty here may be on others, so all but the key have a ?</source>
        <translation>đây là một trang trong nhiều trang: cột không trống ở đây có thể trống ở trang khác, nên trừ khóa, cột nào cũng có dấu ?</translation>
    </message>
    <message>
        <source>give --auth basic:NAME, digest:NAME, bearer:NAME or api-key:HEADER:NAME, after: toancanh secret set NAME</source>
        <translation>hãy thêm --auth basic:TÊN, digest:TÊN, bearer:TÊN hoặc api-key:HEADER:TÊN, sau khi chạy: toancanh secret set TÊN</translation>
    </message>
    <message>
        <source>see whether the secret %1 is right and has the rights: toancanh secret set %1</source>
        <translation>hãy xem bí mật %1 có đúng và có đủ quyền không: toancanh secret set %1</translation>
    </message>
    <message>
        <source>%1; or: %2</source>
        <translation>%1; hoặc: %2</translation>
    </message>
</context>
<context>
    <name>toancanh::extract</name>
    <message>
        <source>the file&apos;s name says no format that is known</source>
        <translation>tên tệp không cho biết định dạng nào đã hỗ trợ</translation>
    </message>
    <message>
        <source>let it end in .csv, .xlsx or .geojson</source>
        <translation>hãy đặt đuôi .csv, .xlsx hoặc .geojson</translation>
    </message>
    <message>
        <source>nothing of &quot;%1&quot; is free of personal data</source>
        <translation>&quot;%1&quot; không có phần nào nằm ngoài dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>say --with-personal if you may</source>
        <translation>hãy thêm --with-personal nếu bạn có quyền</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no places: neither a column of type geometry nor numbers named latitude and longitude (or lat and lon)</source>
        <translation>&quot;%1&quot; không có vị trí: không có cột kiểu geometry, cũng không có hai cột số latitude và longitude (hay lat và lon)</translation>
    </message>
    <message>
        <source>export it to a .csv or .xlsx file</source>
        <translation>hãy xuất ra tệp .csv hoặc .xlsx</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>không ghi được tệp: %1</translation>
    </message>
    <message>
        <source>make room on the disk, or choose another one</source>
        <translation>hãy dọn chỗ trên đĩa hoặc chọn đĩa khác</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than the %2 rows that a sheet of XLSX holds</source>
        <translation>&quot;%1&quot; có nhiều hơn %2 dòng mà một trang tính XLSX chứa được</translation>
    </message>
    <message>
        <source>export it to a .csv file</source>
        <translation>hãy xuất ra tệp .csv</translation>
    </message>
    <message>
        <source>the workbook cannot be written: %1</source>
        <translation>không ghi được tệp bảng tính: %1</translation>
    </message>
</context>
<context>
    <name>toancanh::field</name>
    <message>
        <source>%1 is missing or empty</source>
        <translation>%1 thiếu hoặc rỗng</translation>
    </message>
    <message>
        <source>%1: the code &quot;%2&quot; is unknown in the code system &quot;%3&quot;</source>
        <translation>%1: mã &quot;%2&quot; không có trong hệ mã &quot;%3&quot;</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a date like %3</source>
        <translation>%1: &quot;%2&quot; không phải ngày giờ dạng %3</translation>
    </message>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a number like %3</source>
        <translation>%1: &quot;%2&quot; không phải số dạng %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no coordinate system that is known, such as EPSG:9210</source>
        <translation>&quot;%1&quot; không phải hệ tọa độ đã biết, ví dụ EPSG:9210</translation>
    </message>
    <message>
        <source>the system answers with an error</source>
        <translation>hệ thống trả lời bằng một lỗi</translation>
    </message>
    <message>
        <source>the system answers with an error: %1</source>
        <translation>hệ thống trả lời bằng một lỗi: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression: %2</source>
        <translation>&quot;%1&quot; không phải biểu thức chính quy: %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; does not fit the pattern %3</source>
        <translation>%1: &quot;%2&quot; không khớp mẫu %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no place on earth with its numbers in this order; write axes: %3</source>
        <translation>%1: &quot;%2&quot; không phải vị trí trên trái đất theo thứ tự số này; hãy ghi axes: %3</translation>
    </message>
</context>
<context>
    <name>toancanh::format</name>
    <message>
        <source>the workbook is locked with a password</source>
        <translation>bảng tính bị khóa bằng mật khẩu</translation>
    </message>
    <message>
        <source>ask for a file without one</source>
        <translation>hãy xin tệp không đặt mật khẩu</translation>
    </message>
    <message>
        <source>the server sent an old Excel file (.xls)</source>
        <translation>máy chủ gửi tệp Excel cũ (.xls)</translation>
    </message>
    <message>
        <source>have it saved as .xlsx or CSV</source>
        <translation>hãy đề nghị lưu thành .xlsx hoặc CSV</translation>
    </message>
    <message>
        <source>it begins with &quot;%1&quot;; see whether the address is right and the system runs</source>
        <translation>nội dung bắt đầu bằng &quot;%1&quot;; xem địa chỉ có đúng không và hệ thống có đang chạy không</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>câu trả lời rỗng</translation>
    </message>
    <message>
        <source>the server sent a web page instead of %1</source>
        <translation>máy chủ gửi trang web thay vì %1</translation>
    </message>
    <message>
        <source>the server sent XML instead of %1</source>
        <translation>máy chủ gửi XML thay vì %1</translation>
    </message>
    <message>
        <source>the server sent JSON instead of %1</source>
        <translation>máy chủ gửi JSON thay vì %1</translation>
    </message>
    <message>
        <source>the server sent a packed file (ZIP, XLSX, ODS) instead of %1</source>
        <translation>máy chủ gửi tệp nén (ZIP, XLSX, ODS) thay vì %1</translation>
    </message>
    <message>
        <source>see whether the source&apos;s `format` is right</source>
        <translation>hãy xem `format` của nguồn có đúng không</translation>
    </message>
    <message>
        <source>the server sent something that is not %1</source>
        <translation>máy chủ gửi nội dung không phải %1</translation>
    </message>
    <message>
        <source>CSV has its rows nowhere else, so `rows` has no meaning</source>
        <translation>CSV chỉ có một bảng, nên `rows` không có nghĩa</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t separate cells</source>
        <translation>&quot;%1&quot; không thể dùng để ngăn cách các ô</translation>
    </message>
    <message>
        <source>write one sign, as &quot;,&quot; or &quot;;&quot; or &quot;\t&quot;</source>
        <translation>hãy ghi một dấu, ví dụ &quot;,&quot; hoặc &quot;;&quot; hoặc &quot;\t&quot;</translation>
    </message>
    <message>
        <source>the server sent a web page or XML instead of JSON</source>
        <translation>máy chủ gửi trang web hoặc XML thay vì JSON</translation>
    </message>
    <message>
        <source>the answer is nested more than %1 levels deep</source>
        <translation>câu trả lời lồng nhau quá %1 tầng</translation>
    </message>
    <message>
        <source>the answer needs more memory than there is</source>
        <translation>câu trả lời cần nhiều bộ nhớ hơn hiện có</translation>
    </message>
    <message>
        <source>ask for it in pages</source>
        <translation>lấy dữ liệu theo trang</translation>
    </message>
    <message>
        <source>the answer is not UTF-8 text at byte %1</source>
        <translation>câu trả lời không phải UTF-8 tại byte %1</translation>
    </message>
    <message>
        <source>ask the people who run the system to send UTF-8</source>
        <translation>đề nghị đơn vị vận hành hệ thống gửi theo bảng mã UTF-8</translation>
    </message>
    <message>
        <source>the server sent something that is not JSON</source>
        <translation>máy chủ gửi nội dung không phải JSON</translation>
    </message>
    <message>
        <source>the answer is cut off after %1 bytes</source>
        <translation>câu trả lời bị cắt sau %1 byte</translation>
    </message>
    <message>
        <source>the answer is not JSON</source>
        <translation>dữ liệu trả về không phải JSON</translation>
    </message>
    <message>
        <source>the answer holds a number that is too large, or is not JSON</source>
        <translation>dữ liệu trả về có số quá lớn, hoặc không phải JSON</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a JSON Pointer such as /data/code</source>
        <translation>&quot;%1&quot; không phải JSON Pointer, ví dụ /data/code</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>dòng %1: %2</translation>
    </message>
    <message>
        <source>the sheet is damaged near its row %1</source>
        <translation>trang tính bị hỏng gần dòng %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more broken row(s)</source>
        <translation>
            <numerusform>thêm %n dòng hỏng</numerusform>
        </translation>
    </message>
    <message>
        <source>the answer is not SDMX-JSON with its structure</source>
        <translation>phản hồi không phải SDMX-JSON kèm cấu trúc</translation>
    </message>
    <message>
        <source>a sheet has its rows nowhere else, so `rows` has no meaning</source>
        <translation>trang tính chỉ có một bảng, nên `rows` không có nghĩa</translation>
    </message>
    <message>
        <source>name the sheet with `sheet`</source>
        <translation>hãy ghi tên trang tính ở `sheet`</translation>
    </message>
    <message>
        <source>the workbook has no sheet</source>
        <translation>bảng tính không có trang nào</translation>
    </message>
    <message>
        <source>the workbook has no sheet &quot;%1&quot;</source>
        <translation>bảng tính không có trang &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>các trang hiện có: %1</translation>
    </message>
    <message>
        <source>the sheet has more cells than are read</source>
        <translation>trang tính có nhiều ô hơn mức được đọc</translation>
    </message>
    <message>
        <source>have the table made smaller</source>
        <translation>hãy đề nghị làm bảng nhỏ lại</translation>
    </message>
    <message numerus="yes">
        <source>the table has no column %1, but only %n</source>
        <translation>
            <numerusform>bảng không có cột %1, chỉ có %n cột</numerusform>
        </translation>
    </message>
    <message>
        <source>the answer is not %1 text at byte %2</source>
        <translation>phản hồi không phải văn bản %1 tại byte %2</translation>
    </message>
    <message>
        <source>the workbook is damaged at its part %1</source>
        <translation>bảng tính bị hỏng ở phần %1</translation>
    </message>
    <message>
        <source>`rows` is &quot;%1&quot;, which gives a value, not rows</source>
        <translation>`rows` là &quot;%1&quot;, cho ra một giá trị chứ không phải các dòng</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a prefix, which every sender chooses anew</source>
        <translation>&quot;%1&quot; có tiền tố, mà mỗi nơi gửi tự đặt một khác</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>hãy ghi &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no XPath at its sign %2: %3</source>
        <translation>&quot;%1&quot; không phải XPath ở ký tự %2: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no XPath</source>
        <translation>&quot;%1&quot; không phải XPath</translation>
    </message>
    <message>
        <source>the answer is not XML at byte %1 of %2</source>
        <translation>phản hồi không phải XML tại byte %1 trên %2</translation>
    </message>
    <message>
        <source>fetch it anew; where that doesn&apos;t help, have it saved anew</source>
        <translation>hãy tải lại; nếu vẫn hỏng, đề nghị lưu lại tệp</translation>
    </message>
    <message>
        <source>every report of AIS is a row</source>
        <translation>mỗi bản tin AIS là một dòng</translation>
    </message>
    <message>
        <source>take &quot;rows&quot; away</source>
        <translation>hãy bỏ &quot;rows&quot;</translation>
    </message>
    <message>
        <source>the answer is not JSON at byte %1 of %2: &quot;%3&quot;</source>
        <translation>câu trả lời không phải JSON tại byte %1 trong %2: &quot;%3&quot;</translation>
    </message>
    <message>
        <source>only JSON, XML and CSV come as a text in another answer</source>
        <translation>chỉ JSON, XML và CSV mới nằm dưới dạng chữ trong một câu trả lời khác</translation>
    </message>
    <message>
        <source>take &quot;inside&quot; away</source>
        <translation>bỏ &quot;inside&quot; đi</translation>
    </message>
</context>
<context>
    <name>toancanh::format::CsvAnswer</name>
    <message>
        <source>the table has no header below the lines that `skip` leaves out</source>
        <translation>bảng không có dòng tiêu đề dưới các dòng mà `skip` bỏ qua</translation>
    </message>
    <message>
        <source>line %1 has %2 cells where the table has %3 columns</source>
        <translation>dòng %1 có %2 ô trong khi bảng có %3 cột</translation>
    </message>
</context>
<context>
    <name>toancanh::format::NmeaAnswer</name>
    <message>
        <source>a broken AIS sentence: its form or checksum is wrong</source>
        <translation>câu AIS bị hỏng: sai dạng hoặc sai mã kiểm tra</translation>
    </message>
    <message>
        <source>the answer has more than %1 reports</source>
        <translation>câu trả lời có hơn %1 bản tin</translation>
    </message>
</context>
<context>
    <name>toancanh::format::NmeaFormat</name>
    <message>
        <source>AIS has no &quot;%1&quot;; it has %2</source>
        <translation>AIS không có &quot;%1&quot;; nó có %2</translation>
    </message>
    <message>
        <source>lines of NMEA have nothing around them</source>
        <translation>các dòng NMEA không có gì bao quanh</translation>
    </message>
    <message>
        <source>NMEA sentences of AIS</source>
        <translation>các câu NMEA của AIS</translation>
    </message>
</context>
<context>
    <name>toancanh::format::PackedFormat</name>
    <message>
        <source>the answer has no text at %1, where the packed answer should be</source>
        <translation>câu trả lời không có chữ ở %1, nơi phải có câu trả lời được gói bên trong</translation>
    </message>
    <message>
        <source>in the text at %1: %2</source>
        <translation>trong đoạn chữ ở %1: %2</translation>
    </message>
</context>
<context>
    <name>toancanh::format::SheetAnswer</name>
    <message>
        <source>the table has no header below the lines that `skip` leaves out</source>
        <translation>bảng không có dòng tiêu đề dưới các dòng mà `skip` bỏ qua</translation>
    </message>
</context>
<context>
    <name>toancanh::look</name>
    <message>
        <source>The font %1 is missing; install the package fonts-open-sans</source>
        <translation>Thiếu phông chữ %1; hãy cài gói fonts-open-sans</translation>
    </message>
</context>
<context>
    <name>toancanh::map</name>
    <message>
        <source>centre.yaml declares no boundaries: for a map</source>
        <translation>centre.yaml chưa khai boundaries: cho bản đồ</translation>
    </message>
    <message>
        <source>the map file cannot be read: %1</source>
        <translation>không đọc được tệp bản đồ: %1</translation>
    </message>
    <message>
        <source>the map file is larger than 256 MiB; simplify its boundaries</source>
        <translation>tệp bản đồ lớn hơn 256 MiB; hãy đơn giản hóa ranh giới</translation>
    </message>
    <message>
        <source>the map file is no JSON: %1</source>
        <translation>tệp bản đồ không phải JSON: %1</translation>
    </message>
    <message>
        <source>the map file has no features</source>
        <translation>tệp bản đồ không có đối tượng nào</translation>
    </message>
    <message>
        <source>the map file&apos;s coordinates are no longitudes and latitudes; convert them to WGS 84</source>
        <translation>tọa độ trong tệp bản đồ không phải kinh độ, vĩ độ; hãy đổi sang WGS 84</translation>
    </message>
    <message>
        <source>the code &quot;%1&quot; of the system &quot;%2&quot; belongs to no area</source>
        <translation>mã &quot;%1&quot; của hệ &quot;%2&quot; không thuộc địa bàn nào</translation>
    </message>
    <message>
        <source>two shapes have the code &quot;%1&quot;</source>
        <translation>hai hình cùng có mã &quot;%1&quot;</translation>
    </message>
    <message>
        <source>correct one, or join them into one MultiPolygon</source>
        <translation>sửa một mã, hoặc gộp thành một MultiPolygon</translation>
    </message>
    <message>
        <source>no shape has a code at &quot;%1&quot;</source>
        <translation>không hình nào có mã tại &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n more shape(s) have wrong codes</source>
        <translation>
            <numerusform>còn %n hình nữa sai mã</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toancanh::metric</name>
    <message>
        <source>the metric &quot;%1&quot; cannot be computed: %2</source>
        <translation>không tính được chỉ số &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no colour</source>
        <translation>&quot;%1&quot; không phải là màu</translation>
    </message>
    <message>
        <source>write red, green and blue like &quot;#FF7E00&quot;</source>
        <translation>hãy viết đỏ, lục và lam như &quot;#FF7E00&quot;</translation>
    </message>
    <message>
        <source>this class ends before it begins</source>
        <translation>lớp này kết thúc trước khi bắt đầu</translation>
    </message>
    <message>
        <source>this class does not end above the one before</source>
        <translation>lớp này không kết thúc cao hơn lớp trước</translation>
    </message>
    <message>
        <source>write them from low to high</source>
        <translation>hãy viết từ thấp đến cao</translation>
    </message>
</context>
<context>
    <name>toancanh::metric::Binder</name>
    <message>
        <source>the metric &quot;%1&quot; is declared twice</source>
        <translation>chỉ số &quot;%1&quot; khai hai lần</translation>
    </message>
    <message>
        <source>give one of them another name</source>
        <translation>hãy đặt tên khác cho một trong hai</translation>
    </message>
    <message>
        <source>the metric &quot;%1&quot; is like itself</source>
        <translation>chỉ số &quot;%1&quot; giống chính nó</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>chỉ số</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>chiều tốt</translation>
    </message>
    <message>
        <source>period</source>
        <translation>kỳ</translation>
    </message>
    <message>
        <source>decimals must be from 0 to 9</source>
        <translation>số chữ số thập phân từ 0 đến 9</translation>
    </message>
    <message>
        <source>a forecast has from 0 to 60 steps</source>
        <translation>dự báo có từ 0 đến 60 bước</translation>
    </message>
    <message>
        <source>there is no metric &quot;%1&quot; to drill into</source>
        <translation>không có chỉ số &quot;%1&quot; để xem sâu</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>có phải &quot;%1&quot;?</translation>
    </message>
</context>
<context>
    <name>toancanh::net</name>
    <message>
        <source>the password or token was refused (%1)</source>
        <translation>mật khẩu hoặc mã truy cập bị từ chối (%1)</translation>
    </message>
    <message>
        <source>the server forbids this access (%1)</source>
        <translation>máy chủ cấm truy cập này (%1)</translation>
    </message>
    <message>
        <source>the server knows no such address (%1)</source>
        <translation>máy chủ không có địa chỉ này (%1)</translation>
    </message>
    <message>
        <source>the server took too long (%1)</source>
        <translation>máy chủ xử lý quá lâu (%1)</translation>
    </message>
    <message>
        <source>the proxy asks for a password (%1)</source>
        <translation>máy chủ proxy đòi mật khẩu (%1)</translation>
    </message>
    <message>
        <source>the server asks for fewer requests (%1)</source>
        <translation>máy chủ yêu cầu gọi thưa hơn (%1)</translation>
    </message>
    <message>
        <source>the server reported an error of its own (%1)</source>
        <translation>máy chủ báo lỗi nội bộ (%1)</translation>
    </message>
    <message>
        <source>the server refused the request (%1)</source>
        <translation>máy chủ từ chối yêu cầu (%1)</translation>
    </message>
    <message>
        <source>the server answered with the unexpected status %1</source>
        <translation>máy chủ trả mã trạng thái lạ %1</translation>
    </message>
    <message>
        <source>the server refused the connection</source>
        <translation>máy chủ từ chối kết nối</translation>
    </message>
    <message>
        <source>the server closed the connection before its answer was complete</source>
        <translation>máy chủ ngắt kết nối khi chưa trả lời xong</translation>
    </message>
    <message>
        <source>the connection timed out</source>
        <translation>kết nối quá thời gian chờ</translation>
    </message>
    <message>
        <source>no secure connection to the server could be made</source>
        <translation>không lập được kết nối bảo mật tới máy chủ</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not trusted (%1)</source>
        <translation>chứng thư của máy chủ không tin cậy (%1)</translation>
    </message>
    <message>
        <source>this computer has no network connection</source>
        <translation>máy này không có kết nối mạng</translation>
    </message>
    <message>
        <source>the server redirects too many times</source>
        <translation>máy chủ chuyển hướng quá nhiều lần</translation>
    </message>
    <message>
        <source>the proxy could not be reached</source>
        <translation>không tới được máy chủ proxy</translation>
    </message>
    <message>
        <source>only http and https addresses are fetched</source>
        <translation>chỉ lấy được địa chỉ http và https</translation>
    </message>
    <message>
        <source>the server does not speak HTTP as it should</source>
        <translation>máy chủ không theo đúng giao thức HTTP</translation>
    </message>
    <message>
        <source>the transfer failed (network error %1)</source>
        <translation>truyền dữ liệu thất bại (lỗi mạng %1)</translation>
    </message>
    <message>
        <source>check the proxy in this computer&apos;s network settings</source>
        <translation>kiểm tra proxy trong cài đặt mạng của máy này</translation>
    </message>
    <message>
        <source>tell the people who run the system; see whether it opens in a browser on this computer</source>
        <translation>báo đơn vị vận hành hệ thống; thử mở địa chỉ này bằng trình duyệt trên máy này</translation>
    </message>
    <message>
        <source>see whether the system runs, and whether the port in the address is right</source>
        <translation>xem hệ thống có đang chạy không và cổng trong địa chỉ có đúng không</translation>
    </message>
    <message>
        <source>the server&apos;s name &quot;%1&quot; was not found</source>
        <translation>không tìm thấy máy chủ tên &quot;%1&quot;</translation>
    </message>
    <message>
        <source>check the name in the address, and this computer&apos;s name server (DNS)</source>
        <translation>kiểm tra tên trong địa chỉ và máy chủ tên miền (DNS) của máy này</translation>
    </message>
    <message>
        <source>see whether the address should begin with http://; else ask the people who run the system which TLS versions it speaks</source>
        <translation>xem địa chỉ có phải bắt đầu bằng http:// không; nếu không thì hỏi đơn vị vận hành hệ thống dùng phiên bản TLS nào</translation>
    </message>
    <message>
        <source>check its cable and network settings</source>
        <translation>kiểm tra dây mạng và cài đặt mạng của máy</translation>
    </message>
    <message>
        <source>open the address in a browser and give the address where it ends</source>
        <translation>mở địa chỉ bằng trình duyệt rồi khai địa chỉ cuối cùng hiện ra</translation>
    </message>
    <message>
        <source>the server&apos;s certificate has expired</source>
        <translation>chứng thư của máy chủ đã hết hạn</translation>
    </message>
    <message>
        <source>ask the people who run the system to renew it; check this computer&apos;s date too</source>
        <translation>đề nghị đơn vị vận hành hệ thống gia hạn; kiểm tra cả ngày giờ của máy này</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not valid yet</source>
        <translation>chứng thư của máy chủ chưa đến ngày có hiệu lực</translation>
    </message>
    <message>
        <source>check this computer&apos;s date and time</source>
        <translation>kiểm tra ngày giờ của máy này</translation>
    </message>
    <message>
        <source>the server&apos;s certificate was made for another name</source>
        <translation>chứng thư của máy chủ được cấp cho tên khác</translation>
    </message>
    <message>
        <source>write the name that stands in the certificate into the address, or ask for a certificate of this name</source>
        <translation>ghi vào địa chỉ đúng tên có trong chứng thư, hoặc xin cấp chứng thư cho tên này</translation>
    </message>
    <message>
        <source>the server&apos;s certificate comes from an authority that this computer does not trust</source>
        <translation>chứng thư của máy chủ do nơi mà máy này không tin cậy cấp</translation>
    </message>
    <message>
        <source>have this computer&apos;s administrator install that authority&apos;s certificate</source>
        <translation>nhờ quản trị máy này cài chứng thư của nơi cấp đó</translation>
    </message>
    <message>
        <source>ask the people who run the system for a valid certificate</source>
        <translation>đề nghị đơn vị vận hành hệ thống dùng chứng thư hợp lệ</translation>
    </message>
    <message>
        <source>the server did not accept the client certificate, or it broke off the connection</source>
        <translation>máy chủ không chấp nhận chứng thư máy khách, hoặc đã ngắt kết nối</translation>
    </message>
    <message>
        <source>see whether the certificate is still valid and known to the server, and whether the key in the secret is its own</source>
        <translation>xem chứng thư còn hạn và đã được máy chủ biết chưa, và khoá trong mã bí mật có đúng của nó không</translation>
    </message>
    <message>
        <source>the answer is larger than %1 MiB</source>
        <translation>câu trả lời lớn hơn %1 MiB</translation>
    </message>
    <message>
        <source>ask for it in pages, or for a shorter time</source>
        <translation>lấy dữ liệu theo trang, hoặc trong khoảng thời gian ngắn hơn</translation>
    </message>
    <message>
        <source>the compressed answer is broken or cut off</source>
        <translation>dữ liệu nén trả về bị hỏng hoặc bị cắt dở</translation>
    </message>
    <message>
        <source>tell the people who run the system; their server should send gzip or nothing</source>
        <translation>báo đơn vị vận hành hệ thống; máy chủ phải nén gzip đúng hoặc không nén</translation>
    </message>
    <message>
        <source>the login refused the user or password (%1)</source>
        <translation>nơi đăng nhập từ chối tên hoặc mật khẩu (%1)</translation>
    </message>
    <message>
        <source>the token service refused the client id or secret (%1)</source>
        <translation>dịch vụ cấp mã từ chối định danh hoặc mật khẩu (%1)</translation>
    </message>
    <message>
        <source>login: %1</source>
        <translation>đăng nhập: %1</translation>
    </message>
    <message>
        <source>token service: %1</source>
        <translation>dịch vụ cấp mã: %1</translation>
    </message>
    <message>
        <source>check &quot;url&quot; and &quot;token&quot; under &quot;login&quot; in the source&apos;s file, and ask the people who run the system</source>
        <translation>kiểm tra &quot;url&quot; và &quot;token&quot; ở mục &quot;login&quot; trong tệp của nguồn, và hỏi đơn vị vận hành hệ thống</translation>
    </message>
    <message>
        <source>check &quot;token-url&quot; in the source&apos;s file, and ask the people who run the token service</source>
        <translation>kiểm tra &quot;token-url&quot; trong tệp nguồn và hỏi đơn vị vận hành dịch vụ cấp token</translation>
    </message>
    <message>
        <source>the login&apos;s answer holds no token at &quot;%1&quot;</source>
        <translation>câu trả lời đăng nhập không có token ở &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the token service gave no access token</source>
        <translation>dịch vụ cấp mã không trả mã truy cập</translation>
    </message>
    <message>
        <source>the token that came holds characters that can&apos;t be sent, or too many</source>
        <translation>token nhận được có ký tự không gửi được, hoặc quá dài</translation>
    </message>
    <message>
        <source>the recording can&apos;t be written: %1</source>
        <translation>không ghi được bản ghi: %1</translation>
    </message>
    <message>
        <source>see whether the disk is full; remove the folder and record again</source>
        <translation>xem đĩa có đầy không; xoá thư mục rồi ghi lại</translation>
    </message>
    <message>
        <source>the recording can&apos;t be read: %1</source>
        <translation>không đọc được bản ghi: %1</translation>
    </message>
    <message>
        <source>ask the people who run the system what they let in: another secret, a header such as Referer, or only some computers</source>
        <translation>hỏi người vận hành hệ thống họ cho phép những gì: một bí mật khác, một tiêu đề như Referer, hay chỉ một số máy tính</translation>
    </message>
    <message>
        <source>check address and query under &quot;request&quot;; else ask the people who run the system for the address that holds now</source>
        <translation>kiểm tra địa chỉ và tham số dưới &quot;request&quot;; nếu đúng, hỏi người vận hành hệ thống địa chỉ hiện dùng</translation>
    </message>
    <message>
        <source>compare address, query, headers and body under &quot;request&quot; with what the system asks for</source>
        <translation>so địa chỉ, tham số, tiêu đề và nội dung dưới &quot;request&quot; với điều hệ thống yêu cầu</translation>
    </message>
    <message>
        <source>the login&apos;s answer sets no cookie</source>
        <translation>câu trả lời đăng nhập không đặt cookie nào</translation>
    </message>
    <message>
        <source>the cookies that came hold characters that can&apos;t be sent, or too many</source>
        <translation>cookie nhận được chứa ký tự không gửi được, hoặc quá nhiều</translation>
    </message>
    <message>
        <source>%1; the system says: %2</source>
        <translation>%1; hệ thống báo: %2</translation>
    </message>
</context>
<context>
    <name>toancanh::profile</name>
    <message>
        <source>&quot;%1&quot; is not a date</source>
        <translation>&quot;%1&quot; không phải ngày</translation>
    </message>
    <message>
        <source>write it like 2025-07-01</source>
        <translation>hãy viết dạng 2025-07-01</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation>&quot;%1&quot; rỗng</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is there already</source>
        <translation>mã &quot;%1&quot; đã có</translation>
    </message>
    <message>
        <source>the first one counts</source>
        <translation>lấy dòng đầu tiên</translation>
    </message>
    <message>
        <source>unknown parent &quot;%1&quot;</source>
        <translation>không biết cấp trên &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the parents of &quot;%1&quot; go round in a circle</source>
        <translation>các cấp trên của &quot;%1&quot; đi vòng tròn</translation>
    </message>
    <message>
        <source>the code &quot;%1&quot; of system &quot;%2&quot; belongs to &quot;%3&quot; already</source>
        <translation>mã &quot;%1&quot; của hệ &quot;%2&quot; đã thuộc &quot;%3&quot;</translation>
    </message>
    <message>
        <source>unknown area &quot;%1&quot;</source>
        <translation>không biết địa bàn &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a share</source>
        <translation>&quot;%1&quot; không phải tỷ lệ</translation>
    </message>
    <message>
        <source>write a number above 0 and up to 1</source>
        <translation>hãy viết số lớn hơn 0 và không quá 1</translation>
    </message>
    <message>
        <source>unknown level &quot;%1&quot;</source>
        <translation>không biết cấp &quot;%1&quot;</translation>
    </message>
    <message>
        <source>valid_to is not after valid_from</source>
        <translation>valid_to không sau valid_from</translation>
    </message>
    <message>
        <source>unknown agency &quot;%1&quot;</source>
        <translation>không biết cơ quan &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside the profile&apos;s folder</source>
        <translation>&quot;%1&quot; nằm ngoài thư mục hồ sơ cấu hình</translation>
    </message>
    <message>
        <source>copy it into the folder</source>
        <translation>hãy chép vào thư mục</translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot;</source>
        <translation>không có tệp &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown time zone &quot;%1&quot;</source>
        <translation>không biết múi giờ &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) in this file</source>
        <translation>
            <numerusform>còn %n lỗi nữa trong tệp này</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>tệp rỗng</translation>
    </message>
    <message>
        <source>its first line names the columns: %1</source>
        <translation>dòng đầu nêu tên các cột: %1</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; stands here twice</source>
        <translation>cột &quot;%1&quot; xuất hiện hai lần</translation>
    </message>
    <message>
        <source>unknown column &quot;%1&quot;</source>
        <translation>không biết cột &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is missing</source>
        <translation>thiếu cột &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 cells where the header has %2</source>
        <translation>%1 ô trong khi dòng đầu có %2</translation>
    </message>
    <message>
        <source>write a cell that holds a comma in double quotes</source>
        <translation>ô có dấu phẩy phải đặt trong dấu nháy kép</translation>
    </message>
    <message>
        <source>a quoted cell has no end</source>
        <translation>một ô có nháy mở mà không đóng</translation>
    </message>
    <message>
        <source>&quot;domain&quot; and &quot;extends&quot; name different domains</source>
        <translation>&quot;domain&quot; và &quot;extends&quot; nêu hai lĩnh vực khác nhau</translation>
    </message>
    <message>
        <source>a file adds to the domain of its own name</source>
        <translation>mỗi tệp bổ sung cho lĩnh vực cùng tên</translation>
    </message>
    <message>
        <source>the domain &quot;%1&quot; is in %2 already</source>
        <translation>lĩnh vực &quot;%1&quot; đã có trong %2</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>lĩnh vực</translation>
    </message>
    <message>
        <source>the domain &quot;%1&quot; stands here twice</source>
        <translation>lĩnh vực &quot;%1&quot; xuất hiện hai lần</translation>
    </message>
    <message>
        <source>the domain &quot;%1&quot; is not used</source>
        <translation>lĩnh vực &quot;%1&quot; không được dùng</translation>
    </message>
    <message>
        <source>add it to &quot;domains&quot; in centre.yaml</source>
        <translation>hãy thêm vào &quot;domains&quot; trong centre.yaml</translation>
    </message>
    <message>
        <source>there are more problems than are listed here</source>
        <translation>còn nhiều lỗi hơn danh sách này</translation>
    </message>
    <message>
        <source>mend those above first</source>
        <translation>hãy sửa những lỗi trên trước</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>có phải &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>known: %1</source>
        <translation>đã biết: %1</translation>
    </message>
    <message>
        <source>key</source>
        <translation>khóa</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>thiếu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value</source>
        <translation>&quot;%1&quot; không có giá trị</translation>
    </message>
    <message>
        <source>write one value, in quotes if it holds { or [</source>
        <translation>hãy viết một giá trị, đặt trong nháy nếu có { hoặc [</translation>
    </message>
    <message>
        <source>a text is expected here</source>
        <translation>ở đây cần chữ</translation>
    </message>
    <message>
        <source>a number is expected here</source>
        <translation>ở đây cần số</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>&quot;%1&quot; không phải số</translation>
    </message>
    <message>
        <source>write decimals with a point: 12.5</source>
        <translation>hãy viết phần thập phân bằng dấu chấm: 12.5</translation>
    </message>
    <message>
        <source>a whole number is expected here</source>
        <translation>ở đây cần số nguyên</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>&quot;%1&quot; không phải số nguyên</translation>
    </message>
    <message>
        <source>true or false is expected here</source>
        <translation>ở đây cần true hoặc false</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>&quot;%1&quot; không phải true hoặc false</translation>
    </message>
    <message>
        <source>a duration is expected here</source>
        <translation>ở đây cần khoảng thời gian</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration</source>
        <translation>&quot;%1&quot; không phải khoảng thời gian</translation>
    </message>
    <message>
        <source>write it like 90 s, 10 min, 2 h, 3 days, 4 weeks, 3 months, 2 years</source>
        <translation>hãy viết dạng 90 s, 10 min, 2 h, 3 days, 4 weeks, 3 months, 2 years</translation>
    </message>
    <message>
        <source>write a text or {vi: …, en: …}</source>
        <translation>hãy viết chữ hoặc {vi: …, en: …}</translation>
    </message>
    <message>
        <source>a list is expected here</source>
        <translation>ở đây cần danh sách</translation>
    </message>
    <message>
        <source>write [a, b] or one line for each, starting with &quot;- &quot;</source>
        <translation>hãy viết [a, b] hoặc mỗi mục một dòng, bắt đầu bằng &quot;- &quot;</translation>
    </message>
    <message>
        <source>a map is expected here</source>
        <translation>ở đây cần các cặp khóa và giá trị</translation>
    </message>
    <message>
        <source>write {key: value} or one line for each key</source>
        <translation>hãy viết {key: value} hoặc mỗi khóa một dòng</translation>
    </message>
    <message>
        <source>unknown %1 &quot;%2&quot;</source>
        <translation>không biết %1 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>code system</source>
        <translation>hệ mã</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>không có thư mục này</translation>
    </message>
    <message>
        <source>this line is not UTF-8 text</source>
        <translation>dòng này không phải UTF-8</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>hãy lưu tệp dạng UTF-8</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>không có tệp này</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>đây không phải tệp</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>không đọc được tệp: %1</translation>
    </message>
    <message>
        <source>the file is larger than 4 MiB</source>
        <translation>tệp lớn hơn 4 MiB</translation>
    </message>
    <message>
        <source>split it</source>
        <translation>hãy chia nhỏ</translation>
    </message>
    <message>
        <source>a key must be a text</source>
        <translation>khóa phải là chữ</translation>
    </message>
    <message>
        <source>write it in quotes</source>
        <translation>hãy đặt trong dấu nháy</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands here twice</source>
        <translation>khóa &quot;%1&quot; xuất hiện hai lần</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation>không phải YAML hợp lệ: %1</translation>
    </message>
    <message>
        <source>a second document starts here</source>
        <translation>ở đây bắt đầu tài liệu thứ hai</translation>
    </message>
    <message>
        <source>put it into a file of its own; it is not read</source>
        <translation>hãy để sang tệp riêng; phần này không được đọc</translation>
    </message>
    <message>
        <source>indent with spaces, not with tabs</source>
        <translation>hãy thụt dòng bằng dấu cách, không dùng tab</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a centre&apos;s id</source>
        <translation>&quot;%1&quot; không thể là mã của trung tâm</translation>
    </message>
    <message>
        <source>use small letters, digits and hyphens: an-hai</source>
        <translation>dùng chữ thường không dấu, chữ số và gạch nối: an-hai</translation>
    </message>
    <message>
        <source>nothing reads this file</source>
        <translation>không có gì đọc tệp này</translation>
    </message>
    <message>
        <source>a profile&apos;s files end in .yaml</source>
        <translation>tệp của hồ sơ cấu hình phải có đuôi .yaml</translation>
    </message>
    <message>
        <source>rename it</source>
        <translation>đổi tên tệp</translation>
    </message>
    <message>
        <source>this link leads to no file</source>
        <translation>liên kết này không dẫn tới tệp nào</translation>
    </message>
    <message>
        <source>a quote that begins here or below is not closed</source>
        <translation>có dấu nháy bắt đầu từ đây trở xuống chưa đóng</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>giao thức</translation>
    </message>
    <message>
        <source>a cache of &quot;%1&quot; holds too little</source>
        <translation>bộ đệm &quot;%1&quot; chứa được quá ít</translation>
    </message>
    <message>
        <source>give it at least 64 MiB</source>
        <translation>hãy cho ít nhất 64 MiB</translation>
    </message>
    <message>
        <source>a size is expected here</source>
        <translation>chỗ này phải là một dung lượng</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size</source>
        <translation>&quot;%1&quot; không phải là dung lượng</translation>
    </message>
    <message>
        <source>write it like 500 MB, 512 MiB, 20 GiB, 1.5 TiB</source>
        <translation>hãy viết như 500 MB, 512 MiB, 20 GiB, 1.5 TiB</translation>
    </message>
</context>
<context>
    <name>toancanh::quality</name>
    <message>
        <source>true or false</source>
        <translation>đúng hoặc sai</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một số</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>một văn bản</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>một thời điểm</translation>
    </message>
    <message>
        <source>a list or an object</source>
        <translation>một danh sách hoặc một đối tượng</translation>
    </message>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>%1 is gone from the answers</source>
        <translation>%1 không còn trong dữ liệu trả về</translation>
    </message>
    <message>
        <source>%1 is new in the answers</source>
        <translation>%1 mới xuất hiện trong dữ liệu trả về</translation>
    </message>
    <message>
        <source>%1 was %2 and is %3</source>
        <translation>%1 trước là %2, nay là %3</translation>
    </message>
    <message>
        <source>%1 has not changed for %2 hours</source>
        <translation>%1 không thay đổi trong %2 giờ</translation>
    </message>
    <message>
        <source>%1 of %2 has not changed for %3 hours</source>
        <translation>%1 của %2 không thay đổi trong %3 giờ</translation>
    </message>
    <message>
        <source>the mean of %1 was about %2 and is now about %3</source>
        <translation>trung bình của %1 trước khoảng %2, nay khoảng %3</translation>
    </message>
</context>
<context>
    <name>toancanh::secret</name>
    <message>
        <source>the secrets file can&apos;t be examined</source>
        <translation>không xem được tệp mật khẩu</translation>
    </message>
    <message>
        <source>the secrets file is no ordinary file</source>
        <translation>tệp mật khẩu không phải tệp thường</translation>
    </message>
    <message>
        <source>the secrets file belongs to another user; make it your own: chown</source>
        <translation>tệp mật khẩu thuộc người dùng khác; hãy nhận về mình: chown</translation>
    </message>
    <message>
        <source>other users can read the secrets file; close it: chmod 600 %1</source>
        <translation>người khác đọc được tệp mật khẩu; hãy khóa lại: chmod 600 %1</translation>
    </message>
    <message>
        <source>the secrets file can&apos;t be opened: %1</source>
        <translation>không mở được tệp mật khẩu: %1</translation>
    </message>
    <message>
        <source>line %1 of the secrets file is not name=value</source>
        <translation>dòng %1 của tệp mật khẩu không có dạng name=value</translation>
    </message>
    <message>
        <source>the keychain has no secret named &quot;%1&quot;</source>
        <translation>kho khóa không có mật khẩu tên &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the keychain refused to give the secret &quot;%1&quot;</source>
        <translation>kho khóa từ chối đưa mật khẩu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the secret &quot;%1&quot; could not be read: this session has no keychain, or it is locked</source>
        <translation>không đọc được mật khẩu &quot;%1&quot;: phiên này không có kho khóa, hoặc kho đang khóa</translation>
    </message>
    <message>
        <source>systemd gave this service no credentials (LoadCredential= in its unit file)</source>
        <translation>systemd không cấp mật khẩu cho dịch vụ này (LoadCredential= trong tệp đơn vị)</translation>
    </message>
    <message>
        <source>the keychain refused to keep the secret &quot;%1&quot;</source>
        <translation>kho khoá từ chối giữ mã bí mật &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the secret &quot;%1&quot; could not be kept: this session has no keychain, or it is locked, or too small for a secret of this length</source>
        <translation>không giữ được mã bí mật &quot;%1&quot;: phiên làm việc này không có kho khoá, kho đang bị khoá, hoặc kho không chứa được mã bí mật dài như vậy</translation>
    </message>
    <message>
        <source>the keychain refused to remove the secret &quot;%1&quot;</source>
        <translation>kho khoá từ chối xoá mã bí mật &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the secret &quot;%1&quot; could not be removed: this session has no keychain, or it is locked</source>
        <translation>không xoá được mã bí mật &quot;%1&quot;: phiên làm việc này không có kho khoá, hoặc kho đang bị khoá</translation>
    </message>
    <message>
        <source>unlock the keychain, or keep the secrets in a file: --secrets-file FILE</source>
        <translation>mở kho khoá, hoặc giữ mã bí mật trong một tệp: --secrets-file TỆP</translation>
    </message>
    <message>
        <source>the keychain (service &quot;toancanh&quot;)</source>
        <translation>kho khoá của máy (dịch vụ &quot;toancanh&quot;)</translation>
    </message>
    <message>
        <source>the secrets file is larger than %1 MiB</source>
        <translation>tệp mã bí mật lớn hơn %1 MiB</translation>
    </message>
    <message>
        <source>the secrets file can&apos;t be written: %1</source>
        <translation>không ghi được tệp mã bí mật: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be the name of a secret</source>
        <translation>&quot;%1&quot; không thể là tên của mã bí mật</translation>
    </message>
    <message>
        <source>take one of up to %1 letters, digits and signs, without &quot;=&quot;</source>
        <translation>chọn tên dài tối đa %1 chữ cái, chữ số và dấu, không có &quot;=&quot;</translation>
    </message>
    <message>
        <source>the secret is empty</source>
        <translation>mã bí mật trống</translation>
    </message>
    <message>
        <source>the secret is no text</source>
        <translation>mã bí mật không phải là văn bản</translation>
    </message>
    <message>
        <source>store a certificate as a PEM</source>
        <translation>lưu chứng thư ở dạng PEM</translation>
    </message>
    <message>
        <source>the secret is longer than %1 KiB</source>
        <translation>mã bí mật dài hơn %1 KiB</translation>
    </message>
</context>
<context>
    <name>toancanh::secret::FileKeeper</name>
    <message>
        <source>the file %1</source>
        <translation>tệp %1</translation>
    </message>
    <message>
        <source>another program is changing the secrets file</source>
        <translation>một chương trình khác đang sửa tệp mã bí mật</translation>
    </message>
    <message>
        <source>no file can be made beside the secrets file</source>
        <translation>không tạo được tệp bên cạnh tệp mã bí mật</translation>
    </message>
    <message>
        <source>see whether its folder is there and yours, and try again</source>
        <translation>xem thư mục của nó có tồn tại và thuộc quyền của bạn không, rồi thử lại</translation>
    </message>
    <message>
        <source>the secrets file has no line &quot;%1=…&quot;</source>
        <translation>tệp mật khẩu không có dòng &quot;%1=…&quot;</translation>
    </message>
</context>
<context>
    <name>toancanh::secret::FileSecrets</name>
    <message>
        <source>the secrets file has no line &quot;%1=…&quot;</source>
        <translation>tệp mật khẩu không có dòng &quot;%1=…&quot;</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>tệp %1</translation>
    </message>
</context>
<context>
    <name>toancanh::secret::Job</name>
    <message>
        <source>the keychain did not answer; is it waiting to be unlocked?</source>
        <translation>kho khóa không trả lời; có phải đang chờ mở khóa?</translation>
    </message>
</context>
<context>
    <name>toancanh::secret::SystemdKeeper</name>
    <message>
        <source>the service&apos;s systemd credentials (LoadCredential=)</source>
        <translation>thông tin bí mật systemd của dịch vụ (LoadCredential=)</translation>
    </message>
    <message>
        <source>the credentials of a service can&apos;t be changed from within it</source>
        <translation>không thể sửa thông tin bí mật của dịch vụ từ bên trong dịch vụ</translation>
    </message>
    <message>
        <source>set them as administrator: systemd-creds encrypt, and LoadCredentialEncrypted= in its unit file</source>
        <translation>đặt bằng quyền quản trị: systemd-creds encrypt, và LoadCredentialEncrypted= trong tệp unit</translation>
    </message>
</context>
<context>
    <name>toancanh::secret::SystemdSecrets</name>
    <message>
        <source>&quot;%1&quot; is no name of a credential</source>
        <translation>&quot;%1&quot; không phải tên mật khẩu</translation>
    </message>
    <message>
        <source>the service was given no credential named &quot;%1&quot; (LoadCredential=)</source>
        <translation>dịch vụ không được cấp mật khẩu tên &quot;%1&quot; (LoadCredential=)</translation>
    </message>
    <message>
        <source>the credential &quot;%1&quot; can&apos;t be read</source>
        <translation>không đọc được mật khẩu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the service&apos;s systemd credentials (LoadCredential=)</source>
        <translation>thông tin bí mật systemd của dịch vụ (LoadCredential=)</translation>
    </message>
</context>
<context>
    <name>toancanh::source</name>
    <message>
        <source>no place for secrets was given</source>
        <translation>chưa khai nơi giữ mật khẩu</translation>
    </message>
    <message>
        <source>lookup</source>
        <translation>bảng tra</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; does not hold an id of kind &quot;%2&quot;</source>
        <translation>cột &quot;%1&quot; không chứa mã loại &quot;%2&quot;</translation>
    </message>
    <message>
        <source>code system</source>
        <translation>hệ mã</translation>
    </message>
    <message>
        <source>&quot;otherwise&quot; belongs to a &quot;map&quot;</source>
        <translation>&quot;otherwise&quot; phải đi cùng &quot;map&quot;</translation>
    </message>
    <message>
        <source>&quot;from-row&quot; needs a &quot;for-each&quot;</source>
        <translation>&quot;from-row&quot; cần có &quot;for-each&quot;</translation>
    </message>
    <message>
        <source>column</source>
        <translation>cột</translation>
    </message>
    <message>
        <source>the time column &quot;%1&quot; needs a &quot;time&quot; pattern</source>
        <translation>cột thời gian &quot;%1&quot; cần mẫu &quot;time&quot;</translation>
    </message>
    <message>
        <source>for example {at: /ngay, time: dd/MM/yyyy HH:mm}</source>
        <translation>ví dụ {at: /ngay, time: dd/MM/yyyy HH:mm}</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is not a time</source>
        <translation>cột &quot;%1&quot; không phải thời gian</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; of the dataset &quot;%2&quot; must have a field</source>
        <translation>cột &quot;%1&quot; của tập dữ liệu &quot;%2&quot; phải có trường</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is none of the values that the map names</source>
        <translation>%1: &quot;%2&quot; không nằm trong các giá trị khai ở map</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no area&apos;s id</source>
        <translation>%1: &quot;%2&quot; không phải mã địa bàn</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no agency&apos;s id</source>
        <translation>%1: &quot;%2&quot; không phải mã cơ quan</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a whole number</source>
        <translation>%1: &quot;%2&quot; không phải số nguyên</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a number</source>
        <translation>%1: &quot;%2&quot; không phải số</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is neither true nor false</source>
        <translation>%1: &quot;%2&quot; không phải đúng hoặc sai</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a text</source>
        <translation>%1: &quot;%2&quot; không phải chữ</translation>
    </message>
    <message>
        <source>%1 is exactly one of: %2</source>
        <translation>%1 là đúng một trong: %2</translation>
    </message>
    <message>
        <source>the address must begin with https:// or http://</source>
        <translation>địa chỉ phải bắt đầu bằng https:// hoặc http://</translation>
    </message>
    <message>
        <source>the address names no server</source>
        <translation>địa chỉ không có tên máy chủ</translation>
    </message>
    <message>
        <source>the address holds a user or password</source>
        <translation>địa chỉ chứa tên hoặc mật khẩu người dùng</translation>
    </message>
    <message>
        <source>name a secret under &quot;auth&quot; instead</source>
        <translation>hãy nêu tên mật khẩu ở &quot;auth&quot;</translation>
    </message>
    <message>
        <source>an api-key has either a &quot;header&quot; or a &quot;query&quot;</source>
        <translation>api-key có &quot;header&quot; hoặc &quot;query&quot;, không cả hai</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a JSON Pointer such as /data/code</source>
        <translation>&quot;%1&quot; không phải JSON Pointer, ví dụ /data/code</translation>
    </message>
    <message>
        <source>&quot;parallel&quot; is a number from 1 to 16</source>
        <translation>&quot;parallel&quot; là số từ 1 đến 16</translation>
    </message>
    <message>
        <source>paging by offset needs a &quot;size&quot; of at least 1</source>
        <translation>phân trang theo offset cần &quot;size&quot; ít nhất là 1</translation>
    </message>
    <message>
        <source>a profile holds no secrets</source>
        <translation>hồ sơ cấu hình không chứa mật khẩu</translation>
    </message>
    <message>
        <source>&quot;maximum-bytes&quot; is a number from 1 to 1073741824</source>
        <translation>&quot;maximum-bytes&quot; là số từ 1 đến 1073741824</translation>
    </message>
    <message>
        <source>&quot;freshness&quot; and &quot;newest&quot; exclude each other</source>
        <translation>chỉ khai một trong &quot;freshness&quot; và &quot;newest&quot;</translation>
    </message>
    <message>
        <source>&quot;every&quot; is a length of time such as 10 min</source>
        <translation>&quot;every&quot; là khoảng thời gian, ví dụ 10 min</translation>
    </message>
    <message>
        <source>the source &quot;%1&quot; is declared twice</source>
        <translation>nguồn &quot;%1&quot; khai hai lần</translation>
    </message>
    <message>
        <source>no source fills the dataset &quot;%1&quot; that for-each walks</source>
        <translation>không nguồn nào nạp tập dữ liệu &quot;%1&quot; mà for-each đi qua</translation>
    </message>
    <message>
        <source>the profile has no source &quot;%1&quot;</source>
        <translation>hồ sơ cấu hình không có nguồn &quot;%1&quot;</translation>
    </message>
    <message>
        <source>there is no dataset &quot;%1&quot;</source>
        <translation>không có tập dữ liệu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>một token</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>một khoá</translation>
    </message>
    <message>
        <source>the place for secrets</source>
        <translation>nơi giữ mã bí mật</translation>
    </message>
    <message>
        <source>set the secret &quot;%1&quot; (%2) in %3; it is read again at the next try</source>
        <translation>đặt lại mã bí mật &quot;%1&quot; (%2) trong %3; lần thử sau sẽ đọc lại</translation>
    </message>
    <message>
        <source>see whether the system runs and whether this computer reaches it over the network</source>
        <translation>xem hệ thống có đang chạy không và máy này có nối mạng tới đó được không</translation>
    </message>
    <message>
        <source>see whether the system or the network to it is slow; &quot;deadline&quot; in %1 gives it more time</source>
        <translation>xem hệ thống hoặc đường mạng có chậm không; có thể tăng thời hạn &quot;deadline&quot; trong %1</translation>
    </message>
    <message>
        <source>give the source a secret under &quot;auth&quot; in %1</source>
        <translation>khai mã bí mật cho nguồn ở mục &quot;auth&quot; trong %1</translation>
    </message>
    <message>
        <source>nothing at first; if it stays so, lengthen &quot;every&quot; in %1 or ask for more requests</source>
        <translation>trước mắt chưa cần làm gì; nếu kéo dài thì tăng &quot;every&quot; trong %1 hoặc xin thêm lượt truy cập</translation>
    </message>
    <message>
        <source>compare what the system sends with %1: &quot;toancanh source try %2&quot; shows it</source>
        <translation>so dữ liệu hệ thống gửi với %1: lệnh &quot;toancanh source try %2&quot; cho xem</translation>
    </message>
    <message>
        <source>see whether the disk is full, and whether the data folder can be written</source>
        <translation>xem đĩa có đầy không và thư mục dữ liệu có ghi được không</translation>
    </message>
    <message>
        <source>correct %1; &quot;toancanh check&quot; names what is wrong</source>
        <translation>sửa %1; lệnh &quot;toancanh check&quot; chỉ ra chỗ sai</translation>
    </message>
    <message>
        <source>source %1 fails: %2 (%3). What to do: %4. Until then the last good data stay, and it is tried again.</source>
        <translation>nguồn %1 gặp lỗi: %2 (%3). Cần làm: %4. Trong lúc đó dữ liệu tốt gần nhất được giữ nguyên, chương trình tự thử lại.</translation>
    </message>
    <message>
        <source>source %1 works again after %2 s: %3 rows fetched</source>
        <translation>nguồn %1 chạy lại sau %2 giây: lấy được %3 dòng</translation>
    </message>
    <message>
        <source>this source waits for rows of &quot;%1&quot;, which wait for rows of this source</source>
        <translation>nguồn này chờ các dòng của &quot;%1&quot;, mà &quot;%1&quot; lại chờ các dòng của nguồn này</translation>
    </message>
    <message>
        <source>fill one of them without &quot;for-each&quot;</source>
        <translation>lấy một trong hai tập mà không dùng &quot;for-each&quot;</translation>
    </message>
    <message>
        <source>no source fills the dataset &quot;%1&quot;</source>
        <translation>không có nguồn nào lấy dữ liệu cho tập &quot;%1&quot;</translation>
    </message>
    <message>
        <source>value</source>
        <translation>giá trị</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a header</source>
        <translation>&quot;%1&quot; không phải tên của một header</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set by the program</source>
        <translation>&quot;%1&quot; do chương trình tự đặt</translation>
    </message>
    <message>
        <source>user and password need two different fields</source>
        <translation>tên và mật khẩu cần hai trường khác nhau</translation>
    </message>
    <message>
        <source>a prefix consists of plain letters, digits and signs (ASCII)</source>
        <translation>tiền tố chỉ gồm chữ cái không dấu, chữ số và dấu (ASCII)</translation>
    </message>
    <message>
        <source>&quot;life&quot; is at least 1 s</source>
        <translation>&quot;life&quot; ít nhất là 1 s</translation>
    </message>
    <message>
        <source>only &quot;client-certificate&quot; may stand beside another</source>
        <translation>chỉ &quot;client-certificate&quot; được đứng cạnh một mục khác</translation>
    </message>
    <message>
        <source>&quot;json&quot; is a map or a list</source>
        <translation>&quot;json&quot; là một bảng khóa–giá trị hoặc một danh sách</translation>
    </message>
    <message>
        <source>a request has one of &quot;form&quot;, &quot;json&quot; and &quot;text&quot;</source>
        <translation>mỗi yêu cầu chỉ có một trong &quot;form&quot;, &quot;json&quot; và &quot;text&quot;</translation>
    </message>
    <message>
        <source>the secret &quot;%1&quot; holds a line break or another character that can&apos;t be sent in a header</source>
        <translation>mã bí mật &quot;%1&quot; có dấu xuống dòng hoặc ký tự khác không gửi được trong header</translation>
    </message>
    <message>
        <source>end of an interval</source>
        <translation>đầu mút khoảng thời gian</translation>
    </message>
    <message>
        <source>part of a point</source>
        <translation>thành phần của điểm</translation>
    </message>
    <message>
        <source>&quot;point&quot; belongs to a number column</source>
        <translation>&quot;point&quot; chỉ dùng cho cột kiểu number</translation>
    </message>
    <message>
        <source>order of axes</source>
        <translation>thứ tự trục</translation>
    </message>
    <message>
        <source>this belongs to a geometry column, or to a number with &quot;point&quot;</source>
        <translation>khóa này chỉ dùng cho cột geometry, hoặc cột number có &quot;point&quot;</translation>
    </message>
    <message>
        <source>fate of what can&apos;t be read</source>
        <translation>cách xử lý giá trị không đọc được</translation>
    </message>
    <message>
        <source>a field has exactly one of &quot;at&quot;, &quot;compose&quot;, &quot;from-row&quot; and &quot;constant&quot;</source>
        <translation>một trường có đúng một trong &quot;at&quot;, &quot;compose&quot;, &quot;from-row&quot; và &quot;constant&quot;</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no place on earth in WKT, GeoJSON or pairs of numbers</source>
        <translation>%1: &quot;%2&quot; không phải vị trí trên trái đất theo WKT, GeoJSON hay cặp số</translation>
    </message>
    <message>
        <source>a folder is named with its whole path</source>
        <translation>thư mục phải ghi bằng đường dẫn đầy đủ</translation>
    </message>
    <message>
        <source>write it like /srv/stations</source>
        <translation>ghi như /srv/stations</translation>
    </message>
    <message>
        <source>a pattern is of names within the folder, such as *.csv</source>
        <translation>mẫu tên chỉ gồm tên tệp trong thư mục, ví dụ *.csv</translation>
    </message>
    <message>
        <source>&quot;settle&quot; is a day at most</source>
        <translation>&quot;settle&quot; dài nhất là một ngày</translation>
    </message>
    <message>
        <source>order</source>
        <translation>thứ tự</translation>
    </message>
    <message>
        <source>a &quot;folder&quot; is read without it</source>
        <translation>&quot;folder&quot; được đọc mà không cần mục này</translation>
    </message>
    <message>
        <source>a source has a &quot;request&quot; with its parts, or a &quot;folder&quot;</source>
        <translation>một nguồn có &quot;request&quot; cùng các phần của nó, hoặc có &quot;folder&quot;</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>không có thư mục này</translation>
    </message>
    <message>
        <source>see whether the folder is there, and the network drive connected</source>
        <translation>kiểm tra thư mục có tồn tại và ổ mạng đã được kết nối chưa</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>không đọc được thư mục</translation>
    </message>
    <message>
        <source>let the user that this program runs as read it</source>
        <translation>cho phép người dùng đang chạy chương trình này đọc thư mục</translation>
    </message>
    <message>
        <source>the folder holds more than %1 files</source>
        <translation>thư mục có hơn %1 tệp</translation>
    </message>
    <message>
        <source>let the other system tidy it up, or narrow &quot;pattern&quot;</source>
        <translation>đề nghị hệ thống kia dọn bớt tệp, hoặc thu hẹp &quot;pattern&quot;</translation>
    </message>
    <message>
        <source>it is a link that leads out of the folder</source>
        <translation>đây là liên kết dẫn ra ngoài thư mục</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>tệp không còn nữa</translation>
    </message>
    <message>
        <source>it has %1 bytes, and no more than %2 are read</source>
        <translation>tệp có %1 byte, chỉ đọc tối đa %2 byte</translation>
    </message>
    <message>
        <source>it cannot be opened: %1</source>
        <translation>không mở được: %1</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>không đọc được: %1</translation>
    </message>
    <message>
        <source>it is being written</source>
        <translation>tệp đang được ghi</translation>
    </message>
    <message>
        <source>&quot;newest&quot; is a number from 1 to %1</source>
        <translation>&quot;newest&quot; là một số từ 1 đến %1</translation>
    </message>
    <message>
        <source>&quot;by&quot; needs &quot;newest&quot;</source>
        <translation>&quot;by&quot; cần có &quot;newest&quot;</translation>
    </message>
    <message>
        <source>format</source>
        <translation>định dạng</translation>
    </message>
    <message>
        <source>&quot;skip&quot; is a number of lines from 0 to 1000</source>
        <translation>&quot;skip&quot; là số dòng từ 0 đến 1000</translation>
    </message>
    <message>
        <source>a table has its rows below its header</source>
        <translation>bảng có các dòng ngay dưới tiêu đề</translation>
    </message>
    <message>
        <source>take &quot;rows&quot; away</source>
        <translation>hãy bỏ &quot;rows&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no share</source>
        <translation>&quot;%1&quot; không phải là tỷ lệ</translation>
    </message>
    <message>
        <source>write it like 30 %</source>
        <translation>ghi như 30 %</translation>
    </message>
    <message>
        <source>&quot;field&quot; and &quot;fetch&quot; exclude each other</source>
        <translation>&quot;field&quot; và &quot;fetch&quot; loại trừ nhau</translation>
    </message>
    <message>
        <source>&quot;append-only&quot; and &quot;snapshot&quot; exclude each other</source>
        <translation>&quot;append-only&quot; và &quot;snapshot&quot; loại trừ nhau</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is at least %2</source>
        <translation>&quot;%1&quot; ít nhất là %2</translation>
    </message>
    <message>
        <source>&quot;stop-on-short&quot; needs a &quot;size&quot; of at least 1</source>
        <translation>&quot;stop-on-short&quot; cần &quot;size&quot; ít nhất là 1</translation>
    </message>
    <message>
        <source>a window of time is at least 1 s, and &quot;smallest&quot; no longer than &quot;span&quot;</source>
        <translation>một khoảng thời gian dài ít nhất 1 giây, và &quot;smallest&quot; không dài hơn &quot;span&quot;</translation>
    </message>
    <message>
        <source>windows start at {since}, which needs a &quot;since&quot; part, or at &quot;from: 30 days&quot; before now</source>
        <translation>các khoảng thời gian bắt đầu từ {since}, vốn cần phần &quot;since&quot;, hoặc từ &quot;from: 30 days&quot; trước hiện tại</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be set as a header</source>
        <translation>không thể đặt &quot;%1&quot; làm tiêu đề của yêu cầu</translation>
    </message>
    <message>
        <source>method</source>
        <translation>phương thức</translation>
    </message>
    <message>
        <source>a GET carries no body</source>
        <translation>yêu cầu GET không mang nội dung</translation>
    </message>
    <message>
        <source>say &quot;method: POST&quot;</source>
        <translation>hãy ghi &quot;method: POST&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a server such as a.vn, a.vn:8443 or http://a.vn</source>
        <translation>&quot;%1&quot; không phải một máy chủ như a.vn, a.vn:8443 hay http://a.vn</translation>
    </message>
    <message>
        <source>only a GET without paging and for-each can be conditional</source>
        <translation>chỉ yêu cầu GET không phân trang và không có for-each mới hỏi có điều kiện được</translation>
    </message>
    <message>
        <source>the proxy is an address such as http://proxy.vn:3128, without user and password</source>
        <translation>proxy là một địa chỉ như http://proxy.vn:3128, không kèm người dùng và mật khẩu</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a number from 1 to %2</source>
        <translation>&quot;%1&quot; là một số từ 1 đến %2</translation>
    </message>
    <message>
        <source>&quot;deadline&quot; is a length of time such as 2 min</source>
        <translation>&quot;deadline&quot; là một khoảng thời gian như 2 min</translation>
    </message>
    <message>
        <source>the request names no &quot;{from}&quot;, so all windows of time would be the same</source>
        <translation>yêu cầu không có &quot;{from}&quot;, nên mọi khoảng thời gian sẽ giống nhau</translation>
    </message>
    <message>
        <source>see whether the request asks for what the system has; else tell the people who run it</source>
        <translation>xem yêu cầu có hỏi đúng thứ hệ thống có không; nếu đúng, báo đơn vị vận hành</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time of day</source>
        <translation>&quot;%1&quot; không phải là giờ trong ngày</translation>
    </message>
    <message>
        <source>write it like &quot;06:30&quot;</source>
        <translation>ghi như &quot;06:30&quot;</translation>
    </message>
    <message>
        <source>a month has no day %1</source>
        <translation>tháng không có ngày %1</translation>
    </message>
    <message>
        <source>day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>days are those of the week or those of the month</source>
        <translation>&quot;days&quot; là các thứ trong tuần hoặc các ngày trong tháng, không lẫn cả hai</translation>
    </message>
    <message>
        <source>write two times for both</source>
        <translation>ghi thành hai giờ riêng nếu cần cả hai</translation>
    </message>
    <message>
        <source>a day is missing</source>
        <translation>thiếu ngày</translation>
    </message>
    <message>
        <source>&quot;at&quot; is one time of day, or up to %1 of them</source>
        <translation>&quot;at&quot; là một giờ trong ngày, hoặc tối đa %1 giờ</translation>
    </message>
    <message>
        <source>the hours end when they begin</source>
        <translation>giờ kết thúc trùng giờ bắt đầu</translation>
    </message>
    <message>
        <source>&quot;every&quot; and &quot;at&quot; exclude each other</source>
        <translation>&quot;every&quot; và &quot;at&quot; loại trừ nhau</translation>
    </message>
    <message>
        <source>&quot;hours&quot; goes with &quot;every&quot;</source>
        <translation>&quot;hours&quot; đi cùng &quot;every&quot;</translation>
    </message>
    <message>
        <source>give the times under &quot;at&quot; their days instead</source>
        <translation>hãy ghi &quot;days&quot; cho các giờ trong &quot;at&quot;</translation>
    </message>
    <message>
        <source>&quot;jitter&quot; is half a cycle at most</source>
        <translation>&quot;jitter&quot; dài nhất là nửa chu kỳ</translation>
    </message>
    <message>
        <source>an observation stands under a position that the structure has not</source>
        <translation>một quan sát nằm ở vị trí không có trong cấu trúc</translation>
    </message>
    <message>
        <source>the answer lacks %1 of %2 rows that were there; they are kept until the next fetch agrees</source>
        <translation>kết quả trả về thiếu %1 trong %2 dòng đã có; các dòng này được giữ đến khi lần lấy sau cho kết quả như vậy</translation>
    </message>
    <message>
        <source>see whether the system lists everything; &quot;hold-back&quot; under &quot;snapshot&quot; says how much may go at once</source>
        <translation>kiểm tra hệ thống có liệt kê đủ không; &quot;hold-back&quot; trong &quot;snapshot&quot; cho biết được xóa bao nhiêu một lần</translation>
    </message>
    <message>
        <source>a PEM with certificate and key</source>
        <translation>tệp PEM gồm chứng thư và khoá</translation>
    </message>
    <message>
        <source>source %1: %2 (%3). What to do: %4</source>
        <translation>nguồn %1: %2 (%3). Cách xử lý: %4</translation>
    </message>
    <message>
        <source>source %1: the rows that were kept back are judged; %2 are deleted</source>
        <translation>nguồn %1: đã xét các dòng đang giữ lại; xóa %2 dòng</translation>
    </message>
    <message>
        <source>&quot;snapshot&quot; and &quot;skip-seen&quot; exclude each other: what is not asked for would be deleted</source>
        <translation>&quot;snapshot&quot; và &quot;skip-seen&quot; loại trừ nhau: những gì không được hỏi sẽ bị xóa</translation>
    </message>
    <message>
        <source>&quot;{%1}&quot; is not a time such as {now-1d} (s, m, h, d, w, M or y)</source>
        <translation>&quot;{%1}&quot; không phải một thời điểm như {now-1d} (s, m, h, d, w, M hoặc y)</translation>
    </message>
    <message>
        <source>unknown name &quot;{%1}&quot;</source>
        <translation>không biết tên &quot;{%1}&quot;</translation>
    </message>
    <message>
        <source>unknown name &quot;{%1}&quot;, did you mean &quot;{%2}&quot;?</source>
        <translation>không biết tên &quot;{%1}&quot;, có phải &quot;{%2}&quot;?</translation>
    </message>
    <message>
        <source>name it in &quot;hosts&quot; under &quot;request&quot; where it belongs to the system</source>
        <translation>ghi máy chủ đó vào &quot;hosts&quot; trong &quot;request&quot; nếu nó thuộc hệ thống này</translation>
    </message>
    <message>
        <source>&quot;system&quot; belongs to a column of areas or agencies</source>
        <translation>&quot;system&quot; thuộc về cột đơn vị hành chính hoặc cơ quan</translation>
    </message>
    <message>
        <source>&quot;stuck&quot; is a length of time such as 6 h</source>
        <translation>&quot;stuck&quot; là một khoảng thời gian, ví dụ 6 h</translation>
    </message>
    <message>
        <source>&quot;level&quot; belongs to a number or an integer column</source>
        <translation>&quot;level&quot; dùng cho cột kiểu number hoặc integer</translation>
    </message>
    <message>
        <source>the system says: %1</source>
        <translation>hệ thống báo: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no column of a table</source>
        <translation>&quot;%1&quot; không chỉ cột nào của một bảng</translation>
    </message>
    <message>
        <source>write for example station.id or area.id</source>
        <translation>viết ví dụ station.id hoặc area.id</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>có phải &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>the dataset &quot;%1&quot; has no column &quot;%2&quot;</source>
        <translation>tập dữ liệu &quot;%1&quot; không có cột &quot;%2&quot;</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>cơ quan</translation>
    </message>
    <message>
        <source>&quot;expects&quot; is a number from 1 to %1</source>
        <translation>&quot;expects&quot; là một số từ 1 đến %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; hold values of different types</source>
        <translation>&quot;%1&quot; và &quot;%2&quot; chứa giá trị khác kiểu</translation>
    </message>
    <message>
        <source>the address of a stream is tcp://host:port</source>
        <translation>địa chỉ của một luồng là tcp://máy-chủ:cổng</translation>
    </message>
    <message>
        <source>only sentences of NMEA come over tcp://</source>
        <translation>qua tcp:// chỉ có các câu NMEA</translation>
    </message>
    <message>
        <source>say &quot;format: nmea&quot;</source>
        <translation>ghi &quot;format: nmea&quot;</translation>
    </message>
    <message>
        <source>a stream has only an address</source>
        <translation>một luồng chỉ có địa chỉ</translation>
    </message>
    <message>
        <source>a stream has no &quot;snapshot&quot;, &quot;for-each&quot;, &quot;since&quot; and &quot;paging&quot;</source>
        <translation>một luồng không có &quot;snapshot&quot;, &quot;for-each&quot;, &quot;since&quot; và &quot;paging&quot;</translation>
    </message>
    <message>
        <source>a stream has no times and hours, only &quot;every&quot;: how often something is heard at least</source>
        <translation>một luồng không có giờ hẹn và giờ làm việc, chỉ có &quot;every&quot;: ít nhất bao lâu nghe thấy một lần</translation>
    </message>
    <message>
        <source>no position and no name of a ship came within %1 s, in %2 bytes</source>
        <translation>trong %1 s, với %2 byte, không có vị trí hay tên tàu nào</translation>
    </message>
    <message>
        <source>mend the fields in %1 by the reasons above</source>
        <translation>sửa các trường trong %1 theo các lý do ở trên</translation>
    </message>
    <message>
        <source>name a secret under &quot;auth&quot; instead, or write {secret:name} in its place</source>
        <translation>hãy nêu tên bí mật dưới &quot;auth&quot;, hoặc viết {secret:tên} vào chỗ đó</translation>
    </message>
    <message>
        <source>a field is one name at the outermost</source>
        <translation>một trường là một tên ở mức ngoài cùng</translation>
    </message>
    <message>
        <source>write a nested body under &quot;json&quot;, with &quot;{user}&quot; and &quot;{password}&quot; in it</source>
        <translation>viết nội dung lồng nhau dưới &quot;json&quot;, trong đó có &quot;{user}&quot; và &quot;{password}&quot;</translation>
    </message>
    <message>
        <source>&quot;json&quot; names no &quot;{password}&quot;</source>
        <translation>&quot;json&quot; không nêu &quot;{password}&quot;</translation>
    </message>
    <message>
        <source>a login&apos;s token goes into either a &quot;header&quot; or a &quot;query&quot;</source>
        <translation>token của đăng nhập nằm ở &quot;header&quot; hoặc ở &quot;query&quot;</translation>
    </message>
    <message>
        <source>&quot;json&quot; is the whole body: it stands without &quot;fields&quot; and &quot;extra&quot;</source>
        <translation>&quot;json&quot; là toàn bộ nội dung: không đi cùng &quot;fields&quot; và &quot;extra&quot;</translation>
    </message>
    <message>
        <source>what &quot;values&quot; holds are numbers and texts, or maps of them</source>
        <translation>&quot;values&quot; chứa các số và văn bản, hoặc các bảng khoá–giá trị của chúng</translation>
    </message>
    <message>
        <source>&quot;values&quot; is a list of 1 to %1 values</source>
        <translation>&quot;values&quot; là danh sách từ 1 đến %1 giá trị</translation>
    </message>
    <message>
        <source>every item of &quot;values&quot; has the names of the first: %1</source>
        <translation>mọi mục của &quot;values&quot; có các tên như mục đầu: %1</translation>
    </message>
    <message>
        <source>&quot;for-each&quot; has either a &quot;dataset&quot; or &quot;values&quot;</source>
        <translation>&quot;for-each&quot; có &quot;dataset&quot; hoặc &quot;values&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a &quot;dataset&quot;</source>
        <translation>&quot;%1&quot; cần có &quot;dataset&quot;</translation>
    </message>
    <message>
        <source>&quot;inside&quot; names one place: {xml: //string} or {json: /d}</source>
        <translation>&quot;inside&quot; nêu đúng một vị trí: {xml: //string} hoặc {json: /d}</translation>
    </message>
    <message>
        <source>what is inside JSON has no encoding of its own</source>
        <translation>nội dung nằm trong JSON không có bảng mã riêng</translation>
    </message>
    <message>
        <source>take &quot;encoding&quot; away</source>
        <translation>bỏ &quot;encoding&quot; đi</translation>
    </message>
    <message>
        <source>the only freshness that is named so is &quot;fetch&quot;</source>
        <translation>độ mới chỉ có một tên là &quot;fetch&quot;</translation>
    </message>
    <message>
        <source>for that of the newest row write &quot;newest: COLUMN&quot; in its place</source>
        <translation>muốn tính theo dòng mới nhất thì ghi &quot;newest: CỘT&quot; thay vào đó</translation>
    </message>
    <message>
        <source>look at &quot;%1&quot;: the answer has %2</source>
        <translation>xem lại &quot;%1&quot;: câu trả lời có %2</translation>
    </message>
    <message>
        <source>&quot;until-status&quot; has numbers from 400 to 599, but not 401, 403, 407, 408 and 429</source>
        <translation>&quot;until-status&quot; gồm các số từ 400 đến 599, trừ 401, 403, 407, 408 và 429</translation>
    </message>
    <message>
        <source>%1; the system says: %2</source>
        <translation>%1; hệ thống báo: %2</translation>
    </message>
    <message>
        <source>the cookies of a login go only to the server that sets them, which is not that of &quot;url&quot;</source>
        <translation>cookie của đăng nhập chỉ được gửi tới máy chủ đã đặt chúng, mà đó không phải máy chủ của &quot;url&quot;</translation>
    </message>
    <message>
        <source>&quot;first&quot; under &quot;cursor&quot; needs &quot;{cursor}&quot; in the request</source>
        <translation>&quot;first&quot; dưới &quot;cursor&quot; cần có &quot;{cursor}&quot; trong yêu cầu</translation>
    </message>
    <message>
        <source>as {secret:%1} needs it</source>
        <translation>như {secret:%1} cần</translation>
    </message>
</context>
<context>
    <name>toancanh::store</name>
    <message>
        <source>the disk is full: make room, then it goes on by itself</source>
        <translation>đĩa đầy: hãy giải phóng chỗ, rồi chương trình tự chạy tiếp</translation>
    </message>
    <message>
        <source>another program holds the database: close what else has it open</source>
        <translation>chương trình khác đang giữ cơ sở dữ liệu: hãy đóng chương trình đó</translation>
    </message>
    <message>
        <source>the database file is damaged: restore it from the latest backup</source>
        <translation>tệp cơ sở dữ liệu hỏng: hãy khôi phục từ bản sao lưu mới nhất</translation>
    </message>
    <message>
        <source>the database cannot be opened for writing: check that its folder belongs to this user</source>
        <translation>không mở được cơ sở dữ liệu để ghi: hãy kiểm tra thư mục thuộc người dùng này</translation>
    </message>
    <message>
        <source>the disk answers with errors: check it and move the data to a sound one</source>
        <translation>đĩa báo lỗi: hãy kiểm tra và chuyển dữ liệu sang đĩa tốt</translation>
    </message>
    <message>
        <source>the database refuses the work: %1</source>
        <translation>cơ sở dữ liệu từ chối: %1</translation>
    </message>
    <message>
        <source>The cache was damaged: it is kept as %1 and fetched again</source>
        <translation>Bộ nhớ đệm bị hỏng: đã giữ lại với tên %1 và lấy lại từ đầu</translation>
    </message>
    <message>
        <source>word of a column</source>
        <translation>từ khóa của cột</translation>
    </message>
    <message>
        <source>the column has no type</source>
        <translation>cột không có kiểu</translation>
    </message>
    <message>
        <source>write for example {text?, personal: true}</source>
        <translation>ví dụ hãy viết {text?, personal: true}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name in SQL</source>
        <translation>&quot;%1&quot; không thể làm tên trong SQL</translation>
    </message>
    <message>
        <source>begin with a small letter; use small letters, digits and underscores, and no reserved word of SQL</source>
        <translation>bắt đầu bằng chữ thường; chỉ dùng chữ thường, chữ số, gạch dưới, không dùng từ khóa của SQL</translation>
    </message>
    <message>
        <source>type of a column</source>
        <translation>kiểu của cột</translation>
    </message>
    <message>
        <source>the dataset &quot;%1&quot; has no column &quot;%2&quot;</source>
        <translation>tập dữ liệu &quot;%1&quot; không có cột &quot;%2&quot;</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>có phải &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>the key column &quot;%1&quot; may be empty</source>
        <translation>cột khóa &quot;%1&quot; có thể rỗng</translation>
    </message>
    <message>
        <source>take the ? from its type</source>
        <translation>hãy bỏ dấu ? khỏi kiểu</translation>
    </message>
    <message>
        <source>the program has a table &quot;%1&quot; of its own</source>
        <translation>chương trình đã có bảng &quot;%1&quot;</translation>
    </message>
    <message>
        <source>give the dataset another name</source>
        <translation>hãy đặt tên khác cho tập dữ liệu</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is declared twice</source>
        <translation>cột &quot;%1&quot; khai hai lần</translation>
    </message>
    <message>
        <source>the dataset &quot;%1&quot; is already declared by the domain &quot;%2&quot;</source>
        <translation>tập dữ liệu &quot;%1&quot; đã khai ở lĩnh vực &quot;%2&quot;</translation>
    </message>
    <message>
        <source>give it another name</source>
        <translation>hãy đặt tên khác</translation>
    </message>
    <message>
        <source>the database was made by a newer version of the program (%1, this one knows %2): update the program, or start it with another folder</source>
        <translation>cơ sở dữ liệu do bản mới hơn của chương trình tạo (%1, bản này biết đến %2): hãy cập nhật chương trình, hoặc chạy với thư mục khác</translation>
    </message>
    <message>
        <source>the value is missing</source>
        <translation>thiếu giá trị</translation>
    </message>
    <message>
        <source>the value has another type than the column</source>
        <translation>giá trị khác kiểu của cột</translation>
    </message>
    <message>
        <source>no domain declares the dataset &quot;%1&quot;</source>
        <translation>không lĩnh vực nào khai tập dữ liệu &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the row has %1 values, not %2</source>
        <translation>dòng có %1 giá trị, không phải %2</translation>
    </message>
    <message>
        <source>a query may only read: %1 is not allowed</source>
        <translation>truy vấn chỉ được đọc: không cho phép %1</translation>
    </message>
    <message>
        <source>the query is wrong: %1</source>
        <translation>truy vấn sai: %1</translation>
    </message>
    <message>
        <source>the query is no SELECT</source>
        <translation>truy vấn không phải SELECT</translation>
    </message>
    <message>
        <source>only one SELECT is allowed, and there is more</source>
        <translation>chỉ được một SELECT, ở đây có nhiều hơn</translation>
    </message>
    <message>
        <source>the query names parameters that nothing gives: %1</source>
        <translation>truy vấn nêu tham số không ai cấp: %1</translation>
    </message>
    <message>
        <source>the query gives more than %1 rows: group them or add a LIMIT</source>
        <translation>truy vấn cho hơn %1 dòng: hãy gộp nhóm hoặc thêm LIMIT</translation>
    </message>
    <message>
        <source>the query takes longer than %1 ms</source>
        <translation>truy vấn chạy quá %1 ms</translation>
    </message>
    <message>
        <source>the folder cannot be made: check its name and that the one above it belongs to this user</source>
        <translation>không tạo được thư mục: hãy kiểm tra tên và thư mục trên thuộc người dùng này</translation>
    </message>
    <message>
        <source>the centre&apos;s database cannot be backed up: %1</source>
        <translation>không sao lưu được cơ sở dữ liệu của trung tâm: %1</translation>
    </message>
    <message>
        <source>another process is making a backup or has just made one</source>
        <translation>một tiến trình khác đang sao lưu hoặc vừa sao lưu xong</translation>
    </message>
    <message>
        <source>the copy is damaged</source>
        <translation>bản sao bị hỏng</translation>
    </message>
    <message>
        <source>the copy cannot be renamed</source>
        <translation>không đổi tên được bản sao</translation>
    </message>
    <message>
        <source>the cache can be written again</source>
        <translation>ghi lại được vào bộ nhớ đệm</translation>
    </message>
    <message>
        <source>the centre&apos;s database can be written again</source>
        <translation>ghi lại được vào cơ sở dữ liệu của trung tâm</translation>
    </message>
    <message>
        <source>the centre&apos;s database is backed up again</source>
        <translation>đã sao lưu lại được cơ sở dữ liệu của trung tâm</translation>
    </message>
    <message>
        <source>how many are lost is not known</source>
        <translation>không rõ mất bao nhiêu dòng</translation>
    </message>
    <message>
        <source>none is lost</source>
        <translation>không mất dòng nào</translation>
    </message>
    <message>
        <source>at most %1 are lost</source>
        <translation>mất nhiều nhất %1 dòng</translation>
    </message>
    <message>
        <source>table %1: %2 rows saved, %3 from the backup, %4</source>
        <translation>bảng %1: cứu được %2 dòng, %3 dòng từ bản sao lưu, %4</translation>
    </message>
    <message>
        <source>another process has taken the work over</source>
        <translation>một tiến trình khác đã nhận việc này</translation>
    </message>
    <message>
        <source>a row with this key is already there with other values</source>
        <translation>đã có dòng mang khóa này với giá trị khác</translation>
    </message>
    <message>
        <source>the copy is not sound: %1</source>
        <translation>bản sao không nguyên vẹn: %1</translation>
    </message>
    <message>
        <source>there is nothing to back up yet</source>
        <translation>chưa có gì để sao lưu</translation>
    </message>
    <message>
        <source>start the wall once, or name the right data folder with --data</source>
        <translation>hãy khởi động màn hình ghép một lần, hoặc chỉ đúng thư mục dữ liệu bằng --data</translation>
    </message>
    <message>
        <source>this backup is not restored: %1</source>
        <translation>không khôi phục bản sao lưu này: %1</translation>
    </message>
    <message>
        <source>take another backup</source>
        <translation>hãy dùng bản sao lưu khác</translation>
    </message>
    <message>
        <source>the data folder cannot be made</source>
        <translation>không tạo được thư mục dữ liệu</translation>
    </message>
    <message>
        <source>this is the database itself and no backup of it</source>
        <translation>đây chính là cơ sở dữ liệu, không phải bản sao lưu</translation>
    </message>
    <message>
        <source>name a file that toancanh store backup has made</source>
        <translation>hãy chỉ tệp do toancanh store backup tạo ra</translation>
    </message>
    <message>
        <source>another program is just opening the databases</source>
        <translation>chương trình khác đang mở các cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>try again in a moment</source>
        <translation>hãy thử lại sau giây lát</translation>
    </message>
    <message>
        <source>the restored database cannot be renamed</source>
        <translation>không đổi tên được cơ sở dữ liệu đã khôi phục</translation>
    </message>
    <message>
        <source>rename it to %1 by hand</source>
        <translation>hãy tự đổi tên nó thành %1</translation>
    </message>
    <message>
        <source>the database cannot be set aside: close what else has it open, or rename it by hand</source>
        <translation>không cất riêng được cơ sở dữ liệu: hãy đóng chương trình khác đang mở nó, hoặc tự đổi tên tệp</translation>
    </message>
    <message>
        <source>the cache is below its limit again</source>
        <translation>bộ đệm đã trở lại dưới giới hạn</translation>
    </message>
    <message>
        <source>another program has the database open</source>
        <translation>chương trình khác đang mở cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>close the wall and whatever else works on this data folder, then try again</source>
        <translation>hãy đóng màn hình ghép và mọi chương trình đang dùng thư mục dữ liệu này rồi thử lại</translation>
    </message>
    <message>
        <source>The cache reached its limit of %1: %2 rows of history before %3 were dropped</source>
        <translation>Bộ đệm đã chạm giới hạn %1: %2 dòng dữ liệu cũ trước %3 đã bị bỏ</translation>
    </message>
    <message>
        <source>The cache is above its limit of %1 and has no more history that may be dropped: raise the limit, or give more datasets a keep:</source>
        <translation>Bộ đệm vượt giới hạn %1 và không còn dữ liệu cũ nào được phép bỏ: hãy nâng giới hạn, hoặc khai báo keep: cho thêm tập dữ liệu</translation>
    </message>
    <message>
        <source>%1: %2 rows were older than is kept of it and have been deleted</source>
        <translation>%1: %2 dòng cũ hơn thời hạn lưu đã được xóa</translation>
    </message>
    <message>
        <source>there is not enough room on the disk: %1 are needed for a while, %2 are free</source>
        <translation>đĩa không đủ chỗ: tạm thời cần %1, còn trống %2</translation>
    </message>
    <message>
        <source>the dataset &quot;%1&quot; has no key</source>
        <translation>tập dữ liệu &quot;%1&quot; chưa có khóa</translation>
    </message>
    <message>
        <source>name the columns that tell its rows apart: key: [station, at]</source>
        <translation>nêu các cột phân biệt các dòng với nhau: key: [station, at]</translation>
    </message>
    <message>
        <source>the dataset &quot;%1&quot; has no columns</source>
        <translation>tập dữ liệu &quot;%1&quot; chưa có cột nào</translation>
    </message>
    <message>
        <source>write for example {code: text}</source>
        <translation>viết ví dụ {code: text}</translation>
    </message>
</context>
<context>
    <name>toancanh::store::Verifier</name>
    <message>
        <source>there is no such file</source>
        <translation>không có tệp này</translation>
    </message>
    <message>
        <source>check the name; the wall makes its databases when it first starts</source>
        <translation>hãy kiểm tra tên tệp; màn hình ghép tạo cơ sở dữ liệu khi chạy lần đầu</translation>
    </message>
    <message>
        <source>this is no database of this program, or its list of tables is damaged</source>
        <translation>đây không phải cơ sở dữ liệu của chương trình này, hoặc danh sách bảng của nó đã hỏng</translation>
    </message>
    <message>
        <source>start the wall: it sets the damaged file aside and fetches everything again</source>
        <translation>hãy khởi động màn hình ghép: tệp hỏng được cất riêng và mọi dữ liệu được lấy lại</translation>
    </message>
    <message>
        <source>start the wall: it salvages what can be read; or bring a backup back with toancanh store restore</source>
        <translation>hãy khởi động màn hình ghép: phần còn đọc được sẽ được cứu; hoặc khôi phục bản sao lưu bằng toancanh store restore</translation>
    </message>
    <message>
        <source>the file is damaged: %1</source>
        <translation>tệp bị hỏng: %1</translation>
    </message>
    <message>
        <source>a row of the table %1 names a row that is not there</source>
        <translation>một dòng của bảng %1 trỏ đến dòng không tồn tại</translation>
    </message>
    <message>
        <source>the table %1 has not the columns that it should have</source>
        <translation>bảng %1 không có đúng các cột phải có</translation>
    </message>
    <message>
        <source>it is of an older version (%1 of %2) and will be brought up to date</source>
        <translation>tệp thuộc phiên bản cũ (%1 trên %2) và sẽ được nâng cấp</translation>
    </message>
    <message>
        <source>the table of the dataset %1 will be made</source>
        <translation>bảng của tập dữ liệu %1 sẽ được tạo</translation>
    </message>
    <message>
        <source>the dataset %1 is declared differently now: its table will be changed, or made anew and fetched again</source>
        <translation>tập dữ liệu %1 nay được khai báo khác: bảng của nó sẽ được sửa, hoặc tạo lại và lấy lại dữ liệu</translation>
    </message>
    <message>
        <source>the table of the dataset %1 is not as the cache says that it is</source>
        <translation>bảng của tập dữ liệu %1 không đúng như bộ đệm ghi nhận</translation>
    </message>
</context>
<context>
    <name>toancanh::tiles</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục khác</numerusform>
        </translation>
    </message>
    <message>
        <source>due by today %1%</source>
        <translation>cần đạt đến hôm nay %1%</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>ngưỡng %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>mục tiêu %1</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>dự báo</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>KH %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 lúc %2</translation>
    </message>
    <message>
        <source>▬ unchanged %1</source>
        <translation>▬ không đổi %1</translation>
    </message>
    <message>
        <source>%1 points %2</source>
        <translation>%1 điểm %2</translation>
    </message>
    <message>
        <source>data of **%1**</source>
        <translation>số liệu lúc **%1**</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>%1 nautical miles</source>
        <translation>%1 hải lý</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>vừa xong</translation>
    </message>
</context>
<context>
    <name>toancanh::tiles::TimeLabels</name>
    <message>
        <source>now</source>
        <translation>bây giờ</translation>
    </message>
    <message>
        <source>%1 yesterday</source>
        <translation>%1 hôm qua</translation>
    </message>
</context>
<context>
    <name>toancanh::wall</name>
    <message>
        <source>&quot;%1&quot; is no place on the wall, write a panel (A1), a block of panels (B2:D4) or half a panel (A1.L, A1.R, A1.T, A1.B)</source>
        <translation>&quot;%1&quot; không phải vị trí trên tường, hãy viết một tấm (A1), một khối (B2:D4) hoặc nửa tấm (A1.L, A1.R, A1.T, A1.B)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; runs backwards, write its top left panel first</source>
        <translation>&quot;%1&quot; viết ngược, hãy viết tấm trên cùng bên trái trước</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>chỉ số</translation>
    </message>
    <message>
        <source>the layer &quot;%1&quot; is there already</source>
        <translation>lớp &quot;%1&quot; đã có</translation>
    </message>
    <message>
        <source>give it another name</source>
        <translation>hãy đặt tên khác</translation>
    </message>
    <message>
        <source>a map has four growing breaks</source>
        <translation>bản đồ có bốn ngưỡng tăng dần</translation>
    </message>
    <message>
        <source>write them like [1, 3, 6, 10]</source>
        <translation>hãy viết dạng [1, 3, 6, 10]</translation>
    </message>
    <message>
        <source>map</source>
        <translation>bản đồ</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>lớp</translation>
    </message>
    <message>
        <source>the centre has no boundaries to draw a map of</source>
        <translation>trung tâm chưa có ranh giới để vẽ bản đồ</translation>
    </message>
    <message>
        <source>name them in centre.yaml</source>
        <translation>hãy khai trong centre.yaml</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>tile</source>
        <translation>ô</translation>
    </message>
    <message>
        <source>one thing stands in one place</source>
        <translation>mỗi chỗ chỉ đặt một thứ</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on the wall</source>
        <translation>&quot;%1&quot; không nằm trên tường</translation>
    </message>
    <message>
        <source>its last panel is %1</source>
        <translation>tấm cuối là %1</translation>
    </message>
    <message>
        <source>%1 overlaps %2 of line %3</source>
        <translation>%1 chồng lên %2 ở dòng %3</translation>
    </message>
    <message>
        <source>move one of them</source>
        <translation>hãy dời một trong hai</translation>
    </message>
    <message>
        <source>the scene &quot;%1&quot; is there already</source>
        <translation>cảnh &quot;%1&quot; đã có</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>cảnh</translation>
    </message>
    <message>
        <source>form of chart</source>
        <translation>dạng biểu đồ</translation>
    </message>
    <message>
        <source>this tile shows nothing</source>
        <translation>ô này không hiện gì</translation>
    </message>
    <message>
        <source>make two tiles of it</source>
        <translation>hãy tách thành hai ô</translation>
    </message>
    <message>
        <source>the maximum is not above the minimum</source>
        <translation>cực đại không lớn hơn cực tiểu</translation>
    </message>
    <message>
        <source>the tile &quot;%1&quot; is there already</source>
        <translation>ô &quot;%1&quot; đã có</translation>
    </message>
    <message>
        <source>%1 is not from 1 to %2</source>
        <translation>%1 không nằm trong khoảng 1 đến %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a panel&apos;s size in pixels</source>
        <translation>&quot;%1&quot; không phải kích thước tấm theo điểm ảnh</translation>
    </message>
    <message>
        <source>write it like 1920x1080</source>
        <translation>hãy viết dạng 1920x1080</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a length in %2</source>
        <translation>&quot;%1&quot; không phải độ dài theo %2</translation>
    </message>
    <message>
        <source>write it like 4.5 %1</source>
        <translation>hãy viết dạng 4.5 %1</translation>
    </message>
    <message>
        <source>the viewers&apos; distances do not grow</source>
        <translation>khoảng cách người xem không tăng dần</translation>
    </message>
    <message>
        <source>nearest ≤ middle ≤ farthest</source>
        <translation>gần nhất ≤ giữa ≤ xa nhất</translation>
    </message>
    <message>
        <source>this is not a place in the desktop&apos;s pixels</source>
        <translation>đây không phải vị trí theo điểm ảnh của màn hình nền</translation>
    </message>
    <message>
        <source>write it like [1920, 0]</source>
        <translation>hãy viết dạng [1920, 0]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no panel</source>
        <translation>&quot;%1&quot; không phải tấm</translation>
    </message>
    <message>
        <source>write it like A1</source>
        <translation>hãy viết dạng A1</translation>
    </message>
    <message>
        <source>a panel is found in one way</source>
        <translation>một tấm được tìm theo một cách</translation>
    </message>
    <message>
        <source>give it one of serial, name or place</source>
        <translation>hãy chọn một trong serial, name hoặc place</translation>
    </message>
    <message>
        <source>the panel %1 is there already</source>
        <translation>tấm %1 đã có</translation>
    </message>
    <message>
        <source>the node &quot;%1&quot; is there already</source>
        <translation>nút &quot;%1&quot; đã có</translation>
    </message>
    <message>
        <source>this tile cannot be shown</source>
        <translation>ô này không hiện được</translation>
    </message>
    <message>
        <source>this is the screen of %1 already</source>
        <translation>màn hình này đã là của tấm %1</translation>
    </message>
    <message>
        <source>give each panel a screen of its own</source>
        <translation>gán cho mỗi tấm một màn hình riêng</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>biểu tượng</translation>
    </message>
    <message>
        <source>give it one of %1</source>
        <translation>hãy chọn một trong: %1</translation>
    </message>
    <message>
        <source>this tile is both %1 and %2</source>
        <translation>ô này vừa là %1 vừa là %2</translation>
    </message>
</context>
<context>
    <name>wall</name>
    <message>
        <source>the profile has no scene</source>
        <translation>hồ sơ cấu hình không có cảnh nào</translation>
    </message>
</context>
</TS>
