/** What papers of a council and of one session need beyond marks and results: typed once by the secretary, used on every paper. */
import { z } from 'zod'
import { withdrawalGrounds } from '../domain/certificate.ts'
import type { WordingMistake } from '../errors.ts'
import type { CouncilId, EntryId, SessionId } from '../ids.ts'
import {
  type ApartKind,
  apartKinds,
  type DecreeKind,
  decreeKindKeys,
  type RegisterKind,
  registerKinds,
  signerKeys
} from '../papers/kinds.ts'
import { figureScope } from './figures.ts'
import { id, isoDate, line, method, text, version } from './method.ts'

const lines = text(4000)
const record = <Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>) // one for each key

/** Authority lines as Nghị định 30/2020 has them ("TM. HỘI ĐỒNG", "KT. CHỦ TỊCH"), then the posts. '' leaves a line out. */
const signer = z.strictObject({
  /** One a line. */
  authority: text(300),
  councilPost: line,
  agencyPost: line,
  /** '' takes the name of who has the seat, for the chair, the secretary and the leader of the adviser team. */
  name: line
})

const body = z.strictObject({ superior: line, name: line })

/** Data of a council for its papers. */
export const councilPaperData = z.strictObject({
  /** The council's own head is in the council itself. */
  advisory: body,
  decision: body,
  signers: record(signerKeys, signer),
  /** "BB-HĐOCOP": what follows the number and "/". */
  series: record(decreeKindKeys, line),
  /** Căn cứ, one a line, without ";" or "." at the end. */
  grounds: record(decreeKindKeys, lines),
  /** Nơi nhận, one a line, without "- " and ";". */
  recipients: record(decreeKindKeys, lines)
})
export type CouncilPaperData = z.infer<typeof councilPaperData>

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)

const ballotRow = z.strictObject({ agree: z.int().min(0).max(200), disagree: z.int().min(0).max(200), other: z.int().min(0).max(200) })

const numbered = z.strictObject({ number: text(40), date: isoDate })

/** Data of one session for its papers. Keys of `entries` are ids of its products. */
export const sessionPaperData = z.strictObject({
  /** Number ("05", without the series) and date of each paper; null: not issued. Of several papers of a kind the first number and the usual date. */
  numbers: record(decreeKindKeys, numbered),
  /** The same of each paper where a kind has several, by what it is about: a product's id, a producer's or a commune's name. */
  each: record(apartKinds, z.record(text(500, 1), numbered)),
  /** What the secretary adds to a paper in own words; stays when the figures change. */
  words: record(decreeKindKeys, lines),
  /** Local time of the meeting; '' takes it from the log. */
  beganAt: clock,
  endedAt: clock,
  /** Đại biểu mời, one a line. */
  guests: lines,
  /** Written opinions (Điều 7.6.d): when sheets went out and the last came back. */
  sentOn: isoDate,
  backOn: isoDate,
  entries: z.record(
    z.uuid(),
    z.strictObject({
      /** Ý kiến trong cuộc họp. */
      discussion: lines,
      /** Yêu cầu hoàn thiện, with its date in words. */
      request: lines,
      /** null: no vote. */
      ballot: ballotRow.nullable(),
      /** Findings of the adviser team on this product. */
      appraisal: lines,
      withdrawalGround: z.enum(['', ...withdrawalGrounds]),
      withdrawalWords: lines,
      certificateNumber: text(60)
    })
  ),
  /** Ban kiểm phiếu, the head first; none where the Quy chế has no vote. */
  tellers: z.array(z.strictObject({ name: line, post: line })).max(15),
  ballotsIssued: z.int().min(0).max(200).nullable(),
  ballotsReturned: z.int().min(0).max(200).nullable(),
  ballotsValid: z.int().min(0).max(200).nullable()
})
export type SessionPaperData = z.infer<typeof sessionPaperData>
export type EntryPaperData = SessionPaperData['entries'][string]

/** Something that a wording may name in braces; a block stands alone on its line. */
export interface WordingField {
  readonly name: string
  readonly about: string
  readonly kind: 'text' | 'block'
}

export interface WordingView {
  readonly kind: DecreeKind
  /** 0: never changed. */
  readonly version: number
  /** The council's own; else the program's. */
  readonly own: boolean
  readonly wording: string
  readonly shipped: string
  readonly fields: readonly WordingField[]
}

export interface CouncilPapersView {
  readonly councilId: CouncilId
  /** 0: nothing stored, `data` are the defaults. */
  readonly version: number
  readonly data: CouncilPaperData
  readonly wordings: readonly WordingView[]
  /** The council's sessions, the newest first: data to see a wording with. */
  readonly sessions: readonly { readonly id: SessionId; readonly name: string }[]
}

export interface WordingPreview {
  /** null where there is a mistake, or nothing that the paper could be about: no session, no product in it. */
  readonly url: string | null
  readonly title: string
  readonly mistakes: readonly WordingMistake[]
}

