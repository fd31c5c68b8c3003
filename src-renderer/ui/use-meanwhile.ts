import type { UseFormReturnType } from '@mantine/form'
import { useRef, useState } from 'react'

/** One thing of a form as a person knows it: a field, or several that only mean something together. */
export type FormPart<V> = {
  readonly label: string
  readonly fields: readonly (keyof V & string)[]
  readonly words: (values: V) => string
}

/** A record as a form shows it, and how many times it had been changed then. */
export type Seen<V> = { readonly values: V; readonly revision: number }

/** What both changed and nobody decided yet. */
export type Conflict<V> = { readonly part: FormPart<V>; readonly theirs: V }

type Met<V> = {
  readonly theirs: Seen<V>
  readonly conflicts: readonly Conflict<V>[]
  /** What only the other changed: it is in the form already. */
  readonly taken: readonly FormPart<V>[]
}

/**
 * A form over a record that somebody else changes while it is typed: what only they changed is taken over, what both
 * changed is asked, and until that is decided nothing is saved.
 */
export function useMeanwhile<V extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<V>, 'getValues' | 'setValues' | 'resetDirty'>,
  /** As the form opened, however it changes later; null: a new record, which nobody else can have changed. */
  stored: Seen<V> | null,
  parts: readonly FormPart<V>[],
) {
  const [opened] = useState(stored)
  const [met, setMet] = useState<Met<V> | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  const seen = met?.theirs ?? opened
  const undecided = met?.conflicts ?? []

  /** The record is now so: compares it with what was seen last and with what is typed. */
  const meet = (theirs: Seen<V>): void => {
    if (!seen) return
    const mine = form.getValues()
    const changed = parts.filter((part) => !isSame(part, seen.values, theirs.values) || isUndecided(part))
    const isMine = (part: FormPart<V>) => isUndecided(part) || !isSame(part, seen.values, mine)
    const taken = changed.filter((part) => !isMine(part))
    const asked = changed.filter((part) => isMine(part) && !isSame(part, mine, theirs.values))
    form.setValues(Object.assign({}, ...taken.map((part) => fieldsOf(part, theirs.values))) as Partial<V>)
    form.resetDirty(theirs.values)
    setMet({ theirs, taken, conflicts: asked.map((part) => ({ part, theirs: theirs.values })) })
  }
  const isUndecided = (part: FormPart<V>) => undecided.some((conflict) => conflict.part.label === part.label)

  const decide = ({ part, theirs }: Conflict<V>, take: boolean): void => {
    if (take) form.setValues(fieldsOf(part, theirs))
    setMet((before) => before && { ...before, conflicts: before.conflicts.filter((other) => other.part !== part) })
  }
  /** True: the record is not as it was seen; its own revision does not tell where another record's form changed it too. */
  const isBehind = (now: Seen<V>): boolean =>
    seen !== null && parts.some((part) => !isSame(part, seen.values, now.values))

  /** True: something is undecided yet, and the focus is led there. */
  const isHeld = (): boolean => {
    if (undecided.length > 0) notice.current?.focus()
    return undecided.length > 0
  }
  return { revision: seen?.revision ?? 0, met, undecided, notice, meet, decide, isBehind, isHeld }
}

export type Meanwhile<V extends Record<string, unknown>> = ReturnType<typeof useMeanwhile<V>>

function fieldsOf<V>({ fields }: FormPart<V>, values: V): Partial<V> {
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<V>
}

/** Lists of names are the same in any order; everything else as it reads. */
function isSame<V>({ fields }: FormPart<V>, a: V, b: V): boolean {
  return fields.every((field) => JSON.stringify(inAnyOrder(a[field])) === JSON.stringify(inAnyOrder(b[field])))
}

function inAnyOrder(value: unknown): unknown {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.toSorted() : value
}
