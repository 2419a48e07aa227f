/** All parts on a few pages, with invented names: for the tests in this folder, and to be looked at. */
import type { ReactNode } from 'react'
import './page.css'
import { createRoot } from 'react-dom/client'
import { Look } from '../../../../renderer/parts/Look.tsx'
import { Controls } from './controls.tsx'
import { Fields } from './fields.tsx'
import { LongTable } from './long-table.tsx'
import { Pieces } from './pieces.tsx'
import { Result } from './result.tsx'
import { Session } from './session.tsx'

const pages: Readonly<Record<string, ReactNode>> = {
  '#session': <Session />,
  '#result': <Result />,
  '#fields': <Fields />,
  '#pieces': <Pieces />,
  '#controls': <Controls />,
  '#long-table': <LongTable />
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Look>{pages[location.hash]}</Look>)
