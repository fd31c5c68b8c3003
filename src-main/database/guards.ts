import { longestReservationMinutes } from '../../src-shared/domain/interval.ts'

/*
 * The second lock on double booking: whatever code writes, and however, SQLite refuses rows that hold the same place
 * twice. RAISE(ABORT) cannot be turned off by the writing statement (OR IGNORE, OR REPLACE, an upsert), as a unique
 * index can. Two statements a table: waking a resting row, filling an open one and taking a mark away are updates.
 */

const holderOf = { staff: 'staff_id', instance: 'instance_id' } as const
const watched = 'staff_id, instance_id, starts_at, ends_at, holding, mark'

/** Rows of `reservation` that hold `column` = new's at a time that meets new's interval; bounded below for the index. */
const meeting = (column: string) => `
  select 1 from reservation
  where ${column} = new.${column} and holding = 1
    and starts_at > new.starts_at - ${longestReservationMinutes.toString()}
    and starts_at < new.ends_at and ends_at > new.starts_at`

const trigger = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} when ${when}\nbegin select raise(abort, '${message}'); end`

/** A marked row of staff may be laid over others; an unmarked one over none. An instance knows no marks. */
function overlapGuard(kind: keyof typeof holderOf): string[] {
  const column = holderOf[kind]
  const holds = `new.holding = 1 and new.${column} is not null${kind === 'staff' ? ' and new.mark is null' : ''}`
  const message = `${kind} taken`
  return [
    trigger(`guard_${kind}_insert`, 'insert on reservation', `${holds} and exists (${meeting(column)})`, message),
    trigger(
      `guard_${kind}_update`,
      `update of ${watched} on reservation`,
      `${holds} and exists (${meeting(column)} and id <> old.id)`,
      message,
    ),
  ]
}

/** An instance is not reserved while it is closed, and not closed while it is reserved. */
function closureGuard(): string[] {
  const closed = `new.holding = 1 and exists (
  select 1 from closure
  where instance_id = new.instance_id and ends_at > new.starts_at and starts_at < new.ends_at)`
  const reserved = `exists (${meeting('instance_id')})`
  return [
    trigger('guard_closed_insert', 'insert on reservation', closed, 'instance closed'),
    trigger('guard_closed_update', `update of ${watched} on reservation`, closed, 'instance closed'),
    trigger('guard_closure_insert', 'insert on closure', reserved, 'instance reserved'),
    trigger(
      'guard_closure_update',
      'update of instance_id, starts_at, ends_at on closure',
      reserved,
      'instance reserved',
    ),
  ]
}

/** Every guard, one statement each. */
export const guards: readonly string[] = [...overlapGuard('instance'), ...overlapGuard('staff'), ...closureGuard()]
