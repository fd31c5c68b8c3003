import { create } from 'zustand'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { deskContract } from '../../src-shared/contract/desk.ts'
import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import type { MakingRoom } from '../../src-shared/contract/visit.ts'
import type { DayCard } from './day/day.ts'

type Visits = typeof deskContract.operations.visits
export type MoveInput = InputOf<Visits['move']>
export type ResizeInput = InputOf<Visits['resize']>
export type HowAdjusted = InputOf<Visits['adjust']>['how']

/** What is refused and can still be done by laying a person's time over what stands there. */
export type AnywayAsk =
  { readonly kind: 'move'; readonly input: MoveInput } | { readonly kind: 'resize'; readonly input: ResizeInput }

export type MenuAsked = {
  readonly kind: 'menu'
  readonly card: DayCard
  /** The lane it was asked in; null in the list. */
  readonly laneId: string | null
  /** Where in the window. */
  readonly x: number
  readonly y: number
}

/** What is asked about a card: its menu, or one of its dialogs. */
type CardAsked =
  | MenuAsked
  | { readonly kind: 'move'; readonly card: DayCard; readonly laneId: string | null; readonly onlyThisLine: boolean }
  | { readonly kind: 'cancel'; readonly card: DayCard }
  | { readonly kind: 'anyway'; readonly card: DayCard; readonly ask: AnywayAsk }
  /** What the day did to it runs into other visits; the plan says what becomes of them. */
  | { readonly kind: 'adjust'; readonly card: DayCard; readonly how: HowAdjusted; readonly plan: ClosingPlan }
  /** It fits if others make room; `agree` does it as it was shown. */
  | {
      readonly kind: 'room'
      readonly card: DayCard
      readonly room: MakingRoom
      readonly why: string
      readonly startsAt: number
      readonly agree: () => Promise<boolean>
    }

export const useCardAsked = create<{ readonly asked: CardAsked | null }>(() => ({ asked: null }))

export function askAboutCard(asked: CardAsked): void {
  useCardAsked.setState({ asked })
}

export function stopAsking(): void {
  useCardAsked.setState({ asked: null })
}
