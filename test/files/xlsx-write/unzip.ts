import yauzl from 'yauzl'

/** Names and texts of all parts of a workbook. */
export function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (broken, zip) => {
      if (!zip) return reject(broken ?? new Error('no zip file'))
      zip.on('end', () => resolve(parts))
      zip.on('error', reject)
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (unreadable, stream) => {
          if (!stream) return reject(unreadable ?? new Error(entry.fileName))
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('error', reject)
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

/** XML of the nth sheet, from 1. */
export async function sheetXml(bytes: Uint8Array, number = 1): Promise<string> {
  const xml = (await unzip(bytes)).get(`xl/worksheets/sheet${number}.xml`)
  if (xml === undefined) throw new Error(`no sheet ${number}`)
  return xml
}

/** XML of a part by its name. */
export async function partXml(bytes: Uint8Array, name: string): Promise<string> {
  const xml = (await unzip(bytes)).get(name)
  if (xml === undefined) throw new Error(`no part ${name}`)
  return xml
}

/** Attributes of the first element of that name and, if given, of that address. */
export function attributes(xml: string, element: string, address?: string): Record<string, string> {
  const all = [...xml.matchAll(new RegExp(`<${element}((?: [\\w:]+="[^"]*")*) ?/?>`, 'g'))].map(({ 1: text = '' }) =>
    Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
  )
  const found = all.find((some) => address === undefined || some.r === address || some.min === address)
  if (!found) throw new Error(`no ${element} ${address ?? ''}`)
  return found
}
