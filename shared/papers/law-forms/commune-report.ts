/** Mẫu số 03, Phụ lục III, Quyết định 26/2026/QĐ-TTg [LAW], in its words and order. */
import type { Block } from '../paper.ts'
import { motto, nation } from '../words.ts'
import type { LawFormFacts } from './facts.ts'
import { blanks, caption, dotted, field, fill, heading, line, placeWords, signer } from './lines.ts'

export function communeReportBlocks({ product, producer, commune, province }: LawFormFacts): Block[] {
  const office = commune === '' ? 'XÃ/PHƯỜNG…' : placeWords('xã', commune).toLocaleUpperCase('vi')
  return [
    caption('Mẫu số 03: Báo cáo đánh giá một số nội dung của hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP'),
    {
      kind: 'head',
      left: [
        { text: 'ỦY BAN NHÂN DÂN', bold: true },
        { text: office, bold: true, rule: 'part' }
      ],
      right: [
        { text: nation, bold: true },
        { text: motto, bold: true, rule: 'whole' }
      ]
    },
    { kind: 'title', lines: ['BÁO CÁO', 'Đánh giá một số nội dung của hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP'] },
    heading('I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM'),
    field('1. Tên chủ thể', producer.name),
    field('2. Loại hình tổ chức', producer.kindWords),
    field('3. Địa chỉ', producer.address),
    field('4. Tên người đại diện pháp luật', producer.representative),
    field('- Họ tên', producer.representative),
    blanks('- Giới tính: ', fill(producer.gender, 10), ' (Nam/nữ); Dân tộc: ', fill(producer.ethnicity, 12)),
    field('- Địa chỉ thường trú', producer.residence),
    field('5. Sản phẩm đăng ký đánh giá', product.name),
    heading('II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG CỦA HỒ SƠ SẢN PHẨM'),
    ...evaluated.flatMap((words) => [line(words), ...dotted(2)]),
    line(
      `Ủy ban nhân dân ${placeWords('xã', commune)} đề nghị Ủy ban nhân dân ${placeWords('tỉnh', province)} đánh giá, phân hạng sản phẩm OCOP cho sản phẩm${
        product.name === '' ? '....' : ` ${product.name}`
      } của ${producer.name || '…….'}`
    ),
    signer('', `T.M ỦY BAN NHÂN DÂN ${placeWords('xã', commune).toLocaleUpperCase('vi')}`, '(Ký tên và đóng dấu)', '')
  ]
}

const evaluated = [
  '1. Về sử dụng nguyên liệu địa phương: (Nội dung thể hiện rõ mô tả của chủ thể và đánh giá về tình hình sử dụng nguyên liệu thực tế của chủ thể trên địa bàn xã).',
  '2. Về sử dụng lao động địa phương: (Nội dung thể hiện rõ mô tả của chủ thể và đánh giá về tình hình sử dụng thực tế về lao động địa phương của chủ thể trên địa bàn xã).',
  '3. Nguồn gốc ý tưởng sản phẩm: (Nhận xét về nguồn gốc sản phẩm (truyền thống, sản phẩm mới) của chủ thể dựa trên thực tế của địa phương).',
  '4. Bản sắc/trí tuệ địa phương: Đánh giá các giá trị văn hóa, tri thức bản địa (giống, nguyên liệu, điều kiện sản xuất), kinh nghiệm sản xuất của cộng đồng và phương thức sản xuất đặc trưng của địa phương, tạo nên sự khác biệt của sản phẩm).'
]
