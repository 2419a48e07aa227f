import { useState } from 'react'
import { phoneText } from '../../text/phone.ts'
import { Field } from '../Field.tsx'
import { Bar, Frame, Heading } from '../Frame.tsx'
import { addresses, goTo } from '../route.ts'

/** The door of a phone that came without a QR code: the short code is typed. */
export function CodePage() {
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)

  function go(): void {
    const key = code.replace(/[\s-]/g, '').toUpperCase()
    if (/^[2-9A-HJ-NP-Z]{8}$/.test(key)) goTo(addresses.join(key))
    else setWrong(phoneText.codeShort)
  }

  return (
    <Frame bar={<Bar title={phoneText.title} />}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <Heading>{phoneText.codeTitle}</Heading>
        <p>{phoneText.codeWords}</p>
        <Field
          label={phoneText.codeLabel}
          hint={phoneText.codeHint}
          wrong={wrong}
          value={code}
          onChange={(typed) => {
            setCode(typed)
            setWrong(null)
          }}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={20}
          data-big
        />
        <button type="submit" className="button wide" data-main>
          {phoneText.codeAct}
        </button>
      </form>
    </Frame>
  )
}
