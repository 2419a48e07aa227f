import { Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { searchKey } from '../../shared/text-key.ts'
import { partsText } from '../text/parts.ts'
import { formatWhole } from '../../shared/domain/print-number.ts'
import { ChevronIcon } from './icons.tsx'
import classes from './SearchSelect.module.css'
import { isComposing } from './typing.ts'

export interface SelectOption {
  readonly value: string
  readonly label: string
  /** Shown smaller behind the label and searched too: a code, a commune. */
  readonly note?: string
}

interface SearchSelectProps extends Omit<TextInputProps, 'label' | 'value' | 'defaultValue' | 'onChange' | 'type'> {
  readonly label: string
  readonly options: readonly SelectOption[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** False: once chosen, it can be changed but not emptied. */
  readonly clearable?: boolean
}

/** More rows than anybody reads; the rest is a matter of typing one more letter. */
const shownAtOnce = 60

/**
 * One of a list, found by typing with or without marks ("duong" finds Đường). Arrows and Enter choose, Escape closes.
 * Leaving it with an empty field empties it; with other text the choice made before stands again.
 */
export function SearchSelect({
  options,
  value,
  onChange,
  clearable = true,
  error,
  disabled,
  readOnly,
  onBlur,
  onKeyDown,
  ...rest
}: SearchSelectProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const keyed = useMemo(() => options.map((option) => ({ option, key: searchKey(`${option.label} ${option.note ?? ''}`) })), [options])
  const chosen = options.find((option) => option.value === value)
  // null: the field shows the choice; text: what is being searched for.
  const [query, setQuery] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const found = useMemo(() => (query === null ? around(options, value) : matches(keyed, query)), [options, keyed, query, value])
  const fixed = disabled || readOnly
  const drawn = combobox.dropdownOpened ? found.shown : []

  // Rows are drawn only while the list is open, so the one to stand on is found after the drawing: the first match, or the choice.
  const { dropdownOpened, selectFirstOption, selectActiveOption } = combobox
  useEffect(() => {
    if (!dropdownOpened) return
    if (query !== null) selectFirstOption()
    else if (value !== null) selectActiveOption()
  }, [dropdownOpened, query, value, selectFirstOption, selectActiveOption])

  function choose(next: string): void {
    setQuery(null)
    combobox.closeDropdown()
    onChange(next)
  }

  function settle(): void {
    combobox.closeDropdown()
    setLeft(true)
    if (query === null) return
    const key = searchKey(query)
    const named = keyed.filter((entry) => searchKey(entry.option.label) === key)
    if (named.length === 1 && named[0]) choose(named[0].option.value)
    else if (key === '' && clearable) {
      setQuery(null)
      onChange(null)
    } else if (chosen) setQuery(null)
  }

  const strange = left && query !== null && query.trim() !== ''
  return (
    <Combobox store={combobox} onOptionSubmit={choose} disabled={fixed}>
      <Combobox.Target withAriaAttributes={!fixed} withExpandedAttribute={!fixed}>
        <TextInput
          autoComplete="off"
          spellCheck={false}
          {...rest}
          disabled={disabled}
          readOnly={readOnly}
          value={query ?? chosen?.label ?? ''}
          error={error ?? (strange ? partsText.notInList : undefined)}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setLeft(false)
            combobox.openDropdown()
          }}
          onClick={() => {
            if (!fixed) combobox.openDropdown()
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={(event) => {
            settle()
            onBlur?.(event)
          }}
          onKeyDown={(event) => {
            if (isComposing(event)) return
            if (event.key === 'Escape' && chosen) setQuery(null)
            onKeyDown?.(event)
          }}
          rightSection={<ChevronIcon />}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={fixed}>
        <Combobox.Options mah={280} className={classes.options} aria-label={rest.label}>
          {drawn.map((option) => (
            <Combobox.Option
              key={option.value}
              value={option.value}
              active={option.value === value}
              aria-selected={option.value === value}
              className={classes.option}
            >
              <span>{option.label}</span>
              {option.note !== undefined && <span className={classes.note}>{option.note}</span>}
            </Combobox.Option>
          ))}
          {found.shown.length === 0 && <Combobox.Empty>{partsText.nothingFound}</Combobox.Empty>}
        </Combobox.Options>
        {found.more > 0 && <Combobox.Footer className={classes.more}>{partsText.moreFound(formatWhole(found.more))}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  )
}

interface Found {
  readonly shown: readonly SelectOption[]
  readonly more: number
}

/** Every typed word must occur; what begins like the text comes first, then what has a word that begins so. */
function matches(keyed: readonly { readonly option: SelectOption; readonly key: string }[], query: string): Found {
  const key = searchKey(query)
  const words = key.split(' ')
  const found = keyed.filter((entry) => words.every((word) => entry.key.includes(word)))
  const ranked = found.map((entry) => ({
    option: entry.option,
    rank: entry.key.startsWith(key) ? 0 : ` ${entry.key}`.includes(` ${key}`) ? 1 : 2
  }))
  ranked.sort((a, b) => a.rank - b.rank)
  return { shown: ranked.slice(0, shownAtOnce).map((entry) => entry.option), more: Math.max(0, ranked.length - shownAtOnce) }
}

/** Untouched: the list from its start, or from shortly before the choice when that lies deep in a long one. */
function around(options: readonly SelectOption[], value: string | null): Found {
  const at = options.findIndex((option) => option.value === value)
  const from = at < shownAtOnce ? 0 : at - 10
  const shown = options.slice(from, from + shownAtOnce)
  return { shown, more: options.length - shown.length }
}
