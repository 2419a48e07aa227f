import { createRoot } from 'react-dom/client'
import '../tokens.css'
import './page.css'
import { Screen } from './Screen.tsx'

createRoot(document.getElementById('root') as HTMLElement).render(<Screen />)
