import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PersonView } from '../../../shared/contract/councils.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { councilText, peopleText } from '../../text/council.ts'
import { CouncilTabs } from '../council/CouncilTabs.tsx'
import { DeskFrame } from '../DeskFrame.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { PersonDialog } from './PersonDialog.tsx'

const columns: readonly Column<PersonView>[] = [
  { key: 'name', title: councilText.person, value: (row) => row.name, kind: 'person', width: '24%' },
  { key: 'position', title: councilText.position, value: (row) => row.position, width: '22%' },
  { key: 'agency', title: councilText.agency, value: (row) => row.agency },
  { key: 'phone', title: peopleText.phone, value: (row) => row.phone, width: '8rem' },
  { key: 'email', title: peopleText.email, value: (row) => row.email, width: '16%' }
]

/** Everybody known, whether they sit in a council or not; a row opens to be changed. */
export function PeoplePage() {
  const people = useAsk('listPeople', {})
  const [open, setOpen] = useState<PersonId | 'new' | null>(null)
  const add = () => setOpen('new')
  const person = people.data?.find((each) => each.id === open)
  return (
    <DeskFrame place="councils" title={peopleText.title} acts={<Button onClick={add}>{peopleText.add}</Button>}>
      <CouncilTabs now="people" />
      <TroubleNotice trouble={people.trouble} onAgain={people.again} />
      {people.data && (
        <DataTable
          label={peopleText.title}
          columns={columns}
          rows={people.data}
          rowKey={(row) => row.id}
          initialOrder={{ key: 'name', descending: false }}
          onOpen={(row) => setOpen(row.id)}
          height="calc(100dvh - 12.5rem)"
          empty={
            <EmptyState title={peopleText.none} act={{ label: peopleText.add, onPress: add }}>
              <p>{peopleText.noneWords}</p>
            </EmptyState>
          }
        />
      )}
      {open === 'new' && <PersonDialog person={null} people={people.data ?? []} onClose={() => setOpen(null)} />}
      {person && <PersonDialog key={person.id} person={person} people={people.data ?? []} onClose={() => setOpen(null)} />}
    </DeskFrame>
  )
}
