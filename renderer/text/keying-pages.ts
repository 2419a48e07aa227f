/** Words of the pages on which paper sheets are keyed twice, and of opening a sheet by its code. */

const times = { first: 'một', second: 'hai' } as const

export const keyingText = {
  title: (time: keyof typeof times) => `Nhập phiếu giấy lần ${times[time]}`,
  head: (time: keyof typeof times, by: string) => `Phiếu giấy, lần ${times[time]}: ${by}`,
  firstWords:
    'Theo Quy chế, phiếu giấy do hai người nhập lần lượt. Phiếu chỉ được tính khi hai lần nhập khớp nhau hoặc đã đối chiếu với tờ giấy.',
  secondWords: 'Nhập lại từ tờ giấy. Điểm của lần một không hiện cho đến khi nhập xong.',
  firstDone: (by: string) => `${by} đã nhập xong lần một. Phiếu chưa được tính, đang chờ người khác nhập lần hai.`,
  by: 'Người nhập',
  byHint: 'Chọn trong danh sách hoặc gõ họ và tên',
  begin: 'Bắt đầu nhập',
  review: 'Xem lại, nhập xong',
  allKeyed: 'Đã nhập đủ. Bấm F2 hoặc “Xem lại, nhập xong”.',
  backToKeys: 'Quay lại nhập',
  finish: 'Nhập xong',
  finishTitle: 'Xem lại trước khi ghi nhập xong',
  enterFinishes: 'Khi đã đủ, Enter để ghi nhập xong; Esc để quay lại nhập.',
  restart: 'Nhập lại từ đầu…',
  restartTitle: 'Nhập lại phiếu giấy từ đầu',
  restartWords: 'Dùng khi đã nhập nhầm tờ phiếu. Những gì đã nhập được giữ trong máy và không được tính; phiếu trở về chưa nhập.',
  restartAct: 'Nhập lại từ đầu',

  compareTitle: 'Đối chiếu hai lần nhập',
  compareWords: (count: number) =>
    `Hai lần nhập khác nhau ở ${count} mục. Xem tờ phiếu giấy và chọn đúng như trên giấy; cả hai giá trị được giữ trong nhật ký.`,
  criterion: 'Tiêu chí',
  first: (by: string) => `Lần một: ${by}`,
  second: (by: string) => `Lần hai: ${by}`,
  other: 'Phương án khác trên giấy',
  otherChoose: 'Chọn phương án',
  note: 'Ý kiến của người đánh giá',
  noteSettled: 'Ý kiến ghi trên giấy',
  noteEmpty: '(không có)',
  take: 'Lấy bản này',
  left: (count: number) => (count === 0 ? 'Đã chọn đủ.' : `Còn ${count} mục chưa chọn.`),
  settle: 'Nộp phiếu theo tờ giấy',
  leaveTitle: 'Rời trang khi chưa nộp phiếu',
  leaveWords: 'Các mục vừa chọn chưa được lưu, khi mở lại phải chọn lại. Hai lần nhập còn nguyên.',
  leaveAct: 'Rời trang',
  stay: 'Ở lại đối chiếu',

  byCode: 'Mở phiếu theo mã',
  byCodeWords: 'Quét mã ở góc dưới bên trái tờ phiếu, hoặc gõ mã in cạnh đó rồi bấm Enter.',
  code: 'Mã phiếu',
  open: 'Mở phiếu',

  blanks: 'Phiếu trống',
  blanksHint: 'In phiếu giấy ghi sẵn sản phẩm và thành viên'
} as const
