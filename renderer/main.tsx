import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './desk/App.tsx'
import { Look } from './parts/Look.tsx'
import { followHost, queries } from './state/host.ts'
import { useScheme } from './state/scheme.ts'

function Desk() {
  const scheme = useScheme((state) => state.scheme)
  return (
    <Look scheme={scheme === 'auto' ? undefined : scheme}>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </Look>
  )
}

followHost()
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Desk />
  </StrictMode>
)
