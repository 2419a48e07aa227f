/** Gives the client of the desk to a test that drives this page, and keeps what it heard. */
import { callHost, linkState, onEvent, setSeatToken, setSpace } from '../../../../renderer/api/client.ts'

const heard: unknown[] = []
const links: string[] = []
onEvent((event) => heard.push(event))
linkState.subscribe(() => links.push(linkState.get()))
Object.assign(globalThis, { client: { callHost, linkState, setSeatToken, setSpace, heard, links } })
