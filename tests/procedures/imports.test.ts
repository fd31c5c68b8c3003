import { describe, expect, it } from 'vitest'
import { v4 } from 'uuid'
import { openDesk, type Desk } from './desk.ts'
import { steps } from './massage-salon.ts'

type Source = { id: number; title: string; instances?: { id: number; title: string; resource_id?: number }[] }

const documented: Source[] = [
  { id: 70, title: 'Pedicure chair', instances: [{ id: 181, title: 'Pedicure chair #1', resource_id: 70 }] },
  {
    ...{ id: 464, title: 'massage room' },
    instances: [
      { id: 1094, title: 'Massage room 1st floor', resource_id: 464 },
      { id: 1162, title: 'Massage room 2nd floor', resource_id: 464 },
    ],
  },
]

function pick({ files }: Desk, text: string) {
  const file = v4()
  files.set(file, new TextEncoder().encode(text))
  return { file }
}
const imported = (desk: Desk, ...data: Source[]) =>
  desk.api.imports.altegioResources(pick(desk, JSON.stringify({ success: true, data, meta: { count: data.length } })))

const listed = async ({ api }: Desk) =>
  (await api.resources.list({})).map(({ name, instances }) => [name, ...instances.map((instance) => instance.name)])
const changes = ({ database }: Desk) => database.connection.prepare('select count(*) from change').pluck().get()

