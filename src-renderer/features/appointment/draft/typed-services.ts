import type { Draft } from './draft.ts'

/** The field that adds a service, among the keys of lines. */
export const adding = 'adding'

/** What is typed in the field of a line, or in the one that adds one; null: nothing, the chosen service is shown. */
export function withTypedService(draft: Draft, key: string, typed: string | null): Draft {
  const { [key]: _, ...others } = draft.typedServices
  return { ...draft, typedServices: typed === null ? others : { ...others, [key]: typed } }
}

/** The fields on the screen in which something is typed that is no service yet. */
export function unchosenServices({ kind, lines, typedServices }: Draft): readonly string[] {
  const addsOne = kind === 'appointment' || lines.length === 0
  const shown = [...lines.map(({ key }) => key), ...(addsOne ? [adding] : [])]
  return shown.filter((key) => (typedServices[key] ?? '').trim() !== '')
}
