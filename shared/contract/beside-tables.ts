import { z } from 'zod'

/** Which desks that were read stand beside this one, and of when. year null: what there is now. */
export const besideTablesOf = {
  besideIds: z.array(z.uuid()).max(100),
  year: z.int().min(2000).max(2100).nullable()
}
