export { SeatPage } from './SeatPage.tsx'
export { SessionPage } from './SessionPage.tsx'
export { SheetPage } from './SheetPage.tsx'
