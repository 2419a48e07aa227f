/** Small parts of the file that the library writes with the clock of the machine or leaves empty. */
import { clean } from './text.ts'

/** Title, creator and time as given, so that the file says what the record says. */
export function corePart({ title, creator, created }: { title: string; creator: string; created: string }): string {
  const time = new Date(created).toISOString()
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title><dc:creator>${escape(creator)}</dc:creator><cp:lastModifiedBy>${escape(creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${stamp('created')}${stamp('modified')}<dc:language>vi-VN</dc:language></cp:coreProperties>`
}

/** Times New Roman first; a computer without it takes one of the same widths. */
export function fontPart(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Times New Roman"><w:altName w:val="Tinos"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`
}

function escape(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
