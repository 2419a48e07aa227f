/** Words of "Mời thành viên": phones over the room's network, seen from the secretary's desk. */
import type { LanCard } from '../../shared/contract/devices.ts'

export const cardKinds: Readonly<Record<LanCard['kind'], string>> = {
  wifi: 'Wi-Fi',
  cable: 'Mạng dây',
  hotspot: 'Điểm phát sóng của máy này',
  virtual: 'Mạng ảo',
  other: 'Mạng khác'
}

export const inviteText = {
  open: 'Mời thành viên…',
  title: 'Mời thành viên chấm trên điện thoại',
  back: 'Về phiên',
  next: 'Việc tiếp theo:',

  networkTitle: '1. Mở mạng cho điện thoại',
  closedWords: 'Đang đóng. Máy này không nhận kết nối nào từ mạng.',
  wasOpen: (address: string) => `Trước khi khởi động lại, mạng cho điện thoại mở ở ${address}. Hiện chưa mở lại được.`,
  wasOpenWords:
    'Phần mềm tự thử lại. Nếu máy đã vào mạng khác thì chọn mạng ở dưới; thành viên quét lại mã, điểm chưa gửi trên điện thoại vẫn còn.',
  openAgain: 'Mở lại như trước',
  chooseCard: 'Điện thoại vào cùng mạng nào với máy này',
  otherCards: (count: number) => `Mạng khác trên máy (${count})`,
  otherCardsWords: 'Thường là máy ảo, mạng riêng của cơ quan; điện thoại trong phòng không vào được qua các mạng này.',
  port: 'Cổng',
  portWords: 'Để trống là 8787. Chỉ đổi khi phần mềm báo cổng đang bị chiếm.',
  more: 'Tùy chọn khác',
  openAct: 'Mở cho điện thoại',
  noCards: 'Máy này chưa vào mạng nào.',
  noCardsWords:
    'Nối máy với Wi-Fi của phòng họp. Phòng không có Wi-Fi thì bật điểm phát sóng trên một điện thoại rồi nối máy vào đó; không cần internet.',
  lookAgain: 'Tìm lại',

  openNow: (kind: string) => `Đang mở trên ${kind}`,
  openPlain: 'Đang mở',
  address: 'Địa chỉ để gõ vào trình duyệt của điện thoại',
  openWhom:
    'Ai cùng mạng này cũng mở được trang vào. Muốn chấm phải có mã mời và mã PIN của thành viên. Danh sách, hồ sơ, kết quả và điểm của người khác không mở qua mạng.',
  closeAct: 'Đóng mạng',
  closeTitle: 'Đóng mạng cho điện thoại',
  closeWords: (count: number) =>
    count === 0
      ? 'Điện thoại không vào được nữa cho tới khi mở lại. Mã mời đã đưa vẫn dùng được khi mở lại cùng địa chỉ.'
      : `${count} điện thoại đang dùng sẽ mất kết nối. Điểm đã có số biên nhận đều đã lưu trên máy này; điểm chưa gửi nằm trên điện thoại và tự gửi khi mở lại cùng địa chỉ.`,

  testTitle: '2. Thử một điện thoại',
  testWords: 'Cho điện thoại vào đúng Wi-Fi này rồi quét mã. Hiện dòng “Điện thoại này đã kết nối được” là được.',
  testQr: 'Mã QR để thử: mở trang báo điện thoại thấy máy chủ',

  blanks: 'In phiếu giấy ở trang Văn bản',
  troubleTitle: 'Điện thoại không vào được?',
  wifiTitle: 'Mã QR của Wi-Fi (không bắt buộc)',
  wifiWords: 'Điện thoại quét mã này là tự vào Wi-Fi. Tên và mật khẩu chỉ nằm trên trang này khi đang mở, không được lưu ở đâu.',
  wifiName: 'Tên Wi-Fi',
  wifiPassword: 'Mật khẩu Wi-Fi',
  wifiPasswordWords: 'Để trống nếu Wi-Fi không có mật khẩu.',
  wifiQr: (name: string) => `Mã QR để vào Wi-Fi ${name}`,
  wifiProblems: {
    noName: '',
    longName: 'Tên Wi-Fi dài nhất 32 ký tự; chữ có dấu tính nhiều hơn một.',
    password: 'Mật khẩu Wi-Fi có từ 8 đến 63 ký tự, không có chữ có dấu.'
  },

  membersTitle: '3. Mời từng thành viên',
  member: 'Thành viên',
  phone: 'Điện thoại',
  pin: 'Mã PIN',
  acts: 'Việc làm',
  qrAct: 'Mã QR…',
  qrOf: (name: string) => `Mã QR… ${name}`,
  endAct: 'Ngắt…',
  endOf: (name: string) => `Ngắt… ${name}`,
  pinYes: 'Đã cấp',
  pinNo: 'Chưa cấp',
  pinLocked: 'Bị khóa',
  pinAct: 'Cấp mã…',
  pinAgain: 'Cấp lại…',
  pinOf: (name: string, hasPin: boolean) => `${hasPin ? 'Cấp lại…' : 'Cấp mã…'} ${name}`,
  pinEnds: (device: string) => `${device} đang dùng bị ngắt; thành viên quét lại mã mời và nhập mã mới. Điểm đã lưu còn nguyên.`,
  closedQr: 'Mở mạng trước (bước 1): mã QR mang địa chỉ của máy này.',
  noMembers: 'Phiên chưa có thành viên nào được giao chấm điểm',
  noMembersWords: 'Chọn người chấm ở trang Thành phần.',
  toPeople: 'Đến trang Thành phần',
  toScoring: 'Đến trang Chấm điểm',

  inviteTitle: (name: string) => `Mời ${name}`,
  inviteAgain: 'Mã mời đưa trước đây của thành viên này hết hiệu lực, kể cả trên phiếu đã in.',
  inviteHas: (device: string) =>
    `Thành viên này đang dùng ${device}. Vào bằng máy khác thì máy đang dùng thôi nhận; điểm đã có số biên nhận còn nguyên.`,
  inviteMake: 'Tạo mã mới',
  inviteQr: (name: string) => `Mã QR mời ${name}`,
  inviteSteps: ['Điện thoại vào cùng Wi-Fi với máy này.', 'Mở máy ảnh hoặc Zalo, quét mã này.', 'Xác nhận đúng tên mình rồi nhập mã PIN.'],
  inviteType: 'Không quét được thì mở trình duyệt, gõ địa chỉ và mã:',
  inviteKey: (code: string) => `Mã mời ${code}`,
  inviteNoPin: 'Thành viên này chưa có mã PIN. Cấp mã PIN rồi mới vào được.',
  inviteOne: 'Mã này của riêng thành viên đó. Xoay màn hình cho thành viên tự quét.',
  bigger: 'Hiện lớn',
  smaller: 'Thu nhỏ',
  joined: (device: string) => `Đã vào: ${device}.`,
  done: 'Xong',

  endTitle: (name: string) => `Ngắt điện thoại của ${name}`,
  endWords: (device: string) =>
    `${device} không chấm được nữa và được báo lý do. Điểm đã lưu, phiếu đã nộp còn nguyên. Vào lại phải có mã mời và mã PIN; máy bị mất thì cấp mã PIN mới nữa.`,
  endUnsent: (count: number) => `Máy này còn ${count} điểm chưa gửi về. Nên để máy vào lại mạng và gửi xong rồi mới ngắt.`,
  endDo: 'Ngắt điện thoại',

  slips: 'In phiếu mời…',
  slipsTitle: 'In phiếu mời',
  slipsWords: 'Mỗi thành viên một phiếu có mã QR, địa chỉ và mã mời để gõ; bốn phiếu một trang A4.',
  slipsChoose: 'In cho',
  slipsAgain: 'Mã mời đưa trước đây của những người được chọn hết hiệu lực; chỉ phiếu in lần này dùng được.',
  slipsPin: 'In cả mã PIN trên phiếu (cấp mã PIN mới)',
  slipsPinWords:
    'Bình thường không in: ai nhặt hoặc chụp được phiếu có cả hai mã thì chấm thay được thành viên. Chỉ chọn khi phiếu bỏ phong bì dán kín và trao tận tay. Máy đang dùng mã PIN cũ phải vào lại.',
  slipsAct: (count: number) => (count === 0 ? 'In phiếu mời' : `In ${count} phiếu mời`),
  slipsStopped: (done: number, of: number) => `Mới tạo được ${done} trên ${of} phiếu nên chưa in.`,
  slip: {
    title: 'Phiếu mời chấm điểm trên điện thoại',
    person: (name: string) => `Ông/bà ${name}`,
    steps: (address: string) => [
      'Điện thoại vào Wi-Fi của phòng họp (hỏi thư ký tên và mật khẩu).',
      'Quét mã bằng máy ảnh hoặc Zalo.',
      `Không quét được: mở trình duyệt, gõ ${address} rồi gõ mã mời.`,
      'Xác nhận đúng tên mình, nhập mã PIN.'
    ],
    code: 'Mã mời',
    pin: 'Mã PIN',
    noPin: 'Mã PIN do thư ký cấp riêng, không in ở đây.',
    foot: 'Phiếu của riêng một người. Mất phiếu thì báo thư ký để đổi mã.',
    practice: 'Phiên thực hành, không dùng để chấm thật'
  }
} as const

