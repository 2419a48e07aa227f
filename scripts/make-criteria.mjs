/**
 * Writes resources/criteria from a transcript of Phụ lục II, Quyết định 26/2026/QĐ-TTg.
 * Use: node scripts/make-criteria.mjs SOURCE_DIR [OUT_DIR]
 * Words are kept letter for letter (only composed to NFC). What the transcript knows and this script does not is refused, so nothing is lost unseen.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const kept = 'Phần mềm giữ nguyên theo bản chép.'
const checkSigned = 'Phần mềm giữ nguyên theo bản chép; cần đối chiếu với bản PDF đã ký.'
const distinctive = `Trong phần ghi chú, "giá trị độc trưng" gần như chắc chắn là "đặc trưng". ${kept}`

/** The transcript's remarks are English and for builders; the secretary reads these, each at the place it speaks of. */
const remarks = new Map([
  [
    '8: the top option carries no ***** here, 22 other sets carry ***** on the same option. Kept as transcribed; check against the signed PDF.',
    [['8', `Phương án cao nhất ở đây không có dấu *****, trong khi 22 bộ khác có dấu ***** ở cùng phương án này. ${checkSigned}`]]
  ],
  ['5.1: the star mark is printed with spaces (* * * *).', [['5.1', 'Dấu sao được in có khoảng cách: (* * * *).']]],
  [
    '1.2: the points cell of "Không được cấp giấy chứng nhận chất lượng" is blank in the transcript; 0 is used (the same option prints 0 in the other food sets).',
    [
      [
        '1.2',
        'Bản chép để trống ô điểm của phương án "Không được cấp giấy chứng nhận chất lượng"; phần mềm dùng 0 điểm (các bộ thực phẩm khác in 0 cho cùng phương án này).'
      ]
    ]
  ],
  [
    '7: the transcript prints 13 for "Có trên 2 chỉ tiêu"; 3 is used (criterion maximum is 3; the same option prints 3 in sets 1, 2 and 3).',
    // Set 2 has no such option, so the translation does not name it.
    [
      [
        '7',
        'Bản chép in 13 cho phương án "Có trên 2 chỉ tiêu"; phần mềm dùng 3 điểm (điểm tối đa của tiêu chí là 3; bộ 1 và bộ 3 in 3 cho cùng phương án này).'
      ]
    ]
  ],
  [
    '4.1: "đường dân gian hàng điện tử" in the top option is almost surely "đường dẫn gian hàng điện tử" (22 other sets). Kept as transcribed.',
    [
      [
        '4.1',
        `Trong phương án cao nhất, "đường dân gian hàng điện tử" gần như chắc chắn là "đường dẫn gian hàng điện tử" (như ở 22 bộ khác). ${kept}`
      ]
    ]
  ],
  [
    '8: the note begins "Sản Tiêu chuẩn sản phẩm"; 13 other sets print "Bản tiêu chuẩn sản phẩm". Kept as transcribed.',
    [['8', `Phần ghi chú bắt đầu bằng "Sản Tiêu chuẩn sản phẩm"; 13 bộ khác in "Bản tiêu chuẩn sản phẩm". ${kept}`]]
  ],
  [
    '3.1: the second option (Công ty TNHH...) prints 1, the 25 other sets print 2 and the criterion would otherwise have two options of 1 point. Very likely a slip of the transcript; kept as transcribed: check against the signed PDF.',
    [
      [
        '3.1',
        `Phương án thứ hai (Công ty TNHH...) in 1 điểm, trong khi 25 bộ khác in 2 điểm; in như vậy thì tiêu chí có hai phương án cùng 1 điểm. Rất có thể bản chép sai. ${checkSigned}`
      ]
    ]
  ],
  [
    '1.7: "phế phẩm nông nghiệp" here, "phụ phẩm nông nghiệp" in the other sets. Kept as transcribed.',
    [['1.7', `Ở đây in "phế phẩm nông nghiệp", các bộ khác in "phụ phẩm nông nghiệp". ${kept}`]]
  ],
  [
    'section 8: printed without the dot: "8 CÔNG BỐ CHẤT LƯỢNG SẢN PHẨM"',
    [['8', 'Số thứ tự của mục được in thiếu dấu chấm: "8 CÔNG BỐ CHẤT LƯỢNG SẢN PHẨM".']]
  ],
  [
    '3.5: the second option carries no **** here, the 24 other sets carry it. Kept as transcribed; check against the signed PDF.',
    [['3.5', `Phương án thứ hai ở đây không có dấu ****, trong khi 24 bộ khác có. ${checkSigned}`]]
  ],
  [
    '6.1.1: the transcript prints 11 for "Có rất ít tạp chất, chấp nhận được"; 1 is used (criterion maximum is 2, options run 0, 1, 2; the same option prints 1 in sets 9, 10 and 12).',
    [
      [
        '6.1.1',
        'Bản chép in 11 cho phương án "Có rất ít tạp chất, chấp nhận được"; phần mềm dùng 1 điểm (điểm tối đa của tiêu chí là 2, các phương án lần lượt là 0, 1, 2; các bộ 9, 10 và 12 in 1 cho cùng phương án này).'
      ]
    ]
  ],
  [
    '3.5: "có đăng độc quyền kiểu dáng công nghiệp" is almost surely "có Bằng độc quyền" (23 other sets); 5.3 note: "giá trị độc trưng" is almost surely "đặc trưng". Kept as transcribed.',
    [
      ['3.5', `"có đăng độc quyền kiểu dáng công nghiệp" gần như chắc chắn là "có Bằng độc quyền" (như ở 23 bộ khác). ${kept}`],
      ['5.3', distinctive]
    ]
  ],
  ['5.3 note: "giá trị độc trưng" is almost surely "đặc trưng". Kept as transcribed.', [['5.3', distinctive]]],
  [
    '2.1: one option prints "truyền thông" where 19 other places print "truyền thống". Kept as transcribed; check.',
    [['2.1', `Một phương án in "truyền thông", trong khi 19 chỗ khác in "truyền thống". ${kept} Cần đối chiếu.`]]
  ],
  [
    'Section 9: the points column of the transcript holds two paragraphs, "4" and "1"; 4 is used (its options are 2 and 4 and only 4 makes part C add up to 35).',
    [
      [
        '9',
        'Ô điểm của mục này trong bản chép có hai dòng, "4" và "1"; phần mềm dùng 4 điểm (các phương án của mục là 2 và 4, và chỉ với 4 điểm thì phần C mới đủ 35 điểm).'
      ]
    ]
  ],
  [
    '6.2: the first two options both print 1 (other sets start at 0). Kept as transcribed; check against the signed PDF.',
    [['6.2', `Hai phương án đầu đều in 1 điểm (các bộ khác bắt đầu từ 0 điểm). ${checkSigned}`]]
  ],
  ['Part A: the heading prints (35 Điểm), the points column prints 40', [['A', 'Tiêu đề của phần A in (35 Điểm), cột điểm in 40.']]],
  [
    'No "Hồ sơ bị loại khi" line and no footnote on the meaning of the stars is printed for this set, although criteria 3.4 and 3.5 carry star marks.',
    [
      [
        undefined,
        'Bộ này không in dòng "Hồ sơ bị loại khi" và không in ghi chú về ý nghĩa của dấu sao, mặc dù các tiêu chí 3.4 và 3.5 có dấu sao.'
      ]
    ]
  ]
])
const bilingual =
  /^(2\.[34]) (".+"): the decision prints the criterion and 1 point but no option rows \(yes = 1, no = 0 is our reading, not printed\)\.$/

