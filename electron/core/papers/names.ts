/** Names of files that are handed out. */
import type { Paper } from '../../../shared/papers/paper.ts'

/** A name that travels by Zalo, stick and old zip programs: without marks, spaces and signs, at most 100 letters. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return plain.slice(0, 100).replace(/_+$/, '') || 'OCOP'
}

/** Names of a batch that lie in the order of print: "007_Mat_ong_Le_Van_A". */
export function namesInOrder(papers: readonly Pick<Paper, 'title'>[]): string[] {
  const digits = Math.max(2, String(papers.length).length)
  // the place in the session, with which a title may begin, is another one than the place on the pile
  return papers.map(({ title }, place) => `${String(place + 1).padStart(digits, '0')}_${plainName(title.replace(/^\d+\.\s+/, ''))}`)
}
