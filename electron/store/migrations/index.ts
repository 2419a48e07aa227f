import type { Migration } from '../migrate.ts'
import { sql as first } from './0001.ts'
import { sql as papers } from './0002.ts'
import { sql as templates } from './0003.ts'
import { sql as phones } from './0004.ts'
import { sql as display } from './0005.ts'
import { sql as packages } from './0006.ts'
import { sql as register } from './0007.ts'

/** Every change of the schema, in order. A new one is a file and a line; a released one is never edited. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: first },
  { version: 2, sql: papers },
  { version: 3, sql: templates },
  { version: 4, sql: phones },
  { version: 5, sql: display },
  { version: 6, sql: packages },
  { version: 7, sql: register }
]
