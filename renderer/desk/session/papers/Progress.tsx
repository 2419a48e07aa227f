import { Button } from '@mantine/core'
import { useState } from 'react'
import { stopPaperJob, usePaperJob } from '../../../state/paper-job.ts'
import { jobWords, papersText } from '../../../text/papers.ts'
import classes from './papers.module.css'

/** What is being made while one's own wish is carried out: the paper, how many are done, the time left, and a way to stop. */
export function Progress() {
  const { job, at } = usePaperJob(true)
  const [stopping, setStopping] = useState(false)
  if (!job) return <span className={classes.dim}>{papersText.working}</span>
  return (
    <div className={classes.progress}>
      <progress className={classes.meter} value={job.done} max={job.of} aria-label={job.title} />
      <span className={classes.progressWords}>{jobWords(job, at)}</span>
      <Button
        size="compact-md"
        variant="default"
        disabled={stopping}
        onClick={() => {
          setStopping(true)
          stopPaperJob(job)
        }}
      >
        {stopping ? papersText.stopping : papersText.stop}
      </Button>
    </div>
  )
}
