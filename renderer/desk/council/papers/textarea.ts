import type { WordingField } from '../../../../shared/contract/paper-data.ts'

/** Puts a field where the cursor is; a block gets a line of its own. The person may take it back with Ctrl+Z. */
export function insertField(area: HTMLTextAreaElement, { name, kind }: WordingField): void {
  const { value, selectionStart, selectionEnd } = area
  const before = value.slice(0, selectionStart)
  const after = value.slice(selectionEnd)
  const alone = kind === 'block'
  const above = alone && before !== '' && !before.endsWith('\n') ? '\n' : ''
  const below = alone && after !== '' && !after.startsWith('\n') ? '\n' : ''
  area.focus()
  // the one way to write into a field that the browser's own undo knows of
  document.execCommand('insertText', false, `${above}{${name}}${below}`)
}

/** Selects a line, counted from 1, and brings it into sight. */
export function selectLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n')
  const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  // the browser scrolls to where something is typed, not to what is selected
  const height = Number.parseFloat(getComputedStyle(area).lineHeight)
  area.focus()
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
  area.scrollTop = Math.max(0, (line - 3) * height)
}
