import type { FigureScope } from '../../contract/figures.ts'
import { formatViDate } from '../../domain/dates.ts'

/** A scope inside a sentence: "năm 2026", "tại Đợt 1 năm 2026"; '' for all of the programme. `words`: its title. */
export function scopePhrase(scope: FigureScope, words: string): string {
  switch (scope.kind) {
    case 'all':
      return ''
    case 'year':
      return `năm ${scope.year}`
    case 'period':
      return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
    case 'round':
      return `tại ${words}`
    case 'decision':
      return `theo ${words}`
    case 'span':
      return `từ ngày ${formatViDate(scope.from)} đến ngày ${formatViDate(scope.to)}`
  }
}
