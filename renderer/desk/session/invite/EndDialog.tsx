import type { LanDevice } from '../../../../shared/contract/devices.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import { useTell } from '../../../state/host.ts'
import { errorLine } from '../../../text/errors.ts'
import { inviteText } from '../../../text/invite.ts'

interface EndDialogProps {
  readonly name: string
  readonly device: LanDevice
  readonly onClose: () => void
}

/** Takes a phone its way in, with a reason that the log keeps; says what would be left on it. */
export function EndDialog({ name, device, onClose }: EndDialogProps) {
  const { tell, busy, trouble } = useTell()
  async function end(reason: string): Promise<void> {
    if (await tell('endDevice', { deviceId: device.deviceId, reason })) onClose()
  }
  return (
    <ReasonDialog
      opened
      danger
      title={inviteText.endTitle(name)}
      actLabel={inviteText.endDo}
      maxLength={300}
      busy={busy}
      failure={trouble === null ? undefined : errorLine(trouble)}
      onAct={(reason) => void end(reason)}
      onCancel={onClose}
    >
      {device.unsent > 0 && <Notice kind="warn" title={inviteText.endUnsent(device.unsent)} />}
      <p>{inviteText.endWords(device.name)}</p>
    </ReasonDialog>
  )
}
