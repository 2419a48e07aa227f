/** What the window frame, its menus and the system's dialogs say. Words of the pages are in renderer/text. */
export const words = {
  title: 'Hội đồng OCOP',
  menu: {
    file: 'Tệp',
    edit: 'Sửa',
    view: 'Xem',
    help: 'Trợ giúp',
    openDataFolder: 'Mở thư mục dữ liệu',
    openLogFolder: 'Mở thư mục nhật ký lỗi',
    quit: 'Thoát',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    cut: 'Cắt',
    copy: 'Chép',
    paste: 'Dán',
    selectAll: 'Chọn tất cả',
    resetZoom: 'Cỡ chữ bình thường',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    fullScreen: 'Toàn màn hình',
    about: 'Giới thiệu',
    hide: 'Ẩn cửa sổ'
  },
  about: (version: string) =>
    `Hội đồng OCOP, phiên bản ${version}. Chấm điểm, phân hạng sản phẩm OCOP tại phiên họp Hội đồng, không cần internet.`,
  close: 'Đóng',
  reload: 'Mở lại cửa sổ',
  pageGone: 'Cửa sổ đã ngừng hoạt động. Điểm đã lưu vẫn còn nguyên; hãy mở lại cửa sổ để làm tiếp.',
  cannotStart: 'Không mở được chương trình',
  save: 'Lưu tệp',
  saveFolder: 'Chọn thư mục để lưu các tệp',
  stickFolder: 'Chọn USB hoặc thư mục trên USB',
  kinds: {
    xlsx: 'Bảng tính Excel',
    pdf: 'Tài liệu PDF',
    json: 'Gói dữ liệu JSON',
    csv: 'Bảng CSV',
    docx: 'Văn bản Word',
    ocop: 'Gói dữ liệu OCOP'
  }
} as const
