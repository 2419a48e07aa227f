/** The browser that tests run pages in; tests that need one are skipped, and counted aloud, where there is none. */
import { describe } from 'vitest'
import { findBrowser } from '../electron/print/find-browser.ts'

export const browserPath = findBrowser()

/** Tests that need a browser. */
export const withBrowser = describe.skipIf(browserPath === undefined)
