import { connectionOf, type Store } from './db.ts'

/**
 * Runs `work` without waiting for the disk at every commit and flushes once at its end: only for data that are thrown away and made
 * again when the machine stops in between, such as those to practise on. Everything after it waits for the disk as before.
 */
export async function unflushed<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const { raw } = connectionOf(store)
  raw.pragma('synchronous = OFF')
  try {
    return await work()
  } finally {
    if (raw.open) {
      raw.pragma('synchronous = FULL')
      raw.pragma('wal_checkpoint(TRUNCATE)')
    }
  }
}
