import type { Answer, AnsweredDemand } from '../../../src-main/allocation/answers.ts'
import type { Interval } from '../../../src-shared/domain/interval.ts'
import { at } from './salon.ts'

/* Answers, said shortly, so that a test reads like the table it comes from. */

/** `10:00–10:45`; times of the next day go on from 24:00. */
export function said({ startsAt, endsAt }: Interval): string {
  return `${time(startsAt)}–${time(endsAt)}`
}

/** `room R1 10:00–11:00 hold 09:55–11:15`, demand by demand. */
export function demandsOf(answer: Answer): string[] {
  return answer.lines.flatMap(({ demands }) => demands.map(demandSaid))
}

/** Who serves, demand by demand. */
export function holdersOf(answer: Answer): string[] {
  return answer.lines.flatMap(({ demands }) => demands.map(({ holder }) => holder))
}

/** `R1 10:00–11:00`, row by row in the order of time; marked ones with a star. */
export function rowsOf(answer: Answer): string[] {
  return answer.lines
    .flatMap(({ demands }) =>
      demands.flatMap(({ holder, marked, rows }) =>
        rows.map((row) => ({ ...row, who: marked ? `${holder}*` : holder })),
      ),
    )
    .sort((a, b) => (a.who < b.who ? -1 : a.who > b.who ? 1 : a.startsAt - b.startsAt))
    .map((row) => `${row.who} ${said(row)}`)
}

function demandSaid({ holder, core, hold }: AnsweredDemand): string {
  const work = core.map(said).join(' ')
  const held = hold.map(said).join(' ')
  return work === held ? `${holder} ${work}` : `${holder} ${work} hold ${held}`
}

/** `09:05`. */
export function time(instant: number): string {
  const minutes = instant - at('00:00')
  const pad = (value: number) => value.toString().padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
