/*
 * Every way in which a statement could put a reservation where another one holds: each verb, each conflict policy, each
 * upsert, and each change that an innocent row can go through.
 */

export type Kind = 'staff' | 'instance'

/** A statement, and the rows that stand there before it. */
export type Shape = { readonly title: string; readonly rows: readonly Row[]; readonly sql: string }

export type Row = {
  readonly id: string
  readonly holder: { readonly kind: Kind; readonly id: string } | null
  readonly startsAt: number
  readonly endsAt: number
  readonly holding: boolean
  readonly marked: boolean
}

const policies = ['', 'or rollback', 'or abort', 'or fail', 'or ignore', 'or replace']

/** Where the intruder lies against a reservation of [600, 660); the last one against one of a whole day. */
const places = [
  { place: 'the same time', startsAt: 600, endsAt: 660 },
  { place: 'begins before', startsAt: 590, endsAt: 605 },
  { place: 'ends after', startsAt: 655, endsAt: 700 },
  { place: 'within', startsAt: 615, endsAt: 630 },
  { place: 'around', startsAt: 540, endsAt: 720 },
  { place: 'at the end of a long one', startsAt: 600, endsAt: 660, held: { startsAt: -835, endsAt: 605 } },
]

const columns =
  'id, line_id, seat, part, staff_id, instance_id, starts_at, ends_at, work_starts_at, work_ends_at, ' +
  'buffer_before_minutes, buffer_after_minutes, holding, mark, mark_reason'

const values = ({ id, holder, startsAt, endsAt, holding, marked }: Row) =>
  [
    `'${id}', 'line', 0, 0`,
    holder?.kind === 'staff' ? `'${holder.id}'` : 'null',
    holder?.kind === 'instance' ? `'${holder.id}'` : 'null',
    `${startsAt.toString()}, ${endsAt.toString()}, ${startsAt.toString()}, ${endsAt.toString()}`,
    `0, 0, ${holding ? '1' : '0'}, ${marked ? "'overlap', 'reason'" : 'null, null'}`,
  ].join(', ')

export const insertion = (row: Row) => `insert into reservation (${columns}) values (${values(row)})`

/** Every statement that tries to lay a second, unmarked reservation over one that stands. */
export function shapesOf(kind: Kind): Shape[] {
  return places.flatMap(({ place, startsAt, endsAt, held }) => {
    const standing: Row = {
      id: 'standing',
      holder: { kind, id: 'one' },
      startsAt: 600,
      endsAt: 660,
      holding: true,
      marked: false,
      ...held,
    }
    const intruder: Row = { ...standing, id: 'intruder', startsAt, endsAt }
    return [...insertions(standing, intruder), ...updates(kind, standing, intruder)].map((shape) => ({
      ...shape,
      title: `${kind}, ${place}: ${shape.title}`,
    }))
  })
}

function insertions(standing: Row, intruder: Row): Shape[] {
  const into = `into reservation (${columns})`
  const list = values(intruder)
  const texts = [
    ...policies.map((policy) => `insert ${policy} ${into} values (${list})`),
    `replace ${into} values (${list})`,
    ...policies.map((policy) => `insert ${policy} ${into} select ${list}`),
    `with it as (select ${list}) insert ${into} select * from it`,
    `insert ${into} values (${list}) on conflict do nothing`,
    `insert ${into} values (${list}) on conflict (id) do update set seat = 1`,
    `insert or replace ${into} values (${list}) on conflict (id) do update set seat = 1`,
    `insert ${into} values (${list}) on conflict (instance_id, starts_at) where holding = 1 do update set seat = 1`,
    `insert ${into} values (${values({ ...intruder, holding: false })}), (${list.replace('intruder', 'second')})`,
  ]
  return texts.map((sql) => ({ title: sql, rows: [standing], sql }))
}

