/**
 * A program of its own over a store. `hold FILE` opens it, says so and stays. `marks FILE` sets marks one after the other and says
 * `seq criterion option` after each commit, until it is killed.
 */
import { writeSync } from 'node:fs'
import { open, putMark } from './rows.ts'

const [task, file] = process.argv.slice(2)
if (!file) throw new Error('which file?')
const store = open(file)

if (task === 'hold') {
  writeSync(1, 'open\n')
  process.stdin.resume()
} else {
  for (let turn = store.info().lastSeq; ; turn++) {
    const mark = { criterion: turn % 31, option: turn % 5 }
    const seq = store.write((db) => putMark(db, mark))
    writeSync(1, `${seq} ${mark.criterion} ${mark.option}\n`)
  }
}
