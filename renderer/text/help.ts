/** Words of the guide, whose pages are in docs/huong-dan. */
export const guideText = {
  title: 'Hướng dẫn',
  pages: {
    day: 'Ngày họp',
    phone: 'Điện thoại',
    paper: 'Phiếu giấy',
    stick: 'USB',
    trouble: 'Khi có sự cố',
    register: 'Sổ sản phẩm',
    report: 'Báo cáo'
  }
} as const

/** What F1 says. */
export const helpText = {
  title: 'Trợ giúp',
  stepsTitle: 'Các bước của một phiên',
  steps: [
    'Tạo Hội đồng: quyết định thành lập, Quy chế, các vị trí và người giữ; người ký, căn cứ, nơi nhận và câu chữ của văn bản ở trang Giấy tờ.',
    'Nhập danh sách sản phẩm và chủ thể, từ tệp Excel hoặc gõ từng mục.',
    'Tạo phiên, chọn sản phẩm; điểm danh, ghi thành viên không tham gia đánh giá sản phẩm nào.',
    'Mở phiên chấm điểm. Từng thành viên vào ghế bằng mã PIN, chấm trên điện thoại (Mời thành viên), trên máy khác (Gói dữ liệu), hoặc thư ký nhập phiếu giấy.',
    'Khóa điểm khi đủ phiếu, xem kết quả, chấm lại nếu chênh lệch quá giới hạn, kết luận từng sản phẩm.',
    'Kết luận phiên, ghi số và ngày văn bản ở trang Thông tin văn bản, in phiếu và bảng điểm, xuất danh sách, ghi số quyết định công nhận.'
  ],
  guidesTitle: 'Hướng dẫn từng việc',
  paperTitle: 'Phiếu giấy',
  paper: [
    'Nút “Phiếu trống” ở đầu mỗi phiên đưa đến phiếu giấy của mọi thành viên, ghi sẵn sản phẩm, để in bất cứ lúc nào.',
    'Mỗi phiếu in có mã và mã QR ở cuối trang. Ở trang Chấm điểm, bấm “Mở phiếu theo mã” rồi quét hoặc gõ mã để mở đúng phiếu.',
    'Quy chế có thể yêu cầu nhập phiếu giấy hai lần: người thứ hai nhập lại mà không xem lần trước, chỗ khác nhau theo tờ giấy; trước đó phiếu chưa được tính.'
  ],
  keysTitle: 'Phím tắt',
  keys: [
    ['F1', 'Mở trang trợ giúp này'],
    ['Ctrl + S', 'Lưu biểu mẫu đang gõ'],
    ['Enter', 'Mở dòng đang đứng; trong biểu mẫu là lưu'],
    ['Esc', 'Đóng cửa sổ; xóa ô tìm'],
    ['↑ ↓', 'Đi trong bảng, trong phiếu chấm điểm'],
    ['0 – 9', 'Chọn phương án của tiêu chí theo số điểm']
  ],
  safeTitle: 'Dữ liệu',
  safe: [
    'Mỗi việc được ghi xuống đĩa ngay và có số biên nhận. Mất điện không làm mất những gì đã có số.',
    'Trang Cài đặt cho biết dữ liệu nằm ở đâu, có những bản sao lưu nào, và tự kiểm tra dữ liệu.',
    'Trong phiên họp, bật “Chép liên tục ra USB” ở Cài đặt: máy hỏng thì máy dự phòng làm tiếp từ USB, ở trang Gói dữ liệu.',
    'Nhiều nơi gửi gói phiên về thì vào Sổ sản phẩm, bấm “Tập hợp từ các gói…”.',
    'Muốn tập trước, mở “Phiên thực hành” ở Trang đầu: dữ liệu thực hành nằm riêng, không lẫn với dữ liệu thật.'
  ]
} as const
