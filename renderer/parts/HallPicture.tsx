import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type {
  DisplayProduct,
  DisplayScene,
  DisplayTimer,
  DisplayView,
  PublishedResult,
  ReportScene
} from '../../shared/contract/display.ts'
import { ChartFigure } from './ChartFigure.tsx'
import { Watermark } from './Watermark.tsx'
import { clockWords, hallText, hallTitle, makerWords, meanWords, partsLine, resultLine } from '../text/projector.ts'
import classes from './HallPicture.module.css'

/** The picture is drawn at this size and then made as large as its place. */
const stage = { width: 1280, height: 720 }
/** Words shrink to no less than this part of their size before a line would be lost. */
const smallest = 0.45

interface PictureProps {
  readonly view: DisplayView
  /** A word in the corner: the host is out of reach. */
  readonly sign?: string | undefined
}

/** What the hall sees, filling its place; the same at the desk, small. */
export function HallPicture({ view, sign }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const drawn = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = frame.current
    const picture = drawn.current
    if (!place || !picture) return undefined
    const fit = () => {
      const scale = Math.min(place.clientWidth / stage.width, place.clientHeight / stage.height)
      picture.style.transform = `translate(-50%, -50%) scale(${scale})`
    }
    const seen = new ResizeObserver(fit)
    seen.observe(place)
    fit()
    return () => seen.disconnect()
  }, [])
  return (
    <div ref={frame} className={classes.frame} data-ground={view.dark ? 'dark' : 'light'}>
      <div ref={drawn} className={classes.stage}>
        {view.scene.kind !== 'blank' && <Drawn view={view} />}
        {view.practice && <Watermark text={hallText.practice} />}
        {view.practice && <p className={classes.practice}>{hallText.practice}</p>}
        {sign !== undefined && (
          <p className={classes.sign} role="status">
            {sign}
          </p>
        )}
      </div>
    </div>
  )
}

function Drawn({ view }: { readonly view: DisplayView }) {
  const { scene, timer } = view
  return (
    <>
      <p className={classes.top}>{scene.kind === 'welcome' ? '' : hallTitle(view)}</p>
      <Fitted view={view} />
      <div className={classes.bottom}>
        <span>{footWords(view)}</span>
        {timer && (scene.kind === 'product' || scene.kind === 'welcome') && <Timer timer={timer} />}
      </div>
    </>
  )
}

function footWords({ scene, published, products }: DisplayView): string {
  if (scene.kind === 'list' || scene.kind === 'report') return hallText.page(scene.page, scene.pages)
  if (scene.kind === 'product') return hallText.order(scene.product.order, products)
  return published > 0 ? hallText.published(published, products) : ''
}

/** The middle, with every word of it in sight however long the names are. */
function Fitted({ view }: { readonly view: DisplayView }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const middle = box.current
    if (!middle) return
    for (let size = 1; size >= smallest; size -= 0.05) {
      middle.style.fontSize = `${16 * size}px`
      if (middle.scrollHeight <= middle.clientHeight) return
    }
  })
  return (
    <div ref={box} className={classes.middle}>
      <Scene view={view} />
    </div>
  )
}

function Scene({ view }: { readonly view: DisplayView }) {
  const { scene, decimals } = view
  switch (scene.kind) {
    case 'blank':
      return null
    case 'welcome':
      return (
        <>
          <h1 className={classes.name} data-long={lengthOf(view.councilName)}>
            {view.councilName}
          </h1>
          <p className={classes.maker}>{[view.sessionName, view.round].filter((word) => word !== '').join(' · ')}</p>
        </>
      )
    case 'product':
      return (
        <>
          <Product product={scene.product} />
          {scene.sheets && <Sheets {...scene.sheets} />}
        </>
      )
    case 'result':
      return (
        <>
          <Product product={scene.product} />
          <Told result={scene.result} decimals={decimals} />
        </>
      )
    case 'ceremony':
      return (
        <>
          <Product product={scene.product} />
          <Stars count={scene.stars} />
          {/* its place is kept, so that nothing jumps when it comes */}
          <p className={classes.line}>{scene.result ? resultLine(scene.result, decimals) : '\u00a0'}</p>
        </>
      )
    case 'list':
      return <List scene={scene} decimals={decimals} />
    case 'report':
      return <Report scene={scene} />
  }
}

