import { Button } from '@mantine/core'
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { guideText } from '../../text/help.ts'
import { partsText } from '../../text/parts.ts'
import { type Block, type GuideName, guideNames, guides, type Inline, readGuide } from './guide.ts'
import classes from './guide.module.css'

interface GuideDialogProps {
  /** The page to begin with. */
  readonly first: GuideName
  readonly onClose: () => void
}

/** The guide pages, without leaving what one is at: nothing of them is fetched from anywhere. */
export function GuideDialog({ first, onClose }: GuideDialogProps) {
  const [page, setPage] = useState<GuideName>(first)
  const blocks = useMemo(() => readGuide(guides[page]), [page])
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (top.current) top.current.scrollTop = 0
  }, [page])
  return (
    <Dialog opened wide title={guideText.title} onClose={onClose} footer={<Button onClick={onClose}>{partsText.close}</Button>}>
      <nav className={classes.pages} aria-label={guideText.title}>
        {guideNames.map((name) => (
          <Button
            key={name}
            size="compact-md"
            variant={name === page ? 'filled' : 'default'}
            aria-current={name === page ? 'page' : undefined}
            onClick={() => setPage(name)}
          >
            {guideText.pages[name]}
          </Button>
        ))}
      </nav>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- longer than the window is high, so the keyboard must be able to scroll it */}
      <div ref={top} className={classes.guide} role="region" aria-label={guideText.pages[page]} tabIndex={0}>
        {blocks.map((block, at) => (
          <Piece key={at} block={block} onPage={setPage} />
        ))}
      </div>
    </Dialog>
  )
}

interface PieceProps {
  readonly block: Block
  readonly onPage: (page: GuideName) => void
}

function Piece({ block, onPage }: PieceProps) {
  switch (block.kind) {
    case 'title':
      return null // the button that leads here says it
    case 'section':
      return (
        <h3>
          <Words words={block.words} onPage={onPage} />
        </h3>
      )
    case 'part':
      return (
        <h4>
          <Words words={block.words} onPage={onPage} />
        </h4>
      )
    case 'words':
      return (
        <p>
          <Words words={block.words} onPage={onPage} />
        </p>
      )
    case 'bullets':
    case 'steps': {
      const List = block.kind === 'steps' ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <Words words={item} onPage={onPage} />
            </li>
          ))}
        </List>
      )
    }
  }
}

function Words({ words, onPage }: { readonly words: readonly Inline[]; readonly onPage: (page: GuideName) => void }) {
  return words.map((word, at) => (
    <Fragment key={at}>
      {word.kind === 'text' && word.text}
      {word.kind === 'bold' && <strong>{word.text}</strong>}
      {word.kind === 'page' && (
        <button type="button" className={classes.link} onClick={() => onPage(word.to)}>
          {word.text}
        </button>
      )}
    </Fragment>
  ))
}
