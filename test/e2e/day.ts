/**
 * A whole day through the built app: from the first page to the papers, each promise on top of the one before.
 * The full day brings all sixty products before the council, a shorter one only the first few; both bring in all sixty.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionView } from '../../shared/contract/sessions.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { AppUnderTest } from '../app.ts'
import { withBrowser } from '../browser.ts'
import { checkErrors, type Day } from './check.ts'
import { attend, goTo, importList, insist, makeCouncil, makeSession, type Must, readPin, type Save, showResult, step, tab } from './desk.ts'
import { handIn } from './hand-in.ts'
import { absent, type Person, type Product, people, products, recused, special } from './invented.ts'
import { shot as shotOf } from './shots.ts'
import { fillByCall, fillByKeys, fillByMouse, onSheet, onward, sitDown } from './sheets.ts'
import { keepTruth, present, scorersOf } from './truth.ts'

interface Host {
  readonly app: AppUnderTest
  readonly save: Save
}

const decision = { number: '2468/QĐ-UBND', date: '2026-12-10' } as const
const lowerReason = 'Hồ sơ minh chứng vùng nguyên liệu chưa đủ để công nhận 4 sao'

interface Size {
  /** How many products come before the council. */
  readonly count: number
  /** Of the first so many products, so many members give their sheets at the page; all others come through the door. */
  readonly byHand: { readonly products: number; readonly people: number }
}

