import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'

interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

/** The program of child.ts over a store's file. */
export function child(task: 'hold' | 'marks', file: string): Program {
  return { command: process.execPath, args: [join(import.meta.dirname, 'child.ts'), task, file] }
}

/** A program that has been started; `kill` ends it at once with SIGKILL and gives every whole line that it has said. */
interface Running {
  readonly pid: number
  /** Until so many lines have been said. Throws when the program ends before. */
  lines(count: number): Promise<void>
  kill(): Promise<readonly string[]>
}

/** Starts a program that says on stdout, one line each, what it has done for good. */
export function start({ command, args, env = process.env }: Program): Running {
  const running = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  let waiting: { readonly count: number; readonly reached: () => void } | undefined
  const whole = () => said.split('\n').slice(0, -1)
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (waiting && whole().length >= waiting.count) waiting.reached()
  })
  const closed = once(running, 'close')
  return {
    pid: running.pid ?? 0,
    async lines(count) {
      const reached = new Promise<true>((resolve) => {
        waiting = { count, reached: () => resolve(true) }
        if (whole().length >= count) resolve(true)
      })
      const ended = closed.then(() => false)
      if (!(await Promise.race([reached, ended]))) throw new Error(`${command} ended by itself after ${whole().length} lines`)
    },
    async kill() {
      running.kill('SIGKILL')
      await closed
      return whole()
    }
  }
}

/** Starts a program, kills it at a random moment after its first acknowledgement, and gives all that it had acknowledged. */
export async function startAndKill(program: Program): Promise<readonly string[]> {
  const running = start(program)
  await running.lines(randomInt(1, 60))
  // falls anywhere between two acknowledgements, the flushing of a commit above all
  await new Promise((resolve) => setTimeout(resolve, randomInt(0, 6)))
  return running.kill()
}
