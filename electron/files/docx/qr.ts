/** The QR code of a sheet in a Word file: a picture of one bit a dot, beside the footer where it moves nothing. */
import { crc32, deflateSync } from 'node:zlib'
import { HorizontalPositionRelativeFrom, ImageRun, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import { qrRows, quietModules } from '../../../shared/qr.ts'
import { shownSheetCode } from '../../../shared/domain/sheet-code.ts'

/** Dots of a module: enough for any printer. */
const dots = 8
/** Where it stands on A4, and its side with the white around, as in the PDF. */
const millimetres = { left: 14, top: 277.5, side: 15 }

/** Floats in the left margin under the form. */
export function qrRun(code: string): ImageRun {
  const emu = (mm: number) => Math.round(mm * 36_000)
  const side = (millimetres.side / 25.4) * 96
  return new ImageRun({
    type: 'png',
    data: qrPng(code),
    transformation: { width: side, height: side },
    altText: { name: 'Mã phiếu', title: 'Mã phiếu', description: shownSheetCode(code) },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(millimetres.left) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(millimetres.top) },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true
    }
  })
}

function qrPng(code: string): Buffer {
  const rows = qrRows(code)
  const size = rows.length + 2 * quietModules
  const width = size * dots
  const line = (modules: readonly boolean[] | undefined): Buffer => {
    const bytes = Buffer.alloc(1 + Math.ceil(width / 8), 0xff)
    bytes[0] = 0 // rows are not filtered
    modules?.forEach((black, at) => {
      // a module is one byte wide: dots is eight
      if (black) bytes[1 + quietModules + at] = 0
    })
    return bytes
  }
  const lines = Array.from({ length: width }, (_, y) => line(rows[Math.floor(y / dots) - quietModules]))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(width, 4)
  head.set([1, 0, 0, 0, 0], 8) // one bit a dot, gray
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(lines))), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
