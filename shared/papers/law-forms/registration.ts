/** Mẫu số 01, Phụ lục III, Quyết định 26/2026/QĐ-TTg [LAW], in its words and order. */
import type { Block } from '../paper.ts'
import { motto, nation } from '../words.ts'
import type { LawFormFacts } from './facts.ts'
import { blanks, box, caption, centred, dotted, field, fill, heading, line, openDate, signer } from './lines.ts'

export function registrationBlocks({ product, producer, province, year }: LawFormFacts): Block[] {
  return [
    caption('Mẫu số 01: Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP'),
    {
      kind: 'head',
      left: [],
      right: [
        { text: nation, bold: true },
        { text: motto, bold: true, rule: 'whole' }
      ]
    },
    {
      kind: 'title',
      lines: [
        'PHIẾU ĐĂNG KÝ',
        'Tham gia đánh giá, phân hạng sản phẩm OCOP',
        `của ${province === '' ? 'tỉnh …………….' : withKind(province)} năm ${year || '……….'}`
      ]
    },
    heading('1. Thông tin về đơn vị đăng ký:'),
    field('- Tên đơn vị', producer.name),
    field('- Họ tên người đại diện pháp lý', producer.representative),
    field('- Chức vụ', ''),
    field('- Địa chỉ liên hệ', producer.address),
    blanks('- Điện thoại: ', fill(producer.phone, 12), ' Email: ', fill(producer.email, 12)),
    field('2. Tên sản phẩm', product.name),
    blanks('3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm', { text: '1', raised: true }, '): ', fill(product.classWords, 12)),
    ...dotted(product.classWords === '' ? 1 : 0),
    blanks(
      '4. Lần đăng ký đánh giá: Lần đầu ',
      box(product.form === 'first'),
      ' Nâng hạng: ',
      box(product.form === 'upgrade'),
      ' Đánh giá lại: ',
      box(product.form === 'reevaluation')
    ),
    line('5. Tài liệu kèm theo:'),
    line('- Báo cáo đánh giá về sản phẩm theo Bộ tiêu chí (bản gốc, bản điện tử).'),
    field('- Sản phẩm mẫu (số lượng)', ''),
    line(
      'Cam đoan những thông tin trong Phiếu đăng ký là đúng sự thật, chúng tôi xin cam kết tuân thủ các quy định về đánh giá, phân hạng sản phẩm OCOP, chịu trách nhiệm trước Hội đồng và pháp luật về Hồ sơ đăng ký đánh giá, phân hạng sản phẩm.'
    ),
    signer(openDate, 'ĐẠI DIỆN', '(Ký, đóng dấu, ghi rõ họ tên)', producer.representative),
    line('_____________________'),
    { kind: 'small', text: '1 Theo Phụ lục I về Danh mục phân loại sản phẩm tham gia đánh giá, phân hạng sản phẩm OCOP.' },
    { kind: 'paragraph', runs: [{ text: 'PHẦN DÀNH CHO CƠ QUAN QUẢN LÝ', bold: true }], align: 'center', keep: true, fresh: true },
    ...receipt('DÀNH CHO ỦY BAN NHÂN DÂN CẤP XÃ'),
    ...receipt('DÀNH CHO CƠ QUAN QUẢN LÝ OCOP CẤP TỈNH')
  ]
}

/** The number, day and names are the receiving office's to write. */
function receipt(title: string): Block[] {
  return [
    centred(title),
    line('Phiếu số: ……-……. /PĐK- (Mã tỉnh) - (Mã xã) - (Năm)'),
    field('Ngày nhận', ''),
    blanks('Người tiếp nhận: ', fill('', 16), ' Chữ ký: ', fill('', 9)),
    signer('', 'Cơ quan tiếp nhận', '(Ký, đóng dấu và ghi rõ họ tên)', '')
  ]
}

/** The form says "tỉnh"; a city's own name says what it is. */
function withKind(province: string): string {
  return /^(tỉnh|thành phố)\s/iu.test(province)
    ? province.replace(/^Tỉnh(?=\s)/u, 'tỉnh').replace(/^Thành phố(?=\s)/u, 'thành phố')
    : `tỉnh ${province}`
}
