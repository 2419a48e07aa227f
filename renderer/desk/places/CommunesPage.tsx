import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { CommuneView } from '../../../shared/contract/places.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { placeFieldText } from '../../text/import.ts'
import { placesText } from '../../text/places.ts'
import { registerText } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import classes from '../import/import.module.css'
import { RegisterTabs } from '../register/RegisterTabs.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { CommuneDialog } from './CommuneDialog.tsx'

function columnsOf(divided: ReadonlySet<string>): readonly Column<CommuneView>[] {
  return [
    {
      key: 'oldCommune',
      title: placeFieldText.oldCommune,
      value: (row) => row.oldCommune,
      cell: (row) => (
        <>
          {row.oldCommune} {divided.has(oldKey(row)) && <span className={desk.dim}>({placesText.divided})</span>}
        </>
      ),
      width: '18%'
    },
    { key: 'oldDistrict', title: placeFieldText.oldDistrict, value: (row) => row.oldDistrict, width: '13%' },
    { key: 'oldProvince', title: placeFieldText.oldProvince, value: (row) => row.oldProvince, width: '11%' },
    {
      key: 'commune',
      title: placeFieldText.commune,
      value: (row) => [row.commune, row.district].filter(Boolean).join(', '),
      width: '18%'
    },
    { key: 'province', title: placeFieldText.province, value: (row) => row.province, width: '11%' },
    { key: 'codes', title: placesText.codes, value: (row) => [row.oldCode, row.code].filter(Boolean).join(' → '), width: '8rem' },
    {
      key: 'basis',
      title: placeFieldText.basis,
      value: (row) => row.basis,
      cell: (row) => <span className={classes.clip}>{row.basis}</span>
    }
  ]
}

function oldKey({ oldProvince, oldDistrict, oldCommune }: CommuneView): string {
  return `${oldProvince}|${oldDistrict}|${oldCommune}`
}

const nothing: readonly CommuneView[] = []

/** The table of communes old and new: brought in from a file, looked at, mended by hand. */
export function CommunesPage() {
  const [, go] = useLocation()
  const table = useAsk('listCommunes', {})
  const rows = table.data ?? nothing
  const [open, setOpen] = useState<CommuneView | 'new' | null>(null)
  const columns = useMemo(() => {
    const seen = new Set<string>()
    const divided = new Set<string>()
    for (const row of rows) (seen.has(oldKey(row)) ? divided : seen).add(oldKey(row))
    return columnsOf(divided)
  }, [rows])
  return (
    <DeskFrame
      place="register"
      title={registerText.title}
      note={table.data && placesText.count(rows.length)}
      acts={
        <>
          <Button variant="default" onClick={() => setOpen('new')}>
            {placesText.add}
          </Button>
          {rows.length > 0 && (
            <Button variant="default" onClick={() => go(routes.communesImport)}>
              {placesText.import}
            </Button>
          )}
        </>
      }
    >
      <RegisterTabs now="communes" />
      <TroubleNotice trouble={table.trouble} onAgain={table.trouble ? table.again : undefined} />
      <p className={desk.dim}>{placesText.words}</p>
      {table.data && rows.length === 0 && (
        <EmptyState title={placesText.none} act={{ label: placesText.import, onPress: () => go(routes.communesImport) }}>
          <p>{placesText.noneWords}</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          label={placesText.title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={setOpen}
          height="calc(100dvh - 16rem)"
        />
      )}
      {open !== null && (
        <CommuneDialog key={open === 'new' ? 'new' : open.id} row={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </DeskFrame>
  )
}
