import { CloseButton, TextInput } from '@mantine/core'
import { partsText } from '../text/parts.ts'
import { SearchIcon } from './icons.tsx'
import { isComposing } from './typing.ts'

interface SearchBoxProps {
  readonly value: string
  readonly onChange: (query: string) => void
  /** What is searched; read out, not shown. */
  readonly label: string
  readonly width?: string
}

/** Narrows a list while one types, with or without marks. Escape empties it. */
export function SearchBox({ value, onChange, label, width = '16rem' }: SearchBoxProps) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={partsText.search}
      autoComplete="off"
      spellCheck={false}
      w={width}
      value={value}
      leftSection={<SearchIcon />}
      rightSection={value === '' ? null : <CloseButton size="sm" aria-label={partsText.clearSearch} onClick={() => onChange('')} />}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event) || value === '') return
        event.stopPropagation()
        onChange('')
      }}
    />
  )
}