/** An innocent row, and what would make an intruder of it. */
function updates(kind: Kind, standing: Row, intruder: Row): Shape[] {
  const elsewhere = { startsAt: intruder.startsAt + 1440, endsAt: intruder.endsAt + 1440 }
  const time = (row: { startsAt: number; endsAt: number }) =>
    [`starts_at = ${row.startsAt.toString()}`, `work_starts_at = ${row.startsAt.toString()}`]
      .concat([`ends_at = ${row.endsAt.toString()}`, `work_ends_at = ${row.endsAt.toString()}`])
      .join(', ')
  const holder = `${kind}_id = 'one'`
  const ways: { way: string; before: Partial<Row>; set: string; staffOnly?: boolean }[] = [
    { way: 'moves in time', before: elsewhere, set: time(intruder) },
    { way: 'moves to the holder', before: { holder: { kind, id: 'two' } }, set: holder },
    {
      way: 'changes kind of holder',
      before: { holder: otherKind(kind) },
      set: `${otherColumn(kind)} = null, ${holder}`,
    },
    { way: 'wakes', before: { holding: false }, set: 'holding = 1' },
    { way: 'is filled', before: { holder: null }, set: holder },
    { way: 'wakes and moves', before: { ...elsewhere, holding: false }, set: `holding = 1, ${time(intruder)}` },
    { way: 'wakes and is filled', before: { holder: null, holding: false }, set: `holding = 1, ${holder}` },
    { way: 'takes another id and moves', before: elsewhere, set: `id = 'renamed', ${time(intruder)}` },
    { way: 'loses its mark', before: { marked: true }, set: 'mark = null, mark_reason = null', staffOnly: true },
  ]
  return ways
    .filter(({ staffOnly }) => kind === 'staff' || !staffOnly)
    .flatMap(({ way, before, set }) => {
      const innocent = { ...intruder, ...before }
      const upsert = `insert into reservation (${columns}) values (${values({ ...innocent, holding: false })})`
      return [
        ...policies.map((policy) => `update ${policy} reservation set ${set} where id = 'intruder'`),
        `update reservation set ${set} from (select 'intruder' as it) where id = it`,
        `update reservation set ${set} where id in (select id from reservation where id <> 'standing')`,
        `${upsert} on conflict (id) do update set ${set}`,
        `${upsert} on conflict do update set ${set}`,
      ].map((sql) => ({ title: `${way}: ${sql}`, rows: [standing, innocent], sql }))
    })
}

const otherKind = (kind: Kind) => ({ kind: kind === 'staff' ? 'instance' : 'staff', id: 'one' }) as const
const otherColumn = (kind: Kind) => `${otherKind(kind).kind}_id`

/** Every statement that closes a reserved instance, or reserves a closed one; the closure is [600, 660) of `one`. */
export function closureShapes(): Shape[] {
  return places.slice(0, 5).flatMap(({ place, startsAt, endsAt }) => {
    const row: Row = {
      id: 'standing',
      holder: { kind: 'instance', id: 'one' },
      startsAt,
      endsAt,
      holding: true,
      marked: false,
    }
    const closure = (id: string, holder: string, from: number, to: number) =>
      `closure (id, instance_id, starts_at, ends_at, starts_wall, ends_wall, kind) ` +
      `values ('${id}', '${holder}', ${from.toString()}, ${to.toString()}, '', '', 'repair')`
    const closing = policies.flatMap((policy) => [
      `insert ${policy} into ${closure('new', 'one', 600, 660)}`,
      `update ${policy} closure set starts_at = 600, ends_at = 660 where id = 'later'`,
      `update ${policy} closure set instance_id = 'one' where id = 'other'`,
      `insert into ${closure('later', 'one', 3000, 3060)} on conflict (id) do update set starts_at = 600, ends_at = 660`,
    ])
    const reserving = policies.flatMap((policy) => [
      { before: {}, sql: insertion({ ...row, id: 'intruder' }).replace('insert', `insert ${policy}`), none: true },
      { before: { holding: false }, sql: `update ${policy} reservation set holding = 1 where id = 'standing'` },
      { before: { holder: null }, sql: `update ${policy} reservation set instance_id = 'one' where id = 'standing'` },
    ])
    const later = `insert into ${closure('later', 'one', 3000, 3060)}; insert into ${closure('other', 'two', 600, 660)};`
    const there = `insert into ${closure('there', 'one', 600, 660)};`
    return [
      ...closing.map((sql) => ({ title: `${place}: ${sql}`, rows: [row], sql: `${later} ${sql}` })),
      ...reserving.map(({ before, sql, none }) => ({
        title: `${place}: ${sql}`,
        rows: none ? [] : [{ ...row, ...before }],
        sql: `${there} ${sql}`,
      })),
    ]
  })
}
