import { v7 } from 'uuid'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { visits } from '../../src-shared/contract/visits.ts'
import type { AppointmentId, LineId } from '../../src-shared/domain/id.ts'
import { book, lineOf } from './ask-visit.ts'
import type { Desk } from './desk.ts'
import { aLongVisit, openDayAndNight } from './day-and-night.ts'
import type { Provocations } from './provocations.ts'
import { bookOut, fillSmallSalon } from './small-salon.ts'

type Move = InputOf<(typeof visits)['move']>
type Resize = InputOf<(typeof visits)['resize']>
type Adjust = InputOf<(typeof visits)['adjust']>

const unexplained = { anyway: { reason: '' } }
/** A plan that nobody was shown: without it the visit would fit. */
const another = { planShown: 'another' }
const explained = { anyway: { reason: 'they asked' } }

/** A massage at noon, and nobody free at two. */
async function aMassage(open: Desk) {
  const salon = await fillSmallSalon(open)
  const { at } = salon
  const visit = await book(salon, at('12:00'), lineOf(salon.massage))
  const lineId = visit.lines[0]?.id ?? (v7() as LineId)
  await bookOut(salon, at('14:00'))
  const common = { lineId, revision: 0, startsAt: at('12:00'), anyway: null }
  const moved = (over: Partial<Move> = {}): Move => ({ ...common, moves: 'whole visit', lane: null, ...over })
  const resized = (over: Partial<Resize> = {}): Resize => ({ ...common, endsAt: at('14:30'), ...over })
  const adjusted = (over: Partial<Adjust> = {}): Adjust => {
    const closing = { fingerprint: null, leaveOpen: true }
    return { lineId, revision: 0, how: 'ten more minutes', closing, ...over }
  }
  const cancel = () => open.api.appointments.setStatus({ id: visit.id, revision: 0, status: 'cancelled', reason: '' })
  return { ...salon, lineId, moved, resized, adjusted, cancel }
}

const nowhere = v7() as LineId

async function searchForNobody(open: Desk) {
  const { massage } = await fillSmallSalon(open)
  const editing = { kind: 'appointment' as const, id: v7() as AppointmentId }
  return { editing, lines: [lineOf(massage)], from: '2026-03-02', to: '2026-03-02', between: null }
}

/** The wish of the second seat has no seat to go with. */
async function searchForTwo(open: Desk) {
  const { massage, anna, eva } = await fillSmallSalon(open)
  const lines = [lineOf(massage, { staff: [[anna], [eva]] })]
  return { editing: null, lines, from: '2026-03-02', to: '2026-03-02', between: null }
}

/** Two massages more than a day apart. */
async function searchFarApart(open: Desk) {
  const { massage } = await fillSmallSalon(open)
  const lines = [lineOf(massage), lineOf(massage, { offset: 1445 })]
  return { editing: null, lines, from: '2026-03-02', to: '2026-03-02', between: null }
}

/** A massage of two, let go more than a day after the other. */
async function farFromTheOther(open: Desk) {
  const { at, massage } = await fillSmallSalon(open)
  const visit = await book(open, at('12:00'), [lineOf(massage), lineOf(massage)])
  const lineId = visit.lines[1]?.id ?? nowhere
  return { lineId, startsAt: at('12:05', '2026-03-03'), moves: 'this line only', lane: null } as const
}

/** A soak at midnight, and another exactly a day later that begins when a third is over. */
async function aDayApart(open: Desk) {
  const { midnight, soak, tank1, tank2 } = await openDayAndNight(open)
  const visit = await book(open, midnight, [
    lineOf(soak, { instances: [[tank1]] }),
    lineOf(soak, { instances: [[tank2]], offset: 1440 }),
  ])
  return { midnight, lineId: visit.lines[0]?.id ?? nowhere }
}