describe('resources from Altegio', () => {
  it('come over as documented, and nothing changes the second time', async () => {
    const desk = openDesk()
    expect(await imported(desk, ...documented)).toEqual({
      resourcesAdded: 2,
      instancesAdded: 3,
      renamed: 0,
      unchanged: 0,
    })
    expect(await listed(desk)).toEqual([
      ['Pedicure chair', 'Pedicure chair #1'],
      ['massage room', 'Massage room 1st floor', 'Massage room 2nd floor'],
    ])
    const before = [await desk.api.resources.list({}), changes(desk)]
    expect(await imported(desk, ...documented)).toEqual({
      resourcesAdded: 0,
      instancesAdded: 0,
      renamed: 0,
      unchanged: 5,
    })
    expect([await desk.api.resources.list({}), changes(desk)]).toEqual(before)
    expect(desk.told).toHaveLength(1)
  })

  it('may be none', async () => {
    expect(await imported(openDesk())).toEqual({ resourcesAdded: 0, instancesAdded: 0, renamed: 0, unchanged: 0 })
  })

  it('are found by name among what is there, which keeps its description, services and order', async () => {
    const desk = openDesk()
    const { addResource, resource } = steps(desk)
    const rooms = await addResource('Massage Room', ['Massage room 2nd floor', 'Attic'])
    await addResource('Sauna')
    const before = await resource(rooms)
    expect(await imported(desk, ...documented)).toMatchObject({ resourcesAdded: 1, instancesAdded: 2, unchanged: 2 })
    expect(await listed(desk)).toEqual([
      ['Massage Room', 'Massage room 2nd floor', 'Attic', 'Massage room 1st floor'],
      ['Sauna'],
      ['Pedicure chair', 'Pedicure chair #1'],
    ])
    expect((await resource(rooms)).instances[0]?.id).toBe(before.instances[0]?.id)
  })

  it('follow a title that changed there, unless they were renamed here', async () => {
    const desk = openDesk()
    const { resource } = steps(desk)
    await imported(desk, {
      id: 1,
      title: 'Room',
      instances: [
        { id: 11, title: 'A' },
        { id: 12, title: 'B' },
      ],
    })
    const [room] = await desk.api.resources.list({})
    const b = room?.instances[1]
    if (!room || !b) throw new Error('imported')
    await desk.api.resources.editInstance({ id: b.id, revision: b.revision, name: 'Blue', serviceIds: [] })
    const there = {
      id: 1,
      title: 'Cabin',
      instances: [
        { id: 11, title: 'East' },
        { id: 12, title: 'West' },
      ],
    }
    expect(await imported(desk, there)).toEqual({ resourcesAdded: 0, instancesAdded: 0, renamed: 2, unchanged: 1 })
    expect(await listed(desk)).toEqual([['Cabin', 'East', 'Blue']])
    expect((await resource(room.id)).id).toBe(room.id)
    expect(await imported(desk, there)).toMatchObject({ renamed: 0, unchanged: 3 })
  })

  it('of equal titles are numbered, and stay so', async () => {
    const desk = openDesk()
    const twins = [
      {
        id: 1,
        title: 'Room',
        instances: [
          { id: 11, title: 'Left' },
          { id: 12, title: 'left' },
        ],
      },
      { id: 2, title: 'Room' },
    ]
    await imported(desk, ...twins)
    expect(await listed(desk)).toEqual([['Room', 'Left', 'left (2)'], ['Room (2)']])
    expect(await imported(desk, ...twins.toReversed())).toMatchObject({ resourcesAdded: 0, renamed: 0, unchanged: 4 })
  })

  it('may swap their titles', async () => {
    const desk = openDesk()
    await imported(desk, { id: 1, title: 'East' }, { id: 2, title: 'West' })
    const [east] = await desk.api.resources.list({})
    expect(await imported(desk, { id: 1, title: 'West' }, { id: 2, title: 'East' })).toMatchObject({ renamed: 2 })
    expect((await desk.api.resources.list({})).map(({ id, name }) => [id === east?.id, name])).toEqual([
      [true, 'West'],
      [false, 'East'],
    ])
  })

  it('are never removed, archived or restored', async () => {
    const desk = openDesk()
    await imported(desk, ...documented)
    const [chair] = await desk.api.resources.list({})
    if (!chair) throw new Error('imported')
    await desk.api.resources.archive({
      id: chair.id,
      revision: chair.revision,
      closing: { fingerprint: null, leaveOpen: false },
    })
    expect(await imported(desk, { id: 70, title: 'Pedicure chair' })).toMatchObject({ resourcesAdded: 0, unchanged: 1 })
    expect((await desk.api.resources.list({})).map(({ name, archived }) => [name, archived])).toEqual([
      ['massage room', false],
      ['Pedicure chair', true],
    ])
  })

  it('keep an instance where it stands here, although it moved there', async () => {
    const desk = openDesk()
    await imported(desk, ...documented)
    await imported(desk, {
      id: 70,
      title: 'Pedicure chair',
      instances: [{ id: 1094, title: 'Massage room ground floor' }],
    })
    expect(await listed(desk)).toEqual([
      ['Pedicure chair', 'Pedicure chair #1'],
      ['massage room', 'Massage room ground floor', 'Massage room 2nd floor'],
    ])
  })

  it('change nothing when the file is broken, and say where', async () => {
    const desk = openDesk()
    await imported(desk, ...documented)
    const before = [await desk.api.resources.list({}), changes(desk)]
    const broken = (text: string) => desk.api.imports.altegioResources.refusal(pick(desk, text))
    expect(await broken('{"success": true,\n "data": [{"id": 1,')).toEqual({
      ...{ reason: 'broken', what: 'not JSON', where: { kind: 'position', line: 2, column: 20 } },
    })
    const second = '{"success": true, "data": [{"id": 9, "title": "New"}, {"id": 10, "title": ""}]}'
    expect(await broken(second)).toEqual({
      ...{ reason: 'broken', what: 'empty name', where: { kind: 'path', path: 'data[1].title' } },
    })
    expect([await desk.api.resources.list({}), changes(desk)]).toEqual(before)
  })

  it('say in the change log that they were imported', async () => {
    const desk = openDesk()
    await imported(desk, ...documented)
    const sources = desk.database.connection.prepare("select source from change where command like 'imports.%'")
    expect(sources.pluck().all()).toEqual(['import'])
  })

  it('come over by the thousand', { timeout: 60_000 }, async () => {
    const rooms = Array.from({ length: 2000 }, (_, id) => ({ id, title: `Room ${String(id % 1500)}` }))
    const desk = openDesk()
    expect(await imported(desk, ...rooms)).toMatchObject({ resourcesAdded: 2000 })
    expect(await imported(desk, ...rooms)).toMatchObject({ resourcesAdded: 0, renamed: 0, unchanged: 2000 })
  })
})
