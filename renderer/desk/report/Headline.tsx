import type { ReactNode } from 'react'
import type { FigureKey, Figures, StarCount } from '../../../shared/contract/figures.ts'
import { Stars } from '../../parts/Stars.tsx'
import { figuresText } from '../../text/figures.ts'
import { type Asked, FigureLink } from './FigureLink.tsx'
import classes from './report.module.css'

interface HeadlineProps {
  readonly figures: Figures
  /** There is more than the whole time to tell of. */
  readonly spanned: boolean
  readonly onOpen: (asked: Asked) => void
}

/** The figures that a report begins with, as one would say them. */
export function Headline({ figures, spanned, onOpen }: HeadlineProps) {
  const { present, recognised, places } = figures
  const { states } = present
  const state = (key: string): FigureKey => ({ basis: 'present', by: 'state', key, star: null })
  return (
    <div className={classes.headline}>
      {spanned && (
        <Big basis="recognised" count={recognised} onOpen={onOpen} places={figures.places.recognised} known={places.known.oldDistricts} />
      )}
      <Big basis="present" count={present} onOpen={onOpen} places={places.present} known={places.known.oldDistricts}>
        <p>
          <FigureLink
            count={present.inForce}
            text={`${present.inForce} ${figuresText.inForce}`}
            asked={{ figure: { ...state(''), by: 'inForce' }, words: `${figuresText.present}, ${figuresText.inForce}`, producers: false }}
            onOpen={onOpen}
          />
          {states.expired > 0 && (
            <>
              {', '}
              <FigureLink
                count={states.expired}
                text={`${states.expired} ${figuresText.lapsed}`}
                asked={{ figure: state('expired'), words: `${figuresText.present}, ${figuresText.lapsed}`, producers: false }}
                onOpen={onOpen}
              />
            </>
          )}
          {states.unknown > 0 && (
            <>
              {', '}
              <FigureLink
                count={states.unknown}
                text={`${states.unknown} ${figuresText.undated}`}
                asked={{ figure: state('unknown'), words: `${figuresText.present}, ${figuresText.undated}`, producers: false }}
                onOpen={onOpen}
              />
            </>
          )}
          {present.withdrawn > 0 && (
            <>
              {'; '}
              <FigureLink
                count={present.withdrawn}
                text={`${present.withdrawn} ${figuresText.withdrawnOf}`}
                asked={{
                  figure: { basis: 'withdrawn', by: 'all', key: '', star: null },
                  words: figuresText.withdrawn,
                  producers: false
                }}
                onOpen={onOpen}
              />
            </>
          )}
        </p>
      </Big>
    </div>
  )
}

interface BigProps {
  readonly basis: 'present' | 'recognised'
  readonly count: StarCount
  readonly places: { readonly communes: number; readonly oldDistricts: number }
  readonly known: number
  readonly onOpen: (asked: Asked) => void
  readonly children?: ReactNode
}

function Big({ basis, count, places, known, onOpen, children }: BigProps) {
  const figure: FigureKey = { basis, by: 'all', key: '', star: null }
  const words = figuresText[basis]
  const star = (level: 3 | 4 | 5): Asked => ({
    figure: { ...figure, star: level },
    words: `${words}, ${figuresText.starsOf(level)}`,
    producers: false
  })
  return (
    <section className={classes.big} aria-label={words}>
      <h2>{words}</h2>
      <p className={classes.number}>
        <FigureLink
          count={count.total}
          text={figuresText.productsOf(count.total)}
          asked={{ figure, words, producers: false }}
          onOpen={onOpen}
        />{' '}
        <span>
          {figuresText.of}{' '}
          <FigureLink
            count={count.producers}
            text={figuresText.ofProducers(count.producers)}
            asked={{ figure, words: `${words}, ${figuresText.producers.toLocaleLowerCase('vi')}`, producers: true }}
            onOpen={onOpen}
          />
        </span>
      </p>
      <p className={classes.stars}>
        {([5, 4, 3] as const).map((level) => (
          <span key={level}>
            <Stars count={level} size="s" /> <FigureLink count={count[`star${level}`]} asked={star(level)} onOpen={onOpen} />
          </span>
        ))}
      </p>
      {count.total > 0 && (
        <p>
          {figuresText.inPlaces(places.communes)}
          {known > 0 && `, ${figuresText.inDistricts(places.oldDistricts, known)}`}
        </p>
      )}
      {count.total > 0 && children}
    </section>
  )
}
