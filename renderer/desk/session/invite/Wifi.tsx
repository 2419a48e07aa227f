import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { TextField } from '../../../parts/TextField.tsx'
import { inviteText } from '../../../text/invite.ts'
import { QrCode } from './QrCode.tsx'
import classes from './invite.module.css'
import { type Wifi as WifiValues, wifiProblem, wifiText } from './wifi.ts'

/** A code that takes phones into the Wi-Fi. What is typed stays in this component: no host, no storage, gone with the page. */
export function Wifi() {
  const [wifi, setWifi] = useState<WifiValues>({ name: '', password: '' })
  const whole = { name: wifi.name.normalize('NFC'), password: wifi.password }
  const problem = wifiProblem(whole)
  return (
    <details>
      <summary>{inviteText.wifiTitle}</summary>
      <div className={classes.fold}>
        <p className={classes.dim}>{inviteText.wifiWords}</p>
        <TextField
          label={inviteText.wifiName}
          value={wifi.name}
          onChange={(name) => setWifi((now) => ({ ...now, name }))}
          error={problem === 'longName' ? inviteText.wifiProblems.longName : undefined}
        />
        <PasswordInput
          label={inviteText.wifiPassword}
          description={inviteText.wifiPasswordWords}
          autoComplete="off"
          spellCheck={false}
          value={wifi.password}
          onChange={(event) => {
            const password = event.currentTarget.value
            setWifi((now) => ({ ...now, password }))
          }}
          error={problem === 'password' ? inviteText.wifiProblems.password : undefined}
        />
        {problem === null && <QrCode text={wifiText(whole)} title={inviteText.wifiQr(whole.name)} size="middle" />}
      </div>
    </details>
  )
}