/** A member's phone in words. */
export const standingText = {
  notInvited: 'Chưa mời',
  invited: 'Đã mời, chưa vào',
  here: 'Đang dùng',
  lost: 'Mất liên lạc',
  seen: (ago: string) => `thấy lần cuối ${ago}`,
  neverSeen: 'chưa thấy lại',
  unsent: (count: number) => `còn ${count} điểm chưa gửi`
} as const

/** A sentence of what, and one of why or how. */
type Advice = readonly [what: string, how: string]

/** The one thing to do now. */
export const nextText = {
  over: ['Phiên đã kết luận.', 'Không mời thêm được. Đóng mạng nếu còn đang mở.'],
  open: ['Mở mạng cho điện thoại.', 'Chọn mạng mà điện thoại trong phòng cũng vào, rồi bấm “Mở cho điện thoại”.'],
  moved: [
    'Địa chỉ đang mở không còn là địa chỉ của máy này.',
    'Mạng của máy vừa đổi. Nối lại mạng cũ. Không được thì đóng, mở với mạng mới, đọc địa chỉ mới cho từng người nhập ở mục “Kết nối” trên điện thoại; điểm chưa gửi đi theo.'
  ],
  noMembers: ['Chọn người chấm ở trang Thành phần.', ''],
  unsent: (names: string, count: number): Advice => [
    `Còn ${count} điểm chưa về máy này: ${names}.`,
    'Xem điện thoại có còn trong Wi-Fi này không; giữ trang chấm mở, điểm tự gửi khi nối lại.'
  ],
  lost: (names: string): Advice => [
    `Mất liên lạc: ${names}.`,
    'Có thể màn hình đang tắt hoặc điện thoại rời Wi-Fi. Mở lại trang trên điện thoại là nối lại.'
  ],
  pins: (names: string): Advice => [`Cấp mã PIN cho ${names}.`, 'Từng người xem mã của mình trên màn hình này, một lần duy nhất.'],
  first: ['Thử một điện thoại, rồi mời từng thành viên.', 'Thử được thì bấm “Mã QR…” cho từng người, hoặc in phiếu mời phát cho cả phòng.'],
  invite: (names: string, joined: number): Advice => [`Chưa vào: ${names}.`, `Đã vào ${joined} người. Bấm “Mã QR…” ở hàng của từng người.`],
  ready: (count: number): Advice => [`Cả ${count} thành viên đã vào.`, 'Theo dõi phiếu ở trang Chấm điểm. Để máy này mở và cắm điện.'],
  readyPreparing: (count: number): Advice => [`Cả ${count} thành viên đã vào.`, 'Về phiên, bấm “Mở phiên chấm điểm” để bắt đầu chấm.']
} as const

