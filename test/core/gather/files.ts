/** Packages that one desk hands out and another gathers. */
import type { Spaces } from '../../../electron/core/spaces.ts'
import { ok } from '../../../shared/result.ts'
import type { Desk, Given } from '../make.ts'
import { lastFile } from '../packages/laptop.ts'
import type { Scene } from '../scene.ts'

/** The copy before each taking is proven elsewhere and takes most of the time. */
export const quick: Given = {
  over: (spaces: Spaces): Spaces => ({
    ...spaces,
    backup: async () => ok({ name: '', at: '', reason: 'import', bytes: 0, verified: true })
  })
}

export async function packed(scene: Pick<Scene, 'play' | 'saved' | 'sessionId'>, whole = false): Promise<Uint8Array> {
  if (whole) await scene.play('makeSessionPackage', { passphrase: '' })
  else await scene.play('makeOneSessionPackage', { sessionId: scene.sessionId, passphrase: '' })
  return lastFile(scene)
}

export const open = (desk: Desk, bytes: Uint8Array, fileName = 'goi.ocop') => desk.play('openGathered', { fileName, bytes, passphrase: '' })
export async function gather(desk: Desk, ...files: readonly Uint8Array[]) {
  const fileIds: string[] = []
  for (const bytes of files) fileIds.push((await open(desk, bytes)).fileId)
  return (await desk.play('commitGathered', { fileIds })).files
}

/** What the register says, whoever brought it. */
export async function registerOf(desk: Desk): Promise<string> {
  const { rows } = await desk.play('listRegister', {})
  const said = await Promise.all(
    rows.map(async ({ subject }) => {
      const { recognitions } = await desk.play('getRegisterProduct', { subject })
      const told = recognitions.map((one) => {
        const { productName, producerName, star, points, decisionNumber, decisionDate, commune, state } = one
        const { withdrawnOn, extendedUntil, findingOn = null } = one
        return JSON.stringify([
          productName,
          producerName,
          star,
          points,
          decisionNumber,
          decisionDate,
          commune,
          state,
          withdrawnOn,
          extendedUntil,
          findingOn
        ])
      })
      return told.toSorted()
    })
  )
  const proposals = (await desk.play('listProposals', {})).rows.map(({ productName, state, letterNumber, proposedOn, points }) =>
    JSON.stringify([productName, state, letterNumber, proposedOn, points])
  )
  return JSON.stringify([said.toSorted(), proposals.toSorted()])
}
