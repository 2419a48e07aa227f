import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../electron/files/docx.ts'
import type { Block } from '../../../shared/papers/paper.ts'
import { aPaper, meta } from './make.ts'
import { openWord, tree } from './xml.ts'

const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'
const every = `${letters} ${letters.toUpperCase()} “”‘’"'«»[](){}<>&%§…–—/\\;:.,!?#@*_~^|=+-0123456789 😀👩‍👩‍👧🇻🇳 ☐☒ ½ m² °C &amp; &#39; <b>`

/** Vietnamese letters whole and taken apart, quotes, brackets, emoji, and what XML gives a meaning to. */
const someText = () =>
  fc
    .array(fc.oneof(fc.constantFrom(...every), fc.constantFrom(...every.normalize('NFD')), fc.string({ unit: 'grapheme' })), {
      maxLength: 4_000
    })
    .map((signs) => signs.join('').slice(0, 4_000))

/** What XML forbids is left out, everything else is printed, in composed letters. */
function printed(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
}

const blocksOf: Readonly<Record<string, (text: string) => Block>> = {
  paragraph: (text) => ({ kind: 'paragraph', runs: [text] }),
  'bold run': (text) => ({ kind: 'paragraph', runs: [{ text, bold: true, italic: true }] }),
  title: (text) => ({ kind: 'title', lines: [text] }),
  small: (text) => ({ kind: 'small', text }),
  box: (text) => ({ kind: 'box', text }),
  'table cell': (text) => ({ kind: 'table', columns: [{ title: '', align: 'left', width: 1 }], rows: [{ kind: 'row', cells: [text] }] }),
  'column head': (text) => ({ kind: 'table', columns: [{ title: text, align: 'left', width: 1 }], rows: [] }),
  signer: (text) => ({ kind: 'signatures', columns: [{ above: '', posts: [], hint: '', name: text }] })
}

describe('any text survives', () => {
  test.each(Object.entries(blocksOf))('in a %s', async (_name, block) => {
    await fc.assert(
      fc.asyncProperty(someText(), async (text) => {
        const { text: read } = await openWord(await writeDocx([aPaper([block(text)])], meta))
        expect(read.replace(/^\n+|\n+$/g, '')).toBe(printed(text).replace(/^\n+|\n+$/g, ''))
      }),
      { numRuns: 15 }
    )
  })

  test('all Vietnamese letters, quotes and emoji at 4,000 characters', async () => {
    const text = every.repeat(30).slice(0, 4_000)
    const { text: read } = await openWord(await writeDocx([aPaper([{ kind: 'paragraph', runs: [text] }])], meta))
    expect(read).toBe(printed(text))
  })

  test('in the footer, the watermark and the properties', async () => {
    const odd = 'Phiên “Đất Mũi” <&> \u0000\u0007 \ud800 e\u0302\u0301'
    const { parts } = await openWord(await writeDocx([aPaper([], { footer: odd, watermark: odd })], { ...meta, title: odd, creator: odd }))
    const shown = 'Phiên “Đất Mũi” <&>  \ufffd ế'
    expect(tree(parts.get('docProps/core.xml') ?? '').children[0]?.text).toBe(shown)
    const texts = ['word/footer1.xml', 'word/header1.xml'].map((path) => JSON.stringify(tree(parts.get(path) ?? '')))
    expect(texts.every((text) => text.includes(JSON.stringify(shown).slice(1, -1)))).toBe(true)
  })
})
