import type { DeskContract, Topic } from '../../src-shared/contract/desk.ts'
import type { Push } from '../../src-shared/contract/kit.ts'

type Noun = keyof DeskContract['operations']

/** What shows names, colours and times of the book, whoever changed them. */
const book = ['appointments', 'calendar', 'changes', 'events', 'visits'] as const

/** Whose answers are old after a change of each topic. */
const nouns: Readonly<Record<Topic, readonly Noun[]>> = {
  salon: [...book, 'salon', 'services', 'staff'],
  resources: [...book, 'resources', 'services'],
  services: [...book, 'services', 'resources', 'staff'],
  staff: [...book, 'staff', 'services'],
  clients: [...book, 'clients'],
  visits: [...book, 'clients', 'resources', 'services', 'staff'],
}

/** The nouns that a push of the desk touches; null, everything, for one that this page does not know. */
export function nounsOf({ name, data }: Push): ReadonlySet<unknown> | null {
  if (name !== 'changed') return null
  const { topics } = data as { readonly topics: readonly Topic[] }
  return new Set(topics.flatMap((topic) => nouns[topic]))
}