export interface SessionPapersView {
  readonly sessionId: SessionId
  /** 0: nothing stored yet. */
  readonly version: number
  readonly data: SessionPaperData
  /** Papers that bear a number or a date of their own, with what follows the number. */
  readonly papers: readonly { readonly kind: DecreeKind; readonly numbered: boolean; readonly series: string }[]
  /** What the papers of these kinds are about, each with the name that people know it by, in the order in which they are numbered. */
  readonly each: readonly {
    readonly kind: ApartKind | 'certificate'
    readonly targets: readonly { readonly key: string; readonly name: string }[]
  }[]
  /** The products that `data.entries` may speak of, in the session's order. */
  readonly entries: readonly { readonly id: EntryId; readonly productName: string; readonly producerName: string }[]
}

/** One letter to a producer, or one decision on a certificate, with the number and the day that it bears. */
export interface LetterView {
  /** The certificates that it is about, in the order of their ids: what the letter is known by. */
  readonly recognitionIds: readonly string[]
  /** Whom or what it is about. */
  readonly name: string
  /** 0: no number was ever given. */
  readonly version: number
  /** As typed; '' and null: none. */
  readonly number: string
  readonly date: string | null
  /** "05/TB-SNNMT"; '' without a number. */
  readonly printed: string
  /** It left the program with this number and day: a change asks for a reason. */
  readonly out: boolean
  /** Another paper of the same number in the same year, by its name; '' where there is none. */
  readonly clash: string
}

/** Letters of the register that a council may send, by kind. */
export interface LettersOfKind {
  readonly kind: RegisterKind
  /** What follows the number. */
  readonly series: string
  /** Those that the register asks for today, in the order in which they are numbered. */
  readonly letters: readonly LetterView[]
  /** Those that have a number and are about nothing that is due any more, the newest first. */
  readonly earlier: readonly LetterView[]
}

/** Papers of the programme, which no session holds. */
export const programmePaperKeys = ['report', 'rewards'] as const
export type ProgrammePaperKey = (typeof programmePaperKeys)[number]

/** What the report or the list of rewards of one scope bears beside its figures, by Nghị định 30/2020; '' and null are left to the pen. */
export const programmePaperData = z.strictObject({
  number: text(40),
  date: isoDate,
  /** What follows the number and "/". '' and no number: the paper has no line for a number. */
  series: line,
  superior: line,
  name: line,
  place: line,
  /** Kính gửi, one a line; '' leaves it out. */
  addressee: text(1000),
  /** Căn cứ, one a line, without ";" or "." at the end. */
  grounds: lines,
  /** "(Kèm theo Quyết định số … ngày … của …)"; `paper` '' leaves it out. */
  enclosedIn: z.strictObject({ paper: line, number: text(60), date: isoDate, by: line }),
  /** One a line: "KT. GIÁM ĐỐC". */
  authority: text(300),
  post: line,
  signer: line,
  /** Nơi nhận, one a line. */
  recipients: lines
})
export type ProgrammePaperData = z.infer<typeof programmePaperData>

export interface ProgrammePaperView {
  /** 0: nothing was typed for this scope; `data` come from the last one of the kind and from the council. */
  readonly version: number
  readonly data: ProgrammePaperData
  /** As in LetterView. */
  readonly printed: string
  readonly clash: string
}

const programmePaper = { paper: z.enum(programmePaperKeys), scope: figureScope }

const kind = z.enum(decreeKindKeys)
/** A wording holds some pages; more is a whole book pasted in by mistake. */
const wording = text(40_000, 1)

export const paperData = {
  getCouncilPapers: method<CouncilPapersView>()({ who: ['desk'], effect: 'read', input: z.strictObject({ councilId: id<CouncilId>() }) }),
  setCouncilPapers: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ councilId: id<CouncilId>(), baseVersion: version, data: councilPaperData })
  }),
  /** null goes back to the wording of the program. BAD_WORDING names each field that is not there, with its line. */
  setWording: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ councilId: id<CouncilId>(), kind, baseVersion: version, wording: wording.nullable() })
  }),
  /** A wording as it would print over a session's data; null takes the council's newest session. */
  previewWording: method<WordingPreview>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ councilId: id<CouncilId>(), kind, wording, sessionId: id<SessionId>().nullable() })
  }),
  getSessionPapers: method<SessionPapersView>()({ who: ['desk'], effect: 'read', input: z.strictObject({ sessionId: id<SessionId>() }) }),
  /** May be changed in every stage: papers get their numbers and dates last. */
  setSessionPapers: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ sessionId: id<SessionId>(), baseVersion: version, data: sessionPaperData })
  }),
  getLetters: method<readonly LettersOfKind[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({ councilId: id<CouncilId>() }) }),
  /**
   * Numbers and days of letters; those that are as they were are passed over. STALE where one was changed meanwhile; REASON_NEEDED (5 letters)
   * where one that left the program is changed; NOT_FOUND for a letter that the register does not give.
   */
  setLetterNumbers: method<{ changed: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      councilId: id<CouncilId>(),
      kind: z.enum(registerKinds),
      letters: z
        .array(
          z.strictObject({
            recognitionIds: z.array(z.uuid()).min(1).max(2000),
            baseVersion: version,
            number: text(40),
            date: isoDate
          })
        )
        .min(1)
        .max(2000),
      reason: text(1000)
    })
  }),
  getProgrammePaper: method<ProgrammePaperView>()({ who: ['desk'], effect: 'read', input: z.strictObject(programmePaper) }),
  setProgrammePaper: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...programmePaper, baseVersion: version, data: programmePaperData })
  })
}
