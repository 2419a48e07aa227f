/** What kind of phone this is, in the words by which its owner and the secretary know it: "iPhone, Safari". */

const machines: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Điện thoại Android'],
  [/Android/, 'Máy tính bảng Android'],
  [/Windows/, 'Máy tính Windows'],
  [/Macintosh/, 'Máy tính Mac'],
  [/Linux|CrOS/, 'Máy tính Linux']
]

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Zalo/i, 'Zalo'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari']
]

export function deviceName(userAgent: string): string {
  const find = (names: typeof machines) => names.find(([sign]) => sign.test(userAgent))?.[1]
  return [find(machines) ?? 'Thiết bị', find(browsers)].filter((word) => word !== undefined).join(', ')
}
