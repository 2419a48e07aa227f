import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Figures, FigureScope } from '../../../shared/contract/figures.ts'
import { gapWords } from '../../../shared/papers/figures-words.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useAsk } from '../../state/host.ts'
import { useFigureScope } from '../../state/figure-scope.ts'
import { figuresText } from '../../text/figures.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { FigureDialog } from './FigureDialog.tsx'
import type { Asked } from './FigureLink.tsx'
import { FigureTable } from './FigureTable.tsx'
import { Headline } from './Headline.tsx'
import { FunnelTable, MovementTable, StateTable, TargetTable, YearTable } from './OtherTables.tsx'
import { ReportTabs } from './ReportTabs.tsx'
import { ScopeBar } from './ScopeBar.tsx'
import classes from './report.module.css'

/** What is counted of a scope: first in a few sentences, then by everything that tells products apart. */
export function FiguresPage() {
  const [, go] = useLocation()
  const { scope, choose } = useFigureScope()
  const { data: figures, trouble, again } = useAsk('getFigures', { scope })
  const [asked, setAsked] = useState<Asked | null>(null)
  const empty =
    figures !== undefined &&
    figures.years.every(({ present }) => present.total === 0) &&
    figures.funnel.every(({ products }) => products === 0)
  return (
    <DeskFrame place="report" title={figuresText.title} note={figures && figuresText.note(figures.words, figures.asOf)}>
      <ReportTabs now="figures" />
      <ScopeBar />
      <TroubleNotice trouble={trouble} onAgain={again} />
      {figures && empty && scope.kind === 'all' ? (
        <EmptyState title={figuresText.none} act={{ label: figuresText.toRegister, onPress: () => go(routes.register) }}>
          <p>{figuresText.noneWords}</p>
        </EmptyState>
      ) : (
        figures && (
          <Counted figures={figures} scope={scope} onOpen={setAsked} onYear={(year) => choose({ kind: 'year', year, until: null })} />
        )
      )}
      {asked && <FigureDialog scope={scope} asked={asked} onClose={() => setAsked(null)} />}
    </DeskFrame>
  )
}

interface CountedProps {
  readonly figures: Figures
  readonly scope: FigureScope
  readonly onOpen: (asked: Asked) => void
  readonly onYear: (year: number) => void
}

function Counted({ figures, scope, onOpen, onYear }: CountedProps) {
  const [chosen, setBasis] = useState<'present' | 'recognised'>('present')
  const spanned = scope.kind !== 'all'
  const basis = spanned ? chosen : 'present'
  const table = { basis, total: figures[basis], onOpen }
  const sets = figures.sets.filter((row) => row[basis].total > 0)
  const emptySets = 26 - sets.filter(({ key }) => key !== '').length
  const shown = (rows: Figures['groups']) => rows.filter((row) => row[basis].total > 0)
  return (
    <>
      <Headline figures={figures} spanned={spanned} onOpen={onOpen} />
      {spanned && (
        <div className={classes.basis}>
          <span>{figuresText.basis}</span>
          <SegmentedControl
            value={basis}
            onChange={setBasis}
            data={[
              { value: 'present', label: figuresText.basisPresent(figures.asOf) },
              { value: 'recognised', label: figuresText.recognised }
            ]}
          />
        </div>
      )}
      <div className={classes.tables}>
        <TargetTable figures={figures} />
        <FigureTable title={figuresText.tableGroups} by="group" rows={figures.groups} {...table} />
        <YearTable years={figures.years} onYear={onYear} />
        {spanned && <MovementTable figures={figures} onOpen={onOpen} />}
        <FunnelTable figures={figures} onOpen={onOpen} />
        <StateTable figures={figures} onOpen={onOpen} />
        <FigureTable
          title={figuresText.tableSets}
          by="set"
          rows={sets}
          note={emptySets > 0 && sets.length > 0 ? figuresText.emptySets(emptySets) : undefined}
          {...table}
        />
        <FigureTable title={figuresText.tableCommunes} by="commune" rows={shown(figures.communes)} {...table} />
        {figures.places.known.oldDistricts > 0 && (
          <FigureTable title={figuresText.tableDistricts} by="oldDistrict" rows={figures.oldDistricts} {...table} />
        )}
        <FigureTable title={figuresText.tableKinds} by="producerKind" rows={shown(figures.producerKinds)} {...table} />
        <FigureTable title={figuresText.tableLevels} by="level" rows={shown(figures.levels)} {...table} />
        <FigureTable title={figuresText.tableGenders} by="gender" rows={shown(figures.genders)} {...table} />
        <FigureTable title={figuresText.tableEthnicities} by="ethnicity" rows={shown(figures.ethnicities)} {...table} />
      </div>
      {figures.missing.length > 0 && (
        <section className={classes.block}>
          <h2>{figuresText.gaps}</h2>
          <ul className={classes.gaps}>
            {figures.missing.map((gap) => (
              <li key={gap.code}>{gapWords(gap)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
