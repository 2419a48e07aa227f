import type { Migration } from '../migrate.ts'
import { sql as first } from './0001.ts'
import { sql as papers } from './0002.ts'
import { sql as templates } from './0003.ts'
import { sql as phones } from './0004.ts'
import { sql as display } from './0005.ts'
import { sql as packages } from './0006.ts'
import { sql as register } from './0007.ts'
import { sql as figures } from './0008.ts'
import { sql as rewards } from './0009.ts'
import { sql as proposals } from './0010.ts'
import { sql as places } from './0011.ts'
import { sql as keying } from './0012.ts'
import { sql as mirror } from './0013.ts'
import { sql as typed } from './0014.ts'
import { sql as numbers } from './0015.ts'
import { sql as brought } from './0016.ts'
import { sql as ways } from './0017.ts'

/** Every change of the schema, in order. A new one is a file and a line; a released one is never edited. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: first },
  { version: 2, sql: papers },
  { version: 3, sql: templates },
  { version: 4, sql: phones },
  { version: 5, sql: display },
  { version: 6, sql: packages },
  { version: 7, sql: register },
  { version: 8, sql: figures },
  { version: 9, sql: rewards },
  { version: 10, sql: proposals },
  { version: 11, sql: places },
  { version: 12, sql: keying },
  { version: 13, sql: mirror },
  { version: 14, sql: typed },
  { version: 15, sql: numbers },
  { version: 16, sql: brought },
  { version: 17, sql: ways }
]
