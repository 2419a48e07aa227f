import { courseOfEntries } from '../content/course.ts'
import { conclusionLines } from '../content/conclusion.ts'
import { absentLines, adviserLines, guestLines, memberTable } from '../content/people.ts'
import { resultTable } from '../content/results.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { councilGrounds } from './grounds.ts'

export const minutesBlocks = [
  block('danh sách thành viên', 'Bảng thành viên Hội đồng theo thứ tự ghế, có mặt hay vắng.', memberTable),
  block(
    'diễn biến từng sản phẩm',
    'Ý kiến, kết quả chấm, chênh lệch, chấm lại, tiêu chí có dấu sao, kết luận của từng sản phẩm.',
    courseOfEntries
  ),
  block('bảng kết quả', 'Bảng kết quả theo hạng sao.', resultTable),
  block('kết luận', 'Số sản phẩm đề nghị công nhận, trình Bộ, không công nhận, bị loại.', conclusionLines)
] as const

/** Biên bản họp Hội đồng [frame: Nghị định 30/2020, Mẫu 1.9; body DRAFT]: writes itself from what happened. */
export const minutes: Definition = {
  typeName: 'BIÊN BẢN',
  summary: 'Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}',
  body: 'council',
  numbered: true,
  dated: false,
  orientation: 'portrait',
  left: { signer: 'secretary', posts: ['THƯ KÝ'], hint: '(Ký, ghi rõ họ tên)' },
  right: { signer: 'chair', posts: ['CHỦ TỌA'], hint: '(Ký, ghi rõ họ tên)' },
  series: { province: 'BB-HĐOCOP', central: 'BB-HĐOCOP' },
  grounds: councilGrounds,
  recipients: () => ['Thành viên Hội đồng', 'Lưu: VT, Hồ sơ'],
  fields: [
    ...minutesBlocks,
    block('thành viên vắng', 'Thành viên vắng mặt và lý do.', absentLines),
    block('Tổ tư vấn', 'Họ tên thành viên Tổ tư vấn; không có thì không in.', adviserLines),
    block('đại biểu mời', 'Đại biểu mời; không có thì không in.', guestLines)
  ],
  wording: `{căn cứ}
Thời gian bắt đầu: {giờ bắt đầu}, {ngày họp}.
Địa điểm: {địa điểm họp}.
I. THÀNH PHẦN THAM DỰ
Thành viên Hội đồng: có mặt {số thành viên có mặt}/{số thành viên}.
{danh sách thành viên}
{thành viên vắng}
{Tổ tư vấn}
{đại biểu mời}
{điều kiện họp}
Chủ trì (chủ tọa): {chủ trì}, {chức danh chủ trì}.
Thư ký (người ghi biên bản): {thư ký}.
II. NỘI DUNG
Chủ tọa khai mạc, công bố quyết định thành lập Hội đồng và chương trình làm việc. Tổ tư vấn báo cáo kết quả thẩm định {số sản phẩm} hồ sơ. Hội đồng đánh giá từng sản phẩm như sau:
{diễn biến từng sản phẩm}
III. KẾT QUẢ
{bảng kết quả}
IV. KẾT LUẬN CỦA CHỦ TỌA
{kết luận}
{ý kiến bổ sung}
Cuộc họp kết thúc vào {giờ kết thúc}, {ngày kết thúc}. Biên bản đã được thông qua tại cuộc họp./.`
}
