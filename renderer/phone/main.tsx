import './older.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../tokens.css'
import './phone.css'
import { App } from './App.tsx'
import { begin } from './life.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** The attribute by which the tokens know light and dark, as at the desk. */
function followScheme(): void {
  document.documentElement.setAttribute('data-mantine-color-scheme', dark.matches ? 'dark' : 'light')
}

followScheme()
dark.addEventListener('change', followScheme)
begin()
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>
)
