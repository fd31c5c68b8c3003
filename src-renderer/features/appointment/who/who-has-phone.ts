import type { z } from 'zod'
import type { clientSummary } from '../../../../src-shared/contract/clients.ts'
import { api, queryClient } from '../../../rpc/desk.ts'
import type { DraftClient } from '../draft/draft.ts'

/**
 * Clients of the book who have the phone typed for a new one; nobody where there is none, or where it was said that this
 * is somebody else all the same.
 */
export async function whoHasPhoneOf(client: DraftClient): Promise<readonly z.infer<typeof clientSummary>[]> {
  const phone = phoneInQuestion(client)
  if (phone === null) return []
  return (await queryClient.query(api.clients.withPhone.options({ phone }))).clients
}

/** The phone about which it is still to be asked whose it is; null: none. */
export function phoneInQuestion(client: DraftClient): string | null {
  if (client.kind !== 'new') return null
  const phone = client.phone.trim()
  return phone === '' || phone === client.sharedPhone ? null : phone
}