function Product({ product }: { readonly product: DisplayProduct }) {
  return (
    <>
      <h1 className={classes.name} data-long={lengthOf(product.name)}>
        {product.name}
      </h1>
      <p className={classes.maker}>{makerWords(product)}</p>
    </>
  )
}

function lengthOf(name: string): 'short' | 'middle' | 'long' {
  return name.length <= 30 ? 'short' : name.length <= 70 ? 'middle' : 'long'
}

function Sheets({ submitted, expected }: { readonly submitted: number; readonly expected: number }) {
  const all = expected > 0 && submitted >= expected
  return (
    <div className={classes.sheets}>
      <p className={classes.line}>{all ? hallText.sheetsIn(expected) : hallText.sheets(submitted, expected)}</p>
      <svg className={classes.dots} viewBox={`0 0 ${Math.max(1, expected) * 40} 32`} aria-hidden="true">
        {Array.from({ length: expected }, (_, place) => (
          <circle key={place} cx={place * 40 + 16} cy="16" r="13" data-in={place < submitted || undefined} />
        ))}
      </svg>
    </div>
  )
}

function Told({ result, decimals }: { readonly result: PublishedResult; readonly decimals: number }) {
  return (
    <>
      {result.star === 0 && <p className={classes.line}>{hallText.notRecognised}</p>}
      {result.star !== null && result.star > 0 && <Stars count={result.star} />}
      <p className={classes.line}>{resultLine(result, decimals)}</p>
      <p className={classes.parts}>{partsLine(result, decimals)}</p>
    </>
  )
}

/** Stars from the left; each that comes fades in where it stays. */
function Stars({ count }: { readonly count: number }) {
  return (
    <svg
      className={classes.stars}
      viewBox="0 0 112 20"
      {...(count > 0 ? { role: 'img', 'aria-label': hallText.stars(count) } : { 'aria-hidden': true })}
    >
      {Array.from({ length: count }, (_, place) => (
        <path
          key={place}
          transform={`translate(${place * 23})`}
          d="m10 1 2.12 6.52h6.86l-5.55 4.03 2.12 6.52L10 14.04l-5.55 4.03 2.12-6.52L1.02 7.52h6.86z"
        />
      ))}
    </svg>
  )
}

function List({ scene, decimals }: { readonly scene: Extract<DisplayScene, { kind: 'list' }>; readonly decimals: number }) {
  return (
    <>
      <h1 className={classes.listTitle}>{scene.rows.length > 0 ? hallText.list : hallText.listEmpty}</h1>
      <ul className={classes.rows}>
        {scene.rows.map(({ product, result }) => (
          <li key={product.order} className={classes.row}>
            <span className={classes.rowName}>{product.name}</span>
            <span className={classes.rowStars}>{result.star !== null && result.star > 0 && <Stars count={result.star} />}</span>
            <span className={`figures ${classes.rowMean}`}>{meanWords(result, decimals)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Report({ scene }: { readonly scene: ReportScene }) {
  const { title, asOf, body } = scene
  return (
    <>
      <h1 className={classes.listTitle}>{body.kind === 'chart' ? body.chart.title : title}</h1>
      {body.kind === 'chart' ? (
        <div className={classes.chart}>
          <ChartFigure chart={body.chart} bare />
        </div>
      ) : (
        <dl className={classes.numbers}>
          {body.lines.map(({ number, words }) => (
            <div key={words} className={classes.number}>
              <dt>{words}</dt>
              <dd className="figures">{number}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.parts}>{body.kind === 'chart' ? `${title}. ${hallText.asOf(asOf)}` : hallText.asOf(asOf)}</p>
    </>
  )
}

/** Counts on by this machine's own steady clock from what the host said was left. */
function Timer({ timer }: { readonly timer: DisplayTimer }) {
  const [left, setLeft] = useState(timer.left)
  useEffect(() => {
    const began = performance.now()
    setLeft(timer.left)
    if (!timer.running || timer.left === 0) return undefined
    const ticking = setInterval(() => setLeft(Math.max(0, timer.left - (performance.now() - began))), 200)
    return () => clearInterval(ticking)
  }, [timer])
  return (
    <span className={`figures ${classes.timer}`} role="timer" aria-label={hallText.timer}>
      {left === 0 ? hallText.timeUp : clockWords(left)}
    </span>
  )
}
