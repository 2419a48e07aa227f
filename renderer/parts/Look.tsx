import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '../tokens.css'
import '../mantine-variables.css'
import './look.css'
import { theme } from '../theme.ts'

/**
 * Colours, sizes and focus of every page; put it around the whole page. Light or dark as the system asks, or as `scheme` forces.
 * Writes no style element, so `style-src 'self'` holds (docs/decisions/0003).
 */
export function Look({ scheme, children }: { readonly scheme?: 'light' | 'dark'; readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  )
}
