import { serviceId, staffMemberId, resourceInstanceId, clientId, lineId } from '../../../src-shared/domain/id.ts'
import { newDraft, type Draft, type DraftLine } from '../../../src-renderer/features/appointment/draft/draft.ts'

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const aService = (n: number) => serviceId.parse(uuid(100 + n))
export const aPerson = (n: number) => staffMemberId.parse(uuid(200 + n))
export const anInstance = (n: number) => resourceInstanceId.parse(uuid(300 + n))
export const aClient = (n: number) => clientId.parse(uuid(400 + n))
export const aStoredLine = (n: number) => lineId.parse(uuid(500 + n))

/** Ten in the morning, some day: drafts care for differences only. */
export const ten = 29_500_200

export function aLine(key: string, change: Partial<DraftLine> = {}): DraftLine {
  return {
    key,
    lineId: null,
    serviceId: aService(1),
    begins: { kind: 'after' },
    durationMinutes: null,
    price: 'usual',
    staff: [],
    instances: [],
    added: [],
    ...change,
  }
}

export function aDraft(change: Partial<Draft> = {}): Draft {
  return { ...newDraft({ kind: 'new', startsAt: ten }), ...change }
}