/** At most four names, then how many more. */
export function namesWords(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(', ')
  return names.length > 4 ? `${shown} và ${names.length - 4} người khác` : shown
}

/** What to do where a phone does not get in, in the order in which it is to be tried. */
export const troubleText: readonly { readonly title: string; readonly words: string }[] = [
  {
    title: 'Điện thoại có cùng Wi-Fi với máy này không?',
    words:
      'Mở cài đặt Wi-Fi trên điện thoại, chọn đúng tên mạng; tắt dữ liệu di động (4G, 5G) nếu điện thoại báo “Wi-Fi không có internet” rồi bỏ mạng. Báo như vậy là bình thường.'
  },
  {
    title: 'Windows hỏi về tường lửa?',
    words:
      'Lần đầu mở, Windows hỏi có cho phần mềm nhận kết nối không: đánh dấu mạng riêng (Private) rồi bấm cho phép (Allow access). Đã lỡ từ chối: mở Cài đặt của Windows, tìm “tường lửa” (firewall), vào mục cho phép ứng dụng qua tường lửa, đánh dấu phần mềm này. Mạng đang là công cộng (Public) thì đổi sang riêng (Private) trong cài đặt Wi-Fi. Máy do cơ quan quản lý thì nhờ người quản trị.'
  },
  {
    title: 'Wi-Fi dành cho khách?',
    words:
      'Nhiều bộ phát Wi-Fi không cho các máy khách thấy nhau: mọi điện thoại đều không vào được dù đúng mạng. Dùng Wi-Fi nội bộ của cơ quan, hoặc cách dưới.'
  },
  {
    title: 'Dùng điểm phát sóng của một điện thoại',
    words:
      'Bật điểm truy cập cá nhân trên một điện thoại, nối máy này và các điện thoại khác vào đó. Không cần sim có dữ liệu. Rồi bấm “Đóng mạng”, chọn mạng mới, mở lại. Một số điện thoại chỉ nhận 5 đến 10 máy.'
  },
  {
    title: 'Chấm trên giấy',
    words: 'Lúc nào cũng in được phiếu trống đã ghi sẵn tên; thư ký nhập lại vào máy.'
  }
]

/** "ABCD EFGH": a code for typing, in two halves. */
export function codeWords(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

/** The address as it is typed, without the slash at its end. */
export function addressWords(url: string): string {
  return url.replace(/#.*$/, '').replace(/\/$/, '')
}

/** "vừa xong", "20 giây trước", "3 phút trước", "2 giờ trước"; milliseconds. */
export function agoWords(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  if (seconds < 10) return 'vừa xong'
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} giây trước`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} phút trước`
  return `${Math.floor(seconds / 3600)} giờ trước`
}
