import { ballotCount, ballotTable, tellerLines } from '../content/ballots.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { text } from '../fields/session.ts'
import { noGrounds } from './grounds.ts'

/** Biên bản kiểm phiếu [DRAFT], where the Quy chế votes. */
export const ballots: Definition = {
  typeName: 'BIÊN BẢN',
  summary: 'Kiểm phiếu biểu quyết kết quả đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}',
  body: 'council',
  numbered: true,
  dated: false,
  orientation: 'portrait',
  left: { signer: 'teller', posts: ['TRƯỞNG BAN KIỂM PHIẾU'], hint: '(Ký, ghi rõ họ tên)' },
  right: { signer: 'chair', posts: ['CHỦ TỌA'], hint: '(Ký, ghi rõ họ tên)' },
  series: { province: 'BB-HĐOCOP', central: 'BB-HĐOCOP' },
  grounds: noGrounds,
  recipients: () => ['Thành viên Hội đồng', 'Lưu: VT, Hồ sơ'],
  fields: [
    block('ban kiểm phiếu', 'Họ tên và chức danh trong ban kiểm phiếu.', tellerLines),
    block('bảng kiểm phiếu', 'Số đồng ý, không đồng ý, ý kiến khác của từng sản phẩm.', ballotTable),
    text('số phiếu phát ra', 'Số phiếu biểu quyết phát ra, kèm bằng chữ.', ({ facts }) => ballotCount(facts.sessionData.ballotsIssued)),
    text('số phiếu thu vào', 'Số phiếu biểu quyết thu vào, kèm bằng chữ.', ({ facts }) => ballotCount(facts.sessionData.ballotsReturned)),
    text('số phiếu hợp lệ', 'Số phiếu biểu quyết hợp lệ, kèm bằng chữ.', ({ facts }) => ballotCount(facts.sessionData.ballotsValid)),
    text('số phiếu không hợp lệ', 'Số phiếu thu vào trừ số phiếu hợp lệ, kèm bằng chữ.', ({ facts: { sessionData } }) => {
      const { ballotsReturned, ballotsValid } = sessionData
      return ballotsReturned === null || ballotsValid === null || ballotsValid > ballotsReturned
        ? ''
        : ballotCount(ballotsReturned - ballotsValid)
    })
  ],
  wording: `Hôm nay, {ngày họp}, tại {địa điểm họp}, Ban kiểm phiếu do {tên Hội đồng} cử ra đã kiểm phiếu biểu quyết kết quả đánh giá, phân hạng sản phẩm OCOP.
I. BAN KIỂM PHIẾU
{ban kiểm phiếu}
II. KẾT QUẢ KIỂM PHIẾU
- Số phiếu phát ra: {số phiếu phát ra}.
- Số phiếu thu vào: {số phiếu thu vào}.
- Số phiếu hợp lệ: {số phiếu hợp lệ}.
- Số phiếu không hợp lệ: {số phiếu không hợp lệ}.
{bảng kiểm phiếu}
{ý kiến bổ sung}
Biên bản lập xong {ngày họp}, đã thông qua trước Hội đồng./.`
}
