import { expect, test } from 'vitest'
import { resourceId } from '../../../src-shared/domain/id.ts'
import { newDraft } from '../../../src-renderer/features/appointment/draft/draft.ts'
import {
  lengthQuestion,
  settlingLength,
  withOtherService,
  withService,
  type Service,
} from '../../../src-renderer/features/appointment/draft/service-choice.ts'
import { aDraft, aLine, anInstance, aPerson, aService, aStoredLine, ten } from './a-draft.ts'

const room = resourceId.parse('00000000-0000-7000-8000-000000000601')
const dryer = resourceId.parse('00000000-0000-7000-8000-000000000602')
const common = { quantity: 1, parts: [], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }

function service(n: number, change: Partial<Service> = {}): Service {
  return {
    id: aService(n),
    name: 'Hot stone massage',
    category: '',
    durationMinutes: 60,
    price: 5000,
    colour: null,
    bookableByClients: true,
    performers: [1, 2].map((person) => ({ staffId: aPerson(person), durationMinutes: null, price: null })),
    requirements: [
      { id: `00000000-0000-7000-8000-000000000701`, kind: 'staff', staffIds: [], ...common },
      { id: `00000000-0000-7000-8000-000000000702`, kind: 'resource', resourceIds: [dryer], ...common, quantity: 2 },
      { id: `00000000-0000-7000-8000-000000000703`, kind: 'resource', resourceIds: [room], ...common },
    ] as unknown as Service['requirements'],
    archived: false,
    revision: 0,
    cannotBeBooked: null,
    ...change,
  }
}

const roomOf = (id: string) => (id === anInstance(1) ? room : undefined)
const drawn = newDraft({ kind: 'new', startsAt: ten, endsAt: ten + 45, staffId: aPerson(1), instanceId: anInstance(1) })

test('the first service takes the lane that was drawn in: its person as a wish, its instance by hand', () => {
  const [line] = withService(drawn, service(1), 'a', roomOf).lines
  expect(line).toMatchObject({ staff: [[aPerson(1)]], instances: [[], [], [anInstance(1)]], added: [] })
})

test('an instance of a resource that the service does not need is added by hand', () => {
  const [line] = withService(drawn, service(1), 'a', () => undefined).lines
  expect(line).toMatchObject({ instances: [], added: [anInstance(1)] })
})

test('a sauna takes nobody, so the drawn person is not wished; a second service takes nothing of what was drawn', () => {
  const sauna = service(2, { requirements: service(2).requirements.slice(1) })
  const one = withService(drawn, sauna, 'a', roomOf)
  expect(one.lines[0]?.staff).toEqual([])
  expect(withService(one, service(1), 'b', roomOf).lines[1]).toMatchObject({ staff: [], instances: [] })
})

test('a drawn length that differs from the service asks once: keep 45 or use 60', () => {
  const one = withService(drawn, service(1), 'a', roomOf)
  expect(lengthQuestion(one, 60)).toEqual({ key: 'a', drawn: 45, usual: 60 })
  expect(lengthQuestion(one, 45)).toBeNull()
  const kept = settlingLength(one, 'a', 45)
  expect(kept.lines[0]?.durationMinutes).toBe(45)
  expect(lengthQuestion(kept, 60)).toBeNull()
})

test('another service on a stored line keeps the line, and a wished person who performs it', () => {
  const line = aLine('a', {
    lineId: aStoredLine(1),
    staff: [[aPerson(1), aPerson(9)]],
    instances: [[anInstance(1)]],
    price: 9900,
    durationMinutes: 45,
  })
  const [other] = withOtherService(aDraft({ lines: [line] }), 'a', service(2)).lines
  expect(other).toMatchObject({
    lineId: aStoredLine(1),
    serviceId: aService(2),
    staff: [[aPerson(1)]],
    instances: [],
    price: 'usual',
    durationMinutes: null,
  })
})

test('a group has one service: choosing another replaces it', () => {
  const group = withService(aDraft({ kind: 'group' }), service(1), 'a', roomOf)
  expect(withService(group, service(2), 'b', roomOf).lines.map(({ serviceId }) => serviceId)).toEqual([aService(2)])
})
