import { expect, test } from 'vitest'
import { serviceId, staffMemberId } from '../../../src-shared/domain/id.ts'
import {
  choosingPerson,
  choosingService,
  nothingChosen,
  type OfferedService,
  stepBeside,
  stepsOf,
  termsOf,
  wishedName,
} from '../../../src-renderer/features/client-booking/choice.ts'

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const anna = { id: staffMemberId.parse(uuid(1)), name: 'Anna', durationMinutes: 50, price: 6000 }
const eva = { id: staffMemberId.parse(uuid(2)), name: 'Eva', durationMinutes: 60, price: 5000 }
const massage: OfferedService = {
  id: serviceId.parse(uuid(3)),
  name: 'Massage',
  category: '',
  durationMinutes: 60,
  price: 5000,
  staff: [anna, eva],
}
const sauna: OfferedService = { ...massage, id: serviceId.parse(uuid(4)), name: 'Sauna', price: null, staff: [] }

test('FD-B1 whom to wish is asked only where there is a choice', () => {
  expect(stepsOf(choosingService(nothingChosen, massage))).toEqual(['service', 'person', 'time', 'contact'])
  expect(stepsOf(choosingService(nothingChosen, sauna))).toEqual(['service', 'time', 'contact'])
  expect(stepBeside(choosingService(nothingChosen, sauna), 'time', -1)).toBe('service')
  expect(stepBeside(nothingChosen, 'contact', 1)).toBe('contact')
})

test('another service or person asks the time anew; name and phone stay', () => {
  const typed = { ...choosingService(nothingChosen, massage), name: 'Eva Stone', phone: '2651', startsAt: 60 }
  const wished = choosingPerson(typed, anna.id)
  expect(wished).toMatchObject({ staffId: anna.id, startsAt: null, name: 'Eva Stone' })
  expect(choosingPerson({ ...wished, startsAt: 60 }, anna.id).startsAt).toBe(60)
  expect(choosingService({ ...wished, startsAt: 60 }, sauna)).toMatchObject({
    staffId: null,
    startsAt: null,
    phone: '2651',
  })
  expect(choosingService({ ...wished, startsAt: 60 }, massage)).toMatchObject({ staffId: anna.id, startsAt: 60 })
})

test('a wished person has a name, a length and a price of her own; anyone has none', () => {
  const wished = choosingPerson(choosingService(nothingChosen, massage), anna.id)
  expect([wishedName(wished), termsOf(wished)]).toEqual(['Anna', { minutes: 50, price: 6000 }])
  const anyone = choosingPerson(wished, null)
  expect([wishedName(anyone), termsOf(anyone)]).toEqual([null, { minutes: 60, price: 5000 }])
})
