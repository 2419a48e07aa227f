/** Letters of XML, as exceljs writes them. */

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const signs: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', "'": '&apos;', '<': '&lt;', '>': '&gt;' }

/** Text without what XML forbids (see clean.ts), as it may stand between tags and in attributes. */
export function escaped(text: string): string {
  return /["&'<>]/.test(text) ? text.replace(/["&'<>]/g, (sign) => signs[sign] ?? sign) : text
}

/** An element around XML that is there already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, inside: string): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${said.join('')}>${inside}</${name}>`
}
