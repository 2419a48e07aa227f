/** Mẫu số 02, Phụ lục III, Quyết định 26/2026/QĐ-TTg [LAW], in its words and order. */
import { dossierDemands } from '../evidence.ts'
import type { Block, TableRow } from '../paper.ts'
import type { LawFormFacts } from './facts.ts'
import { blanks, box, caption, centred, dotted, field, fill, line, openDate, signer } from './lines.ts'

/** Rows of the evidence table that answer a box of item 7. */
const registered = 1
const published = 11
const property = 7

export function selfReportBlocks(facts: LawFormFacts): Block[] {
  return [
    caption('Mẫu số 02: Báo cáo tự đánh giá về sản phẩm'),
    { kind: 'title', lines: ['BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM'] },
    { kind: 'paragraph', runs: [{ text: '(Dành cho chủ thể có sản phẩm đăng ký)', italic: true }], align: 'center' },
    centred('Phần I'),
    centred('THÔNG TIN CHUNG'),
    ...general(facts),
    centred('Phần II'),
    centred('KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH'),
    line(
      'Nội dung yêu cầu: Đánh giá kết quả triển khai phương án sản xuất, kinh doanh của chủ thể theo Phương án sản xuất, kinh doanh khi tham gia OCOP.'
    ),
    line('Lưu ý: trình bày rõ một số nội dung sau:'),
    line('- Tổ chức vùng nguyên liệu, công nghệ sản xuất, sơ chế, chế biến, đóng gói sản phẩm của chủ thể.'),
    line('- Sự thay đổi về chất lượng sản phẩm: chất lượng, tiêu chuẩn chất lượng, bao bì, nhãn mác, hình thức đóng gói,...'),
    line('- Thị trường phân phối sản phẩm.'),
    blanks('- Kết quả sản xuất, kinh doanh: doanh thu, lợi nhuận.'),
    ...dotted(4),
    ...byCriteria(facts),
    centred('Phần IV'),
    centred('KẾ HOẠCH SẢN XUẤT, KINH DOANH'),
    line('Trình bày những định hướng, kế hoạch của chủ sở hữu trong thời gian tới về phát triển sản phẩm, tổ chức sản xuất, thị trường.'),
    ...dotted(4),
    signer(openDate, 'ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ', '(Ký, họ tên, đóng dấu)', facts.producer.representative)
  ]
}

function general({ producer, product, evidence }: LawFormFacts): Block[] {
  const has = (no: number) => box(evidence.get(no)?.present ?? false)
  return [
    field('1. Tên chủ thể', producer.name),
    field('2. Loại hình tổ chức', producer.kindWords),
    field('3. Địa chỉ', producer.address),
    blanks('4. Điện thoại: ', fill(producer.phone, 12), ' Email: ', fill(producer.email, 12)),
    field('5. Tên người đại diện pháp luật', producer.representative),
    field('- Họ tên', producer.representative),
    blanks('- Giới tính: ', fill(producer.gender, 10), ' (Nam/nữ); Dân tộc: ', fill(producer.ethnicity, 12)),
    field('- Địa chỉ thường trú', producer.residence),
    blanks(
      '6. Ngày thành lập/đăng ký kinh doanh: ',
      fill(producer.registrationDate, 8),
      ' Số giấy đăng ký (nếu có): ',
      fill(producer.registrationNumber, 0)
    ),
    ...dotted(producer.registrationNumber === '' ? 1 : 0),
    blanks(
      '7. Tên sản phẩm/dịch vụ, mô tả về quy cách sản phẩm, tiêu chuẩn: ',
      ...(product.name === '' ? [] : [{ text: product.name, bold: true } as const])
    ),
    ...dotted(product.name === '' ? 2 : 1),
    line('Đánh dấu (√) vào mục tương ứng:'),
    line('a) Giấy đăng ký kinh doanh: ', has(registered)),
    line('b) Đã công bố chất lượng sản phẩm theo quy định: ', has(published)),
    line('c) Đã có các điều kiện sản xuất theo quy định:'),
    line('- Giấy chứng nhận cơ sở đủ điều kiện vệ sinh an toàn thực phẩm theo quy định của pháp luật cho sản xuất sản phẩm: ', box(false)),
    line(
      '- Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc theo quy định cho sản phẩm (đối với các sản phẩm bắt buộc theo quy định) ',
      box(false)
    ),
    line('d) Đã có đăng ký sở hữu trí tuệ: ', has(property)),
    line('+ Giấy chứng nhận đăng ký nhãn hiệu: ', box(false)),
    line('+ Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận: ', box(false)),
    line('+ Bằng sáng chế ', box(false)),
    line('+ Bằng độc quyền kiểu dáng công nghiệp: ', box(false)),
    line('+ Giấy chứng nhận bản quyền tác giả ', box(false)),
    line('+ Khác (ghi rõ):', box(false)),
    blanks('8. Lịch sử hình thành của chủ thể (nêu các giai đoạn hình thành và phát triển):'),
    ...dotted(2),
    blanks('9. Cơ cấu tổ chức của chủ thể:'),
    ...dotted(1)
  ]
}

function byCriteria({ product, evidence }: LawFormFacts): Block[] {
  const { selfScore } = product
  return [
    centred('Phần III'),
    centred('ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP'),
    line(
      '- Căn cứ vào Bộ tiêu chí đánh giá, phân hạng sản phẩm OCOP tương ứng với sản phẩm đăng ký, chủ thể tự đánh giá về kết quả (điểm số) có thể đạt theo thứ tự từng tiêu chí.'
    ),
    ...(selfScore === null ? [] : [line({ text: `Tổng số điểm tự đánh giá: ${selfScore}/100 điểm.`, bold: true })]),
    line(
      '- Mô tả, chứng minh về kết quả tương ứng (mô tả, tài liệu minh chứng cho nội dung mô tả, được sắp xếp theo thứ tự các chỉ tiêu trong Bộ tiêu chí).'
    ),
    line('- Tài liệu minh chứng kèm theo vào phụ lục của Báo cáo, tham khảo hướng dẫn theo bảng dưới đây:'),
    {
      kind: 'table',
      columns: [
        { title: 'TT', align: 'center', width: 6 },
        { title: 'Nội dung', align: 'left', width: 34 },
        { title: 'Yêu cầu', align: 'justify', width: 60 }
      ],
      rows: dossierDemands.map(({ no, name, demand }): TableRow => {
        const found = evidence.get(no)?.words ?? ''
        const asked = demand.replace('. - ', '.\n- ')
        return { kind: 'row', cells: ['-', name, found === '' ? asked : `${asked}\nHồ sơ: ${found}`] }
      })
    },
    line(
      'Đối với sản phẩm đăng ký đánh giá, phân hạng lại: cần rà soát, cập nhật những nội dung mới và đánh giá về những thay đổi, kết quả đạt được sau 3 năm được công nhận OCOP: về nguyên liệu, công nghệ sử dụng, bao bì, nhãn mác, công bố chất lượng, thị trường tiêu thụ, sản lượng, doanh thu; bổ sung các giấy tờ minh chứng pháp lý có thời hạn;....'
    )
  ]
}
