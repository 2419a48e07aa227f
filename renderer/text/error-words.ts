/** How every error is told. `kept` and `next` may be '' where there is nothing true to say. */
export interface ErrorWords {
  readonly title: string
  readonly kept: string
  readonly next: string
}

export const nothingChanged = 'Dữ liệu đã lưu trước đó còn nguyên, chưa có gì thay đổi.'
