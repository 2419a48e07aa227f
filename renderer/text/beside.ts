/** Words of the page that lays several desks' figures side by side. */
export const besideText = {
  tab: 'Nhiều máy',
  note: 'Số liệu của nhiều tỉnh hoặc nhiều máy cạnh nhau, chỉ để xem',
  words:
    'Mở các gói bàn giao (.ocop) do nơi khác gửi về để xem số liệu của họ cạnh số liệu của máy này. Phần mềm không ghi gì vào sổ; đóng trang là hết. Muốn đưa kết quả vào sổ thì dùng “Tập hợp từ các gói” ở Sổ sản phẩm.',
  choose: 'Chọn các gói bàn giao…',
  more: 'Chọn thêm gói…',
  clear: 'Bỏ các gói đã mở',
  year: 'Số liệu',
  now: 'Hiện có',
  inYear: (year: number) => `Công nhận trong năm ${year}`,
  here: 'Máy này',
  table: 'Số liệu cạnh nhau',
  place: 'Nơi',
  asOf: 'Dữ liệu đến',
  total: 'Sản phẩm',
  producers: 'Chủ thể',
  communes: 'Xã, phường',
  inForce: 'Còn hiệu lực',
  notTold: '–',
  sum: 'Cộng',
  sumNote: 'Dòng Cộng cộng các dòng lại: chủ thể hoặc xã có ở hai máy được tính ở cả hai.',
  twice: (file: string) => `${file}: đã có gói khác của cùng một máy; chỉ tính gói có dữ liệu mới hơn.`
} as const