export const visitRefusals: Provocations<'visits'> = {
  preview: {
    gone: async (open) => {
      const { at, massage } = await fillSmallSalon(open)
      const request = { startsAt: at('10:00'), lines: [lineOf(massage)] }
      const editing = { kind: 'appointment' as const, id: v7() as AppointmentId }
      return open.api.visits.preview.outcome({ editing, clientId: null, request, anyway: false })
    },
    'too-many-wished': async (open) => {
      const { lines } = await searchForTwo(open)
      const request = { startsAt: open.at('10:00'), lines }
      return open.api.visits.preview.outcome({ editing: null, clientId: null, request, anyway: false })
    },
    'too-far-apart': async (open) => {
      const { lines } = await searchFarApart(open)
      const request = { startsAt: open.at('10:00'), lines }
      return open.api.visits.preview.outcome({ editing: null, clientId: null, request, anyway: false })
    },
    'impossible-length': async (open) => {
      const { midnight, soak } = await openDayAndNight(open)
      const request = { startsAt: midnight, lines: [lineOf(soak, { minutes: 725 })] }
      return open.api.visits.preview.outcome({ editing: null, clientId: null, request, anyway: false })
    },
  },
  addable: {
    gone: async (open) => {
      const { editing, lines } = await searchForNobody(open)
      const serviceId = lines[0]?.serviceId ?? ('' as never)
      return open.api.visits.addable.outcome({
        editing,
        serviceId,
        startsAt: open.at('10:00'),
        endsAt: open.at('11:00'),
      })
    },
  },
  starts: {
    gone: async (open) => open.api.visits.starts.outcome(await searchForNobody(open)),
    'too-many-wished': async (open) => open.api.visits.starts.outcome(await searchForTwo(open)),
    'too-far-apart': async (open) => open.api.visits.starts.outcome(await searchFarApart(open)),
  },
  startsMakingRoom: {
    gone: async (open) => open.api.visits.startsMakingRoom.outcome(await searchForNobody(open)),
    'too-many-wished': async (open) => open.api.visits.startsMakingRoom.outcome(await searchForTwo(open)),
    'too-far-apart': async (open) => open.api.visits.startsMakingRoom.outcome(await searchFarApart(open)),
  },
  whyNoStart: {
    gone: async (open) => open.api.visits.whyNoStart.outcome(await searchForNobody(open)),
    'too-many-wished': async (open) => open.api.visits.whyNoStart.outcome(await searchForTwo(open)),
    'too-far-apart': async (open) => open.api.visits.whyNoStart.outcome(await searchFarApart(open)),
  },
  freeLanes: {
    'too-far-apart': async (open) => {
      const { lines, from } = await searchFarApart(open)
      return open.api.visits.freeLanes.outcome({ editing: null, lines, date: from })
    },
    'too-many-wished': async (open) => {
      const { lines, from } = await searchForTwo(open)
      return open.api.visits.freeLanes.outcome({ editing: null, lines, date: from })
    },
    gone: async (open) => {
      const { editing, lines, from } = await searchForNobody(open)
      return open.api.visits.freeLanes.outcome({ editing, lines, date: from })
    },
  },
  places: {
    gone: ({ api }) =>
      api.visits.places.outcome({ lineId: nowhere, date: '2026-03-02', moves: 'whole visit', from: null }),
  },
  previewMove: {
    gone: ({ api, at }) =>
      api.visits.previewMove.outcome({ lineId: nowhere, startsAt: at('14:00'), moves: 'whole visit', lane: null }),
    'wrong-lane': async (open) => {
      const { lineId, at, anna, room1 } = await aMassage(open)
      const lane = { from: anna, to: room1 }
      return open.api.visits.previewMove.outcome({ lineId, startsAt: at('12:00'), moves: 'whole visit', lane })
    },
    'too-far-apart': async (open) => open.api.visits.previewMove.outcome(await farFromTheOther(open)),
    'impossible-length': async (open) => {
      const { midnight, second, tank1, tank2 } = await aLongVisit(open)
      const lane = { from: tank2, to: tank1 }
      const asked = { lineId: second.id, startsAt: midnight + 750, moves: 'this line only' as const, lane }
      return open.api.visits.previewMove.outcome(asked)
    },
  },
  move: {
    'does-not-fit': async (open) => {
      const { moved, at } = await aMassage(open)
      return open.api.visits.move.outcome(moved({ startsAt: at('14:00') }))
    },
    'plan-changed': async (open) => {
      const { moved, at } = await aMassage(open)
      return open.api.visits.move.outcome(moved({ startsAt: at('16:00'), ...another }))
    },
    'not-covered': async (open) => {
      const { moved, at } = await aMassage(open)
      return open.api.visits.move.outcome(moved({ startsAt: at('14:00'), ...explained }))
    },
    'no-reason': async (open) => open.api.visits.move.outcome((await aMassage(open)).moved(unexplained)),
    'changed-since': async (open) => open.api.visits.move.outcome((await aMassage(open)).moved({ revision: 3 })),
    gone: async (open) => open.api.visits.move.outcome((await aMassage(open)).moved({ lineId: nowhere })),
    'too-far-apart': async (open) =>
      open.api.visits.move.outcome({ ...(await farFromTheOther(open)), revision: 0, anyway: null }),
    'impossible-length': async (open) => {
      const { midnight, second, tank1, tank2 } = await aLongVisit(open)
      return open.api.visits.move.outcome({
        ...{ lineId: second.id, revision: 0, startsAt: midnight + 750, moves: 'this line only', anyway: null },
        lane: { from: tank2, to: tank1 },
      })
    },
    'wrong-lane': async (open) => {
      const { moved, anna, room1 } = await aMassage(open)
      return open.api.visits.move.outcome(moved({ lane: { from: anna, to: room1 } }))
    },
    resting: async (open) => {
      const { moved, cancel, at } = await aMassage(open)
      await cancel()
      return open.api.visits.move.outcome(moved({ revision: 1, startsAt: at('16:00') }))
    },
  },
  resize: {
    'does-not-fit': async (open) => open.api.visits.resize.outcome((await aMassage(open)).resized()),
    'plan-changed': async (open) => {
      const { resized, at } = await aMassage(open)
      return open.api.visits.resize.outcome(resized({ endsAt: at('13:30'), ...another }))
    },
    'not-covered': async (open) => open.api.visits.resize.outcome((await aMassage(open)).resized(explained)),
    'no-reason': async (open) => open.api.visits.resize.outcome((await aMassage(open)).resized(unexplained)),
    'changed-since': async (open) => open.api.visits.resize.outcome((await aMassage(open)).resized({ revision: 3 })),
    gone: async (open) => open.api.visits.resize.outcome((await aMassage(open)).resized({ lineId: nowhere })),
    resting: async (open) => {
      const { resized, cancel } = await aMassage(open)
      await cancel()
      return open.api.visits.resize.outcome(resized({ revision: 1 }))
    },
    'too-far-apart': async (open) => {
      const { midnight, lineId } = await aDayApart(open)
      const resized = { lineId, revision: 0, startsAt: midnight, endsAt: midnight + 65, anyway: null }
      return open.api.visits.resize.outcome(resized)
    },
    'impossible-length': async (open) => {
      const { resized, at } = await aMassage(open)
      return open.api.visits.resize.outcome(resized({ endsAt: at('12:00') }))
    },
  },
  adjust: {
    'must-see-plan': async (open) => {
      const salon = await aMassage(open)
      await bookOut(salon, salon.at('13:00'))
      return open.api.visits.adjust.outcome(salon.adjusted())
    },
    'changed-since': async (open) => open.api.visits.adjust.outcome((await aMassage(open)).adjusted({ revision: 3 })),
    gone: async (open) => open.api.visits.adjust.outcome((await aMassage(open)).adjusted({ lineId: nowhere })),
    resting: async (open) => {
      const { adjusted, cancel } = await aMassage(open)
      await cancel()
      return open.api.visits.adjust.outcome(adjusted({ revision: 1 }))
    },
    'not-now': async (open) =>
      open.api.visits.adjust.outcome((await aMassage(open)).adjusted({ how: 'finished early' })),
    'too-far-apart': async (open) => {
      const { lineId } = await aDayApart(open)
      const closing = { fingerprint: null, leaveOpen: true }
      return open.api.visits.adjust.outcome({ lineId, revision: 0, how: 'ten more minutes', closing })
    },
    'impossible-length': async (open) => {
      const { midnight, soak } = await openDayAndNight(open)
      const visit = await book(open, midnight, lineOf(soak, { minutes: 720 }))
      const closing = { fingerprint: null, leaveOpen: true }
      const lineId = visit.lines[0]?.id ?? nowhere
      return open.api.visits.adjust.outcome({ lineId, revision: 0, how: 'ten more minutes', closing })
    },
  },
  unpin: {
    'changed-since': async (open) => {
      const { lineId, room1 } = await aMassage(open)
      return open.api.visits.unpin.outcome({ lineId, revision: 3, instanceId: room1 })
    },
    gone: async (open) => {
      const { room1 } = await aMassage(open)
      return open.api.visits.unpin.outcome({ lineId: nowhere, revision: 0, instanceId: room1 })
    },
  },
}
