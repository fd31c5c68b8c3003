import type { AppointmentStatus } from './appointment.ts'

/** Where an appointment goes on to from its status, and what only mends a slip: offered apart from the first. */
export type StatusSteps = {
  readonly onward: readonly AppointmentStatus[]
  readonly corrections: readonly AppointmentStatus[]
}

const steps: Readonly<Record<AppointmentStatus, StatusSteps>> = {
  pending: { onward: ['confirmed', 'arrived', 'no-show', 'cancelled'], corrections: ['in service', 'completed'] },
  confirmed: {
    onward: ['arrived', 'in service', 'completed', 'no-show', 'cancelled'],
    corrections: ['pending'],
  },
  arrived: { onward: ['in service', 'completed', 'cancelled'], corrections: ['confirmed', 'no-show'] },
  'in service': { onward: ['completed'], corrections: ['arrived', 'confirmed', 'no-show', 'cancelled'] },
  completed: { onward: [], corrections: ['in service', 'arrived', 'confirmed', 'no-show', 'cancelled'] },
  // The last three rest: going on from them is restoring.
  'no-show': { onward: ['confirmed', 'arrived'], corrections: ['cancelled'] },
  cancelled: { onward: ['confirmed'], corrections: ['no-show'] },
  shelved: { onward: ['confirmed'], corrections: ['cancelled'] },
}

/** The statuses that make sense after this one, in the order of a visit; without "in service" where it is switched off. */
export function statusSteps(status: AppointmentStatus, usesInService: boolean): StatusSteps {
  const used = (one: AppointmentStatus) => usesInService || one !== 'in service'
  const { onward, corrections } = steps[status]
  return { onward: onward.filter(used), corrections: corrections.filter(used) }
}
