/** The text of a Wi-Fi QR code, as phones' cameras read it: WIFI:T:WPA;S:name;P:password;; */

export interface Wifi {
  readonly name: string
  /** '' for a network without one. */
  readonly password: string
}

export type WifiProblem = 'noName' | 'longName' | 'password'

/** Why no phone could join with this, or null. A name has 1 to 32 bytes; a password 8 to 63 printable ASCII signs, or 64 hex digits. */
export function wifiProblem({ name, password }: Wifi): WifiProblem | null {
  if (name === '') return 'noName'
  if (new TextEncoder().encode(name).length > 32) return 'longName'
  if (password !== '' && !/^([\x20-\x7e]{8,63}|[0-9a-fA-F]{64})$/.test(password)) return 'password'
  return null
}

/** The code's text. Signs that part its fields are escaped by a backslash. WPA stands for WPA2 and WPA3 too. */
export function wifiText({ name, password }: Wifi): string {
  return password === '' ? `WIFI:T:nopass;S:${escaped(name)};;` : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,:"]/g, (sign) => `\\${sign}`)
}
