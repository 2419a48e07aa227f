import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const built = 'test/**/*.app.test.ts'

/** Tests of the built app first, the days of a council before them: one that began last would leave the other processors idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => (/\/day\./.test(moduleId) ? 0 : moduleId.endsWith('.app.test.ts') ? 1 : 2)
    return files.toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  test: {
    // a process for each file: the stand-in runs one app per process, and better-sqlite3 is not for worker threads that come and go
    pool: 'forks',
    isolate: true,
    // much of the time is a browser's or the disk's, and waiting for them: four files at once, even where there are only two processors
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a test that is left alone by mistake would hide the others
    allowOnly: false,
    coverage: { provider: 'v8', include: ['shared/**', 'electron/**', 'renderer/**'] },
    projects: [
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: [built] } },
      // tests of the built app are named *.app.test.ts; only they need a build
      { extends: true, test: { name: 'app', include: [built], globalSetup: 'test/build.ts' } }
    ]
  }
})