/** Found by comparing the forms with each other; the transcript does not remark on them. */
const ownFindings = new Map([
  [8, [['6.1', `Ghi chú in "lông, lông, len", một chữ lặp lại. ${kept}`]]],
  [12, [['1.4', `Ở đây in "sản lượng", trong khi 24 bộ khác in "số lượng". ${kept} Cần đối chiếu.`]]],
  [
    17,
    [
      [
        undefined,
        `Dòng "Hồ sơ bị loại khi" ở đây in "hoặc giấy phép sản xuất", bộ 15 in "hoặc không có giấy phép sản xuất": nghĩa khác nhau. ${kept} Cần đối chiếu trước khi loại hồ sơ vì căn cứ này.`
      ]
    ]
  ],
  [19, [[undefined, `Dòng loại hồ sơ ở đây in "Bị loại khi", các bộ khác in "Hồ sơ bị loại khi". ${kept}`]]]
])

let composed = 0
main()

function main() {
  const [source, out = fileURLToPath(new URL('../resources/criteria', import.meta.url))] = process.argv.slice(2)
  if (!source) throw new Error('Use: node scripts/make-criteria.mjs SOURCE_DIR [OUT_DIR]')
  mkdirSync(out, { recursive: true })
  const files = readdirSync(source).filter((file) => /^qd26-\d\d-.*\.json$/.test(file))
  for (const file of files) {
    const set = asSet(take(JSON.parse(readFileSync(join(source, file), 'utf8'))))
    writeFileSync(join(out, `${set.id}.json`), `${JSON.stringify(set, null, 2)}\n`)
  }
  process.stdout.write(`${files.length} criteria sets written, ${composed} texts composed to NFC\n`)
}

