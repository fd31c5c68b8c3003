import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { deskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import type { Plan, PlannedLine, VisitRef } from '../../../src-shared/contract/visit.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import type { Draft } from './draft/draft.ts'
import { requestOfDraft } from './draft/request-of-draft.ts'

/** How long typing must pause before main is asked what it would give. */
const pauseMs = 120

/** What saving would be refused for, whatever the time. */
export type PreviewRefusal = RefusalOf<(typeof deskContract)['operations']['visits']['preview']>

/** What main would give for a draft, and which of its lines each planned line answers. */
export type LivePlan = {
  readonly plan: Plan
  /** False while a newer question is under way: what is shown answers an older draft. */
  readonly current: boolean
  readonly line: (key: string) => PlannedLine | undefined
}

/**
 * Asks main what the draft would get, while it is typed. The answer of an older question never takes the place of a newer
 * one: answers are kept by question, and the last one is shown only until the present one is there. `foreseen`: saving would be
 * refused for this, at any time.
 */
export function useLivePlan(
  draft: Draft,
  editing: VisitRef | null,
  asking: boolean,
): { readonly live: LivePlan | null; readonly foreseen: PreviewRefusal | null } {
  const present = JSON.stringify(questionOf(draft, editing))
  const [asked] = useDebouncedValue(present, pauseMs)
  const { input, keys } = useMemo(() => JSON.parse(asked) as Question, [asked])
  const answer = useQuery({
    queryKey: cacheKey({ input, keys }),
    queryFn: asking && input ? async () => ({ keys, plan: await api.visits.preview.call(input) }) : skipToken,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const refusal = answer.error instanceof Refused ? (answer.error.refusal as PreviewRefusal) : null
  // What is refused at any time has no plan: the seats of the last one stay, for what is wrong is mended there.
  const [last, setLast] = useState(answer.data)
  if (answer.data && answer.data !== last) setLast(answer.data)
  const data = answer.data ?? (refusal ? last : undefined)
  const live = useMemo((): LivePlan | null => {
    if (!asking || !data || present === noQuestion) return null
    const { plan, keys: answered } = data
    const places = new Map(answered.map((key, place) => [key, place]))
    return {
      plan,
      current: asked === present && !answer.isPlaceholderData && !refusal,
      line: (key) => plan.lines[places.get(key) ?? -1],
    }
  }, [asking, data, refusal, answer.isPlaceholderData, asked, present])
  return { live, foreseen: asked === present ? refusal : null }
}

/** Saving was answered with a newer plan: it is shown at once. */
export function seePlan(draft: Draft, editing: VisitRef | null, plan: Plan): void {
  const question = questionOf(draft, editing)
  queryClient.setQueryData(cacheKey(question), { keys: question.keys, plan })
}

type Question = {
  readonly input: Parameters<typeof api.visits.preview.call>[0] | null
  readonly keys: readonly string[]
}

const noQuestion = JSON.stringify({ input: null, keys: [] } satisfies Question)

function questionOf(draft: Draft, editing: VisitRef | null): Question {
  const request = requestOfDraft(draft)
  if (!request) return { input: null, keys: [] }
  const clientId = draft.kind === 'appointment' && draft.client.kind === 'known' ? draft.client.id : null
  return { input: { editing, clientId, request, anyway: false }, keys: draft.lines.map(({ key }) => key) }
}

/** Under `visits`, so that every push about visits asks anew. */
function cacheKey({ input, keys }: Question): readonly unknown[] {
  return [...api.visits.preview.key, input, keys]
}
