import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { leaveTo, stay, useLeaving } from '../state/leaving.ts'
import { formText } from '../text/desk.ts'

/** Asks before a page is left on which something typed is not saved. */
export function LeaveQuestion() {
  const to = useLeaving((state) => state.to)
  return (
    <ConfirmDialog
      opened={to !== null}
      title={formText.leaveTitle}
      actLabel={formText.leavePage}
      cancelLabel={formText.stayPage}
      danger
      onAct={() => {
        if (to !== null) leaveTo(to)
      }}
      onCancel={stay}
    >
      {formText.leaveWords}
    </ConfirmDialog>
  )
}
