/** The computer's network cards by plain names, so that the secretary can tell which one the phones are on. */
import type { NetworkInterfaceInfo } from 'node:os'
import type { LanCard } from '../../shared/contract/devices.ts'

type Kind = LanCard['kind']

// what systems and programs call their cards; the first that fits counts, and the made-up ones are looked for first
const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    'virtual',
    /^(vethernet|virtualbox|vmware|vmnet|vbox|veth|virbr|docker|br-|lxc|cni|hyper-v|utun|tun|tap|wg|ppp|tailscale|zt|ham|npcap)/i
  ],
  ['virtual', /(vpn|virtual|vmware|hyper-v|wireguard|zerotier|radmin|hamachi|loopback|bluetooth)/i],
  ['hotspot', /^(local area connection\* ?\d+|bridge\d+|ap\d+|hotspot)/i],
  ['wifi', /(wi-?fi|wireless|wlan|^wl)/i],
  ['cable', /(ethernet|^eth|^en(o|p|s|x)|local area connection)/i]
]

const order: readonly Kind[] = ['wifi', 'hotspot', 'cable', 'other', 'virtual']

function kindOf(name: string, address: string): Kind {
  const named = kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
  // Windows and Android give these addresses to a hotspot of their own
  return named !== 'virtual' && /^192\.168\.(137|43)\.1$/.test(address) ? 'hotspot' : named
}

// addresses of rooms and offices (RFC 1918); a public one is on no room's Wi-Fi
const ofRooms = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/
// what a card gives itself when nobody gives it one (RFC 3927)
const selfGiven = /^169\.254\./

/** Cards with an IPv4 address at which a phone could reach this computer, in the order in which to offer them. */
export function cardsOf(interfaces: NodeJS.Dict<readonly NetworkInterfaceInfo[]>): LanCard[] {
  const cards = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !selfGiven.test(address))
      .map(({ address }): LanCard => {
        const kind = kindOf(name, address)
        return { name, address, kind, usual: kind !== 'virtual' && ofRooms.test(address) }
      })
  )
  return cards.toSorted((a, b) => Number(b.usual) - Number(a.usual) || order.indexOf(a.kind) - order.indexOf(b.kind))
}