/** Registers the day's tests. */
export function theDay(title: string, start: () => Promise<Host>, { count, byHand }: Size): void {
  withBrowser(title, () => {
    let host: Host
    let must: Must
    let sessionId: SessionId
    const truth = keepTruth()
    const brought = products.slice(0, count)
    const judged = brought.filter(({ name }) => name !== special.excluded.name)
    const pins = new Map<string, string>()
    const session = (): Promise<SessionView> => must('getSession', { sessionId })
    const shot = (name: string) => shotOf(host.app.page, 'day', `${title.replaceAll(/\W+/g, '-')}-${name}`)
    const idsOf = async () => {
      const { members, entries } = await session()
      return {
        memberOf: (person: Person) => members.find(({ name }) => name === person.name) ?? lost(person.name),
        entryOf: (product: Product) => entries.find(({ productName }) => productName === product.name) ?? lost(product.name)
      }
    }

    const order = async () => {
      const { entries } = await session()
      const at = new Map(entries.map(({ productName, order: place }) => [productName, place]))
      return judged.toSorted((a, b) => (at.get(a.name) ?? 0) - (at.get(b.name) ?? 0))
    }

    beforeAll(async () => {
      host = await start()
      must = insist(host.app)
      // what is not there by then will not come, and its name is said
      host.app.page.setDefaultTimeout(20_000)
    }, 60_000)
    afterAll(() => host?.app.close())

    test('a council of nine is typed in from the first page without the mouse', async () => {
      await makeCouncil(host.app.page)
      const [made] = await must('listCouncils', {})
      expect(made).toMatchObject({ seats: 9, filled: 9 })
      const { seats } = await must('getCouncil', { councilId: made?.id ?? lost('council') })
      expect(seats.map(({ post, scores, holder }) => [holder?.name, holder?.agency, holder?.position, post, scores])).toEqual(
        people.map(({ name, agency, position, post }) => [name, agency, position, post, post !== 'secretary'])
      )
      await shot('1-council')
    })

    test('sixty products come from an office’s untidy list; the row of no set and the row that stands twice are handed back with their reasons', async () => {
      const errors = await importList(host.app.page, host.save)
      await checkErrors(errors)
      const listed = await must('listProducts', {})
      expect(
        listed
          .map(({ name, producerName, commune, setNo, form, currentStar, selfScore, code }) => [
            name,
            producerName,
            commune,
            setNo,
            form,
            currentStar,
            selfScore,
            code
          ])
          .toSorted()
      ).toEqual(
        products
          .map(({ name, producer, commune, setNo, form, star, selfScore, code }) => [
            name,
            producer,
            commune,
            setNo,
            form,
            star,
            selfScore,
            code
          ])
          .toSorted()
      )
    })

    test('a session is made of them, attendance is taken, one takes no part in one product, and the session is opened', async () => {
      const { page } = host.app
      sessionId = (await makeSession(page, count === products.length ? 'all' : brought.map(({ name }) => name))) as SessionId // from the address
      await attend(page)
      await shot('2-people')
      const before = await session()
      expect(before.entries).toHaveLength(count)
      expect(before.members.filter(({ attendance }) => attendance === 'absent').map(({ name }) => name)).toEqual([absent.person.name])
      for (const person of present.slice(0, byHand.people)) pins.set(person.name, await readPin(page, person))
      await step(page, 'Mở phiên chấm điểm', 'Đang chấm')
      expect((await session()).stage).toBe('scoring')
    })

    test('members fill their sheets by digits, one of them some by the mouse alone, each in their own seat', async () => {
      const { page } = host.app
      const first = (await order()).slice(0, byHand.products)
      const { entryOf, memberOf } = await idsOf()
      let filled = 0
      for (const [at, person] of present.slice(0, byHand.people).entries()) {
        const mine = first.filter((product) => scorersOf(product, special.recused).includes(person))
        await tab(page, 'Chấm điểm')
        await sitDown(page, mine[0] ?? lost('product'), person, pins.get(person.name) ?? '')
        for (const [place, product] of mine.entries()) {
          await onSheet(page, product)
          const fill = at === 1 && place < 2 ? fillByMouse : fillByKeys
          await fill(page, product, truth.mean(product, person))
          filled += 1
          const next = mine[place + 1]
          if (next) await onward(page, next, `/phien/${sessionId}/phieu/${entryOf(next).id}/${memberOf(person).id}`)
        }
        await shot(`3-sheets-of-${at + 1}`)
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Rời ghế' }).click()
        await page.getByText('Mũi tên').first().or(page.getByRole('grid')).first().waitFor()
      }
      const { entries } = await must('getMatrix', { sessionId, body: 'council' })
      expect(entries.reduce((sum, { submitted }) => sum + submitted, 0)).toBe(filled)
    }, 600_000)

    test('until a product is closed the desk is told states of sheets and no mark', async () => {
      const { entryOf, memberOf } = await idsOf()
      const asked = { entryId: entryOf((await order())[0] ?? lost('product')).id, memberId: memberOf(present[0] ?? lost('person')).id }
      expect(await host.app.call('getSheet', asked)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
      expect((await must('getResults', { sessionId })).every(({ result }) => result === null)).toBe(true)
    })

    test('a product is excluded on its ground, and all other sheets come in', async () => {
      const { page } = host.app
      await tab(page, 'Sản phẩm')
      await page.getByRole('row').filter({ hasText: special.excluded.name }).first().click()
      await page.getByRole('button', { name: 'Loại hồ sơ…' }).click()
      const dialog = page.getByRole('dialog', { name: `Loại hồ sơ: ${special.excluded.name}` })
      await dialog.getByLabel('Giả mạo hồ sơ').check()
      await dialog.getByLabel('Nội dung ghi vào biên bản').fill('Giấy chứng nhận trong hồ sơ không phải của chủ thể')
      await dialog.getByRole('button', { name: 'Loại hồ sơ', exact: true }).click()
      await dialog.waitFor({ state: 'hidden' })
      // the pages of the desk that follow the scoring are looked at below; here the page rests
      await goTo(page, '/tieu-chi')
      const { entryOf, memberOf } = await idsOf()
      for (const person of present) {
        const { id: memberId } = memberOf(person)
        const pin = pins.get(person.name) ?? (await must('issuePin', { memberId })).pin
        const { seatToken } = await must('takeSeat', { memberId, pin })
        const states = new Map((await must('listMyEntries', {}, { seatToken })).entries.map(({ entryId, state }) => [entryId, state]))
        for (const product of judged) {
          const entry = entryOf(product)
          if (states.get(entry.id) === 'submitted' || !scorersOf(product, special.recused).includes(person)) continue
          await fillByCall(must, entry, memberId, seatToken, truth.mean(product, person))
        }
        await must('leaveSeat', {}, { seatToken })
      }
      const { entries } = await must('getMatrix', { sessionId, body: 'council' })
      const owed = (judged.length - 1) * present.length + (present.length - 1)
      expect(entries.filter(({ id }) => id !== entryOf(special.excluded).id).reduce((sum, { submitted }) => sum + submitted, 0)).toBe(owed)
    }, 240_000)

    test('a gap over ten points is shown, scored again as a whole, and both passes stay', async () => {
      const { page } = host.app
      const first = truth.resultOf(special.gap)
      expect(first.gapOver).toBe(true)
      await goTo(page, `/phien/${sessionId}`)
      const pane = await showResult(page, special.gap.name)
      await pane.getByRole('button', { name: 'Khóa điểm sản phẩm' }).click()
      await pane.getByText('quá giới hạn').first().waitFor()
      await shot('4-gap')
      await pane.getByRole('button', { name: 'Chấm lại…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Lý do chấm lại').fill('Một thành viên chấm lệch hơn 10 điểm')
      await dialog.getByRole('button', { name: 'Mở lần chấm lại' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await goTo(page, '/tieu-chi')
      const { entryOf, memberOf } = await idsOf()
      for (const person of present) {
        const { id: memberId } = memberOf(person)
        const { pin } = await must('issuePin', { memberId })
        const { seatToken } = await must('takeSeat', { memberId, pin })
        await fillByCall(must, entryOf(special.gap), memberId, seatToken, truth.mean(special.gap, person, true))
      }
      const view = await must('getEntryResult', { entryId: entryOf(special.gap).id })
      expect(view.passes.map(({ no, result }) => [no, result?.sum, result?.gap])).toEqual([
        [1, first.sum, first.gap],
        [2, undefined, undefined]
      ])
      expect(truth.resultOf(special.gap).gapOver).toBe(false)
    })

    test('the marks are locked, and every figure of every product is the oracle’s', async () => {
      const { page } = host.app
      await goTo(page, `/phien/${sessionId}`)
      await step(page, 'Khóa điểm', 'Đã khóa điểm')
      for (const row of await must('getResults', { sessionId })) {
        if (row.excluded) continue
        const { totals, printed: _printed, ...rest } = truth.resultOf(named(row.productName))
        expect(row.result, row.productName).toMatchObject(rest)
        expect(row.result?.totals.map(({ memberId: _id, ...each }) => each)).toEqual(totals)
      }
    })

    test('a missed minimum is settled by the council in words, and the star that points give is open again', async () => {
      const { page } = host.app
      const before = truth.resultOf(special.missed)
      const missed = before.minima.find(({ met }) => !met) ?? lost('minimum')
      expect(before).toMatchObject({ starByPoints: 4, starAllowed: 3 })
      const pane = await showResult(page, special.missed.name)
      await pane.getByRole('listitem').filter({ hasText: missed.criterion }).getByRole('button', { name: 'Hội đồng quyết định…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Đạt yêu cầu tối thiểu', { exact: true }).check()
      const words = 'Hợp đồng liên kết đã được bổ sung tại phiên'
      await dialog.getByLabel('Lời ghi vào biên bản').fill(words)
      await dialog.getByRole('button', { name: 'Ghi quyết định' }).click()
      await pane.getByText(words).waitFor()
      truth.settle(special.missed, { criterion: missed.criterion, star: missed.star as 3 | 4 | 5, met: true, words })
      const { entryOf } = await idsOf()
      const view = await must('getEntryResult', { entryId: entryOf(special.missed).id })
      expect(view.result).toMatchObject({ starAllowed: 4, minima: truth.resultOf(special.missed).minima })
      await shot('5-minimum')
    })

    test('a star lower than the points give is concluded with its reason, the plain ones in one act, the rest one by one', async () => {
      const { page } = host.app
      const pane = await showResult(page, special.lower.name)
      await pane.getByRole('radio', { name: '3 sao' }).click()
      expect(await pane.getByRole('button', { name: 'Kết luận', exact: true }).isDisabled()).toBe(true)
      await pane.getByLabel('Lý do kết luận hạng thấp hơn').fill(lowerReason)
      await pane.getByRole('button', { name: 'Kết luận', exact: true }).click()
      await pane.getByText('Đã kết luận: 3 sao').waitFor()
      await page.getByRole('button', { name: /^Kết luận \d+ sản phẩm không có vướng mắc$/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Kết luận', exact: true }).click()
      await page.getByText(/^Đã kết luận \d+ sản phẩm/).waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click()
      for (const { excluded, conclusionStar, entryId, version, productName } of await must('getResults', { sessionId })) {
        if (excluded || conclusionStar !== null) continue
        const star = truth.resultOf(named(productName)).starAllowed
        await must('concludeEntry', { entryId, baseVersion: version, star, reason: '', words: 'Theo điểm và yêu cầu tối thiểu' })
      }
      const concluded = new Map((await must('getResults', { sessionId })).map((row) => [row.productName, row.conclusionStar]))
      expect(judged.map(({ name }) => [name, concluded.get(name)])).toEqual(
        judged.map((product) => [product.name, product.name === special.lower.name ? 3 : truth.resultOf(product).starAllowed])
      )
    })

    test('the session is concluded and the decision is written down', async () => {
      const { page } = host.app
      await step(page, 'Kết luận phiên', 'Đã kết luận', (dialog) => dialog.getByRole('textbox').fill('Hội đồng thống nhất kết quả'))
      await step(page, 'Ghi quyết định ban hành', 'Đã ban hành', async (dialog) => {
        await dialog.getByRole('textbox', { name: 'Số quyết định' }).fill(decision.number)
        await dialog.getByRole('textbox', { name: 'Ngày quyết định' }).fill('10/12/2026')
      })
      expect(await session()).toMatchObject({ stage: 'issued', decisionNumber: decision.number, decisionDate: decision.date })
    })

    const day = async (): Promise<Day> => ({
      truth,
      judged: await order(),
      decision,
      lowered: special.lower,
      excluded: special.excluded,
      recusal: { product: special.recused, person: recused.person }
    })

    handIn(() => host, day, shot)

    test('not one error reached the console and not one request broke the content policy', () => {
      expect(host.app.reports).toEqual([])
    })
  })
}

function lost(what: string): never {
  throw new Error(`not there: ${what}`)
}

function named(name: string): Product {
  return products.find((product) => product.name === name) ?? lost(name)
}
