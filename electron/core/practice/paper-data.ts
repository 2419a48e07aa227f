/** What the papers of the practice council and of its session need beyond marks: invented, so that every paper is full. */
import type { CouncilPaperData, EntryPaperData, SessionPaperData, SessionPapersView } from '../../../shared/contract/paper-data.ts'
import { addDays } from '../../../shared/domain/dates.ts'
import { numberedOn } from '../../../shared/papers/decree/apart.ts'
import type { ApartKind, DecreeKind } from '../../../shared/papers/kinds.ts'
import { council } from './data.ts'

const agency = 'Sở Nông nghiệp và Môi trường tỉnh An Bình'

/** The council's data over what the program gives for its level. */
export function councilPapers(given: CouncilPaperData): CouncilPaperData {
  return {
    ...given,
    advisory: { superior: council.superiorBody, name: agency },
    decision: { superior: '', name: council.superiorBody },
    signers: {
      chair: { authority: 'TM. HỘI ĐỒNG', councilPost: 'Chủ tịch', agencyPost: 'Phó Chủ tịch Ủy ban nhân dân tỉnh', name: '' },
      secretary: { authority: '', councilPost: 'Thư ký', agencyPost: '', name: '' },
      adviserLeader: { authority: 'TM. TỔ TƯ VẤN', councilPost: 'Tổ trưởng', agencyPost: '', name: 'Trương Thị Cẩm Giang' },
      teller: { authority: '', councilPost: 'Trưởng ban kiểm phiếu', agencyPost: '', name: 'Lý Thị Mai Khuê' },
      advisory: { authority: '', councilPost: '', agencyPost: 'Giám đốc', name: 'Phạm Quốc Bình An' },
      decision: { authority: 'KT. CHỦ TỊCH', councilPost: '', agencyPost: 'Phó Chủ tịch', name: 'Lê Văn Thành Tâm' }
    }
  }
}

/** Number of each paper, and how many days after the meeting it was issued. */
const numbers: Readonly<Partial<Record<DecreeKind, readonly [number: string, days: number]>>> = {
  invitation: ['41', -7],
  appraisal: ['12', -10],
  appraisalReport: ['13', -5],
  ballots: ['04', 0],
  minutes: ['05', 0],
  writtenMinutes: ['06', 0],
  report: ['07', 1],
  submission: ['318', 3],
  recognition: ['2500', 5],
  approval: ['2501', 5],
  ministryLetter: ['1204', 6],
  communeNotice: ['08', 2],
  producerNotice: ['21', 2],
  certificate: ['2500', 5],
  withdrawal: ['2610', 30]
}

const discussions = [
  'Ông Trần Đức Dũng Chí: sản phẩm có phiếu kiểm nghiệm còn hạn, cơ sở giữ vệ sinh tốt.\nBà Nguyễn Thị Hạnh Dung: đề nghị mở thêm điểm bán ngoài tỉnh.',
  'Bà Lý Thị Mai Khuê: nhãn hàng hóa rõ, nên thêm mã truy xuất nguồn gốc.',
  'Ông Phan Đăng Khoa Điền: câu chuyện sản phẩm gắn với làng nghề, cần ghi ngắn gọn hơn trên bao bì.'
] as const
const requests = [
  'Hoàn thiện nội dung ghi nhãn trong thời hạn 30 ngày.',
  'Bổ sung hợp đồng liên kết vùng nguyên liệu trước đợt đánh giá sau.',
  ''
] as const
const appraisals = [
  'Hồ sơ đủ thành phần. Kiểm tra thực tế ngày làm việc tại cơ sở: quy trình đúng như mô tả, sổ ghi chép đầy đủ.',
  'Hồ sơ đủ thành phần; đã đề nghị chủ thể nộp bản mới của phiếu kiểm nghiệm và đã nhận được.'
] as const

/** The session's data over what it begins with. `voters`: members who score and are there; one of them differs over each fourth product. */
export function sessionPapers(
  given: SessionPaperData,
  entryIds: readonly string[],
  each: SessionPapersView['each'],
  voters: number,
  heldOn: string
): SessionPaperData {
  const issued = Object.entries(numbers).map(([kind, [number, days]]) => [kind, { number, date: addDays(heldOn, days) }])
  return {
    ...given,
    numbers: { ...given.numbers, ...Object.fromEntries(issued) },
    each: { ...given.each, communeNotice: numbered('communeNotice', each), producerNotice: numbered('producerNotice', each) },
    words: { ...given.words, minutes: 'Hội đồng giao Thư ký gửi kết quả đến các xã, phường và chủ thể trong thời hạn 05 ngày làm việc.' },
    beganAt: '08:00',
    endedAt: '11:30',
    guests:
      'Bà Đặng Thị Kim Hoa, Phòng Kinh tế xã Rạch Sen\nÔng Ngô Văn Lành, Hội Nông dân tỉnh\nĐại diện các chủ thể có sản phẩm đánh giá',
    sentOn: addDays(heldOn, -7),
    backOn: addDays(heldOn, -1),
    entries: Object.fromEntries(entryIds.map((id, place) => [id, entryPapers(place, voters)])),
    tellers: [
      { name: 'Lý Thị Mai Khuê', post: 'Trưởng ban' },
      { name: 'Võ Ngọc Ánh Đào', post: 'Ủy viên' },
      { name: 'Bùi Thị Trang Đài', post: 'Ủy viên' }
    ],
    ballotsIssued: voters,
    ballotsReturned: voters,
    ballotsValid: voters
  }
}

/** Every paper of the kind with a number, from the first of the kind on. */
function numbered(kind: 'communeNotice' | 'producerNotice', each: SessionPapersView['each']): SessionPaperData['each'][ApartKind] {
  const keys = each.find((one) => one.kind === kind)?.targets.map(({ key }) => key) ?? []
  const given = numberedOn(numbers[kind]?.[0] ?? '', keys, {})
  return Object.fromEntries(keys.map((key) => [key, { number: given[key] ?? '', date: null }]))
}

function entryPapers(place: number, voters: number): EntryPaperData {
  const against = place % 4 === 3 && voters > 0 ? 1 : 0
  return {
    discussion: discussions[place % discussions.length] ?? '',
    request: requests[place % requests.length] ?? '',
    ballot: { agree: voters - against, disagree: against, other: 0 },
    appraisal: appraisals[place % appraisals.length] ?? '',
    withdrawalGround: '',
    withdrawalWords: '',
    certificateNumber: `${String(place + 1).padStart(2, '0')}/2026/OCOP-AB`
  }
}