function asSet(from) {
  const set = {
    format: 1,
    id: from.text('id'),
    no: from.number('no'),
    decision: asDecision(from.text('decision')),
    name: from.text('nameVi'),
    nameInIndex: from.text('nameInIndexVi'),
    headingPrinted: from.text('headingPrinted'),
    classPrinted: from.text('classPrintedOnForm'),
    group: from.text('group'),
    subgroup: from.text('subgroup'),
    subSubgroup: from.any('subSubgroup') === null ? '' : from.text('subSubgroup'),
    ministry: from.text('ministry'),
    formFields: from.texts('formFields'),
    codeNote: from.text('codeNote'),
    parts: from.list('parts', asPart),
    totalPrinted: from.number('totalPrinted'),
    conditions: from.list('conditions', asCondition),
    formEnd: from.texts('formEnd'),
    anomalies: [
      ...from.texts('anomalies').flatMap(asAnomalies),
      ...(ownFindings.get(from.number('no')) ?? []).map(([at, text]) => (at === undefined ? { text } : { at, text }))
    ]
  }
  return from.done(set)
}

function asDecision(cited) {
  const found = /^(\S+) \((\d\d)\/(\d\d)\/(\d{4})\), (.+)$/.exec(cited)
  if (!found) throw new Error(`decision not understood: ${cited}`)
  const [, number, day, month, year, annex] = found
  return { number, date: `${year}-${month}-${day}`, annex, cited }
}

function asPart(from) {
  return from.done({
    code: from.text('code'),
    title: from.text('title'),
    max: from.number('maxPoints'),
    sections: from.list('sections', asSection)
  })
}

function asSection(from) {
  return from.done({
    code: from.text('code'),
    title: from.text('title'),
    max: from.number('maxPoints'),
    note: from.optional('note', 'text'),
    maxPrinted: from.optional('maxPointsPrinted', 'text'),
    criteria: from.list('criteria', asCriterion)
  })
}

function asCriterion(from) {
  return from.done({
    code: from.text('code'),
    title: from.text('title'),
    max: from.number('maxPoints'),
    note: from.optional('note', 'text'),
    binary: from.optional('binary', 'any'),
    cases: from.has('cases') ? asCases(take(from.any('cases'))) : undefined,
    options: from.list('options', asOption),
    criteria: from.has('criteria') ? from.list('criteria', asCriterion) : undefined
  })
}

function asCases(from) {
  return from.done({ a: from.text('a'), b: from.text('b') })
}

function asOption(from, place) {
  const raw = from.optional('pointsRaw', 'text')
  const option = {
    key: place + 1,
    points: from.number('points'),
    label: from.text('label'),
    minStar: from.optional('minStar', 'number'),
    note: from.optional('note', 'text'),
    case: from.optional('case', 'text'),
    pointsPrinted: from.optional('pointsPrinted', 'text')
  }
  if (raw !== undefined && raw !== option.pointsPrinted) throw new Error(`pointsRaw "${raw}" is not pointsPrinted: ${option.label}`)
  return from.done(option)
}

function asCondition(from) {
  return from.done({ type: from.text('type'), text: from.text('text'), criterion: from.optional('criterion', 'text') })
}

function asAnomalies(remark) {
  const label = bilingual.exec(remark)
  if (label) {
    const [, at, title] = label
    return [
      {
        at,
        text: `Quyết định in tiêu chí ${title} và 1 điểm nhưng không in dòng phương án nào. Có = 1 điểm, không = 0 điểm là cách hiểu của phần mềm, không có trong văn bản.`
      }
    ]
  }
  const words = remarks.get(remark)
  if (!words) throw new Error(`no Vietnamese words for the remark: ${remark}`)
  return words.map(([at, text]) => (at === undefined ? { text } : { at, text }))
}

/** Reads one object of the transcript; `done` refuses keys that were not read and drops values that are not there. */
function take(object) {
  const left = new Set(Object.keys(object))
  const any = (key) => {
    if (!Object.hasOwn(object, key)) throw new Error(`${key} is missing in ${JSON.stringify(object).slice(0, 200)}`)
    left.delete(key)
    return object[key]
  }
  const typed = (key, type) => {
    const value = any(key)
    if (typeof value !== type) throw new Error(`${key} is no ${type} in ${JSON.stringify(object).slice(0, 200)}`)
    return value
  }
  const reader = {
    any,
    has: (key) => Object.hasOwn(object, key),
    number: (key) => typed(key, 'number'),
    text: (key) => compose(typed(key, 'string')),
    texts: (key) => any(key).map(compose),
    list: (key, read) => any(key).map((value, place) => read(take(value), place)),
    optional: (key, kind) => (Object.hasOwn(object, key) ? reader[kind](key) : undefined),
    done: (value) => {
      if (left.size > 0) throw new Error(`not read: ${[...left].join(', ')} in ${JSON.stringify(object).slice(0, 200)}`)
      return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined))
    }
  }
  return reader
}

function compose(text) {
  const nfc = text.normalize('NFC')
  if (nfc !== text) composed += 1
  return nfc
}
