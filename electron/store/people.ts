import type { PersonId } from '../../shared/ids.ts'
import type { Reader, Writer } from './db.ts'

export interface PersonRow {
  readonly id: PersonId
  readonly version: number
  readonly name: string
  readonly agency: string
  readonly position: string
  readonly phone: string
  readonly email: string
}

const columns = 'id, version, name, agency, position, phone, email'

/** Everyone known; the page sorts by given name. */
export function listPeople(db: Reader): PersonRow[] {
  return db.prepare(`select ${columns} from person order by name, id`).all() as PersonRow[]
}

/** The person, or undefined. */
export function findPerson(db: Reader, id: PersonId): PersonRow | undefined {
  return db.prepare(`select ${columns} from person where id = ?`).get(id) as PersonRow | undefined
}

export function insertPerson(db: Writer, person: Omit<PersonRow, 'version'>): void {
  db.prepare('insert into person (id, name, agency, position, phone, email) values (@id, @name, @agency, @position, @phone, @email)').run(
    person
  )
}

/** Changes a person; answers the new version. Sessions keep the name as it stood in them. */
export function updatePerson(db: Writer, person: Omit<PersonRow, 'version'>): number {
  const sql = `
    update person set version = version + 1, name = @name, agency = @agency, position = @position, phone = @phone, email = @email
    where id = @id returning version`
  return (db.prepare(sql).get(person) as { version: number }).version
}
