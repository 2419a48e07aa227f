import { expect, test } from 'vitest'
import { actWords } from '../../../renderer/text/log.ts'
import { contract, type MethodName } from '../../../shared/contract.ts'

/** Changes what the program does, and nothing that is kept. */
const unlogged: ReadonlySet<MethodName> = new Set(['stopPaperJob'])

test('the log has words for every act that is written down', () => {
  const names = (Object.keys(contract) as MethodName[]).filter((name) => contract[name].effect === 'write' && !unlogged.has(name))
  expect(names.filter((name) => actWords(name) === name)).toEqual([])
})
