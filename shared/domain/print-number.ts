/** Numbers as Vietnamese papers print them: dot between thousands, comma before decimals. Exact integers in, text out. */

/**
 * sum/n rounded half up to `decimals` places: {sum: 487, n: 6} with 2 is "81,17". The only place where a mean is rounded.
 * sum: whole, 0 or more; n: whole, 1 to 9e14; decimals: 0 to 4. Throws RangeError otherwise: no sheets have no mean.
 */
export function formatPoints({ sum, n }: { readonly sum: number; readonly n: number }, decimals: number): string {
  if (!isCount(sum) || !isCount(n * 10) || n < 1 || n % 1 !== 0) throw new RangeError(`not a mean: ${sum}/${n}`)
  if (!isCount(decimals) || decimals > 4) throw new RangeError(`not a number of decimals: ${decimals}`)
  // Long division: every step stays a whole number, so no binary fraction can tip a half the wrong way.
  let rest = sum % n
  let whole = (sum - rest) / n
  let digits = 0
  for (let place = 0; place < decimals; place += 1) {
    rest *= 10
    digits = digits * 10 + (rest - (rest % n)) / n
    rest %= n
  }
  const scale = 10 ** decimals
  if (rest * 2 >= n) digits += 1
  if (digits === scale) {
    digits = 0
    whole += 1
  }
  return decimals === 0 ? formatWhole(whole + digits) : `${formatWhole(whole)},${String(digits).padStart(decimals, '0')}`
}

/** Thousandths as a decimal with two places, towards the lower: 849 is "0,84", −120 is "−0,12". Whole thousandths; throws RangeError otherwise. */
export function formatThousandths(thousandths: number): string {
  if (!Number.isSafeInteger(thousandths)) throw new RangeError(`not whole thousandths: ${thousandths}`)
  const hundredths = Math.floor(thousandths / 10)
  const size = formatPoints({ sum: Math.abs(hundredths), n: 100 }, 2)
  return hundredths < 0 ? `−${size}` : size
}

/** A whole number with a dot between thousands: 1.234.567. */
export function formatWhole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
