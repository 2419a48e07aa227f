import { defineConfig } from 'vitest/config'

const built = 'test/**/*.app.test.ts'

export default defineConfig({
  test: {
    // a process for each file: the stand-in runs one app per process, and better-sqlite3 is not for worker threads that come and go
    pool: 'forks',
    isolate: true,
    // much of the time is a browser's or the disk's: two files at once, even where there are only two processors
    maxWorkers: 2,
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
