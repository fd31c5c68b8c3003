import type { WhatIf } from './answers.ts'
import { brokenVisits, type BrokenVisit } from './broken.ts'
import { changedBook } from './changed-book.ts'
import { daysApart } from './days-apart.ts'
import { movesOf } from './moves-of.ts'
import { rehome, withHomes, type Rehomed } from './rehome.ts'
import { keyOf, refOf } from './stays.ts'
import type { Book, Change, Moves } from './types.ts'

/**
 * What the change would break, which of it finds another holder by itself, others making room as `moves` allows, and what
 * would be left open. All automatic stays are asked for together; if that is refused, visits are added by start, then id,
 * each kept if it fits with those kept: nothing more could be added then, though another choice might have kept more.
 * Whatever is over by `from` is past and is not looked at; what stands of a broken visit does not move. Where only holders
 * change, days are asked one by one: the answer is the same, and weeks of visits cost as much as their days and not the
 * square of it.
 */
export function whatIf(change: Change, from: number, book: Book, moves: Moves): WhatIf {
  const parts = change.visits.length > 0 ? [book] : daysApart(book)
  const answers = parts.map((part) => whatIfIn(part, change, from, moves))
  return {
    rehomed: answers.flatMap(({ rehomed }) => rehomed),
    left: answers.flatMap(({ left }) => left),
    moves: answers.flatMap((answer) => answer.moves),
    visits: answers.flatMap(({ visits }) => visits),
  }
}

function whatIfIn(book: Book, change: Change, from: number, moves: Moves): WhatIf {
  const after = changedBook(book, change)
  const broken = brokenVisits(book, after, change, from)
  const { homes, moved } = rehome(after, broken, broken, moves) ?? oneByOne(after, broken, moves)
  const demands = broken.flatMap((each) => each.demands.map((lost) => ({ ref: refOf(lost), from: lost.demand.holder })))
  const others = movesOf(moved)
  return {
    rehomed: demands.flatMap(({ ref, from }) => {
      const to = homes.get(keyOf(ref))
      return to === undefined || to === from ? [] : [{ ...ref, from, to }]
    }),
    left: demands.flatMap(({ ref, from }) => (homes.has(keyOf(ref)) ? [] : [{ ...ref, from }])),
    moves: others.moves,
    visits: [...broken.map((each) => withHomes(each, homes)), ...others.moved],
  }
}

function oneByOne(after: Book, broken: readonly BrokenVisit[], moves: Moves): Rehomed {
  let kept: readonly BrokenVisit[] = []
  let best: Rehomed = { homes: new Map(), moved: new Map() }
  for (const next of broken) {
    const found = rehome(after, broken, [...kept, next], moves)
    if (!found) continue
    kept = [...kept, next]
    best = found
  }
  return best
}
