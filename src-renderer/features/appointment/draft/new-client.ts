import type { ChosenClient } from './draft.ts'

/** A client who is added with the visit, as main wants them: what a form of their own would have trimmed is trimmed. */
export function newClientOf({ name, phone }: Extract<ChosenClient, { kind: 'new' }>) {
  return { newClient: { name: name.trim(), phone: phone.trim() } }
}
