import { describe, expect, it } from 'vitest'
import type { BrokenFile } from '../../src-shared/contract/imports.ts'
import { readAltegioResources } from '../../src-main/imports/read-altegio-resources.ts'

const read = (text: string) => readAltegioResources(new TextEncoder().encode(text))
const readAnswer = (data: unknown) => read(JSON.stringify({ success: true, data, meta: { count: 1 } }))

/** The example of the documentation, word for word. */
const documented = `{ "success": true, "data": [
  { "id": 70, "title": "Pedicure chair", "instances": [ { "id": 181, "title": "Pedicure chair #1", "resource_id": 70 } ] },
  { "id": 464, "title": "massage room", "instances": [
    { "id": 1094, "title": "Massage room 1st floor", "resource_id": 464 },
    { "id": 1162, "title": "Massage room 2nd floor", "resource_id": 464 } ] } ],
  "meta": { "count": 2 } }`

describe('an answer of the Altegio API', () => {
  it('is read as documented', () => {
    expect(read(documented)).toEqual({
      ok: true,
      value: [
        { id: '70', title: 'Pedicure chair', instances: [{ id: '181', title: 'Pedicure chair #1' }] },
        {
          id: '464',
          title: 'massage room',
          instances: [
            { id: '1094', title: 'Massage room 1st floor' },
            { id: '1162', title: 'Massage room 2nd floor' },
          ],
        },
      ],
    })
  })

  it('may have no instances, no resources, a byte order mark and fields nobody knows', () => {
    const sauna = { ok: true, value: [{ id: '1', title: 'Sauna', instances: [] }] }
    expect(readAnswer([{ id: 1, title: 'Sauna' }])).toEqual(sauna)
    expect(readAnswer([{ id: 1, title: 'Sauna', instances: [], weight: { deep: [1] } }])).toEqual(sauna)
    expect(read('{"success": true, "data": []}')).toEqual({ ok: true, value: [] })
    expect(read('\uFEFF{"success": true, "data": []}')).toEqual({ ok: true, value: [] })
  })

  it('has its titles trimmed and composed', () => {
    expect(readAnswer([{ id: 1, title: '  Cafe\u0301 ' }])).toMatchObject({ value: [{ title: 'Caf\u00e9' }] })
  })

  it('gives nobody a prototype', () => {
    const outcome = read('{"success": true, "data": [{"id": 1, "title": "A", "__proto__": {"instances": [7]}}]}')
    expect(outcome).toEqual({ ok: true, value: [{ id: '1', title: 'A', instances: [] }] })
    expect(read('{"__proto__": {"success": true, "data": []}}')).toMatchObject({ refusal: { what: 'missing' } })
    expect(({} as Record<string, unknown>)['instances']).toBeUndefined()
  })

  it('may hold ten thousand records and not one more', () => {
    const room = (id: number) => ({ id, title: `Room ${id}` })
    expect(readAnswer(Array.from({ length: 10_000 }, (_, id) => room(id)))).toMatchObject({ ok: true })
    expect(readAnswer(Array.from({ length: 10_001 }, (_, id) => room(id)))).toMatchObject(at('data[10000]', 'too many'))
  })
})

const at = (path: string, what: BrokenFile['what']) => ({ refusal: { where: { kind: 'path', path }, what } })
const position = (line: number, column: number, what: BrokenFile['what'] = 'not JSON') => ({
  refusal: { where: { kind: 'position', line, column }, what },
})

describe('a broken file says where', () => {
  const room = { id: 1, title: 'Room' }
  it.each<[string, unknown, object]>([
    ['a record that is none', [room, null], at('data[1]', 'not an object')],
    ['a list that is an object', {}, at('data', 'not a list')],
    ['no id', [{ title: 'Room' }], at('data[0].id', 'missing')],
    ['an id in quotes', [{ ...room, id: '1' }], at('data[0].id', 'not a whole number')],
    ['half an id', [{ ...room, id: 1.5 }], at('data[0].id', 'not a whole number')],
    ['an id beyond exactness', [{ ...room, id: 2 ** 53 }], at('data[0].id', 'not a whole number')],
    ['no title', [room, { id: 2 }], at('data[1].title', 'missing')],
    ['a number as title', [{ ...room, title: 5 }], at('data[0].title', 'not a text')],
    ['an empty title', [{ ...room, title: ' \t' }], at('data[0].title', 'empty name')],
    ['a title of 101 characters', [{ ...room, title: 'x'.repeat(101) }], at('data[0].title', 'name too long')],
    ['instances that are no list', [{ ...room, instances: 'none' }], at('data[0].instances', 'not a list')],
    ['an instance without title', [{ ...room, instances: [{ id: 7 }] }], at('data[0].instances[0].title', 'missing')],
    ['one id twice', [room, { id: 2, title: 'B' }, room], at('data[2].id', 'id twice')],
    [
      'one instance in two resources',
      [
        { ...room, instances: [{ id: 7, title: 'A' }] },
        { id: 2, title: 'B', instances: [{ id: 7, title: 'A' }] },
      ],
      at('data[1].instances[0].id', 'id twice'),
    ],
    [
      'an instance of another resource',
      [{ ...room, instances: [{ id: 7, title: 'A', resource_id: 2 }] }],
      at('data[0].instances[0].resource_id', 'of another resource'),
    ],
  ])('%s', (_, data, expected) => {
    expect(readAnswer(data)).toMatchObject(expected)
  })

  it('that is not the answer at all', () => {
    expect(read('[]')).toMatchObject(at('', 'not an object'))
    expect(read('{"data": []}')).toMatchObject(at('success', 'missing'))
    expect(read('{"success": true}')).toMatchObject(at('data', 'missing'))
    expect(read('{"success": false, "data": null, "meta": {"message": "Access denied."}}')).toMatchObject(
      at('success', 'not successful'),
    )
  })

  it.each<[string, string, object]>([
    ['an empty file', '', position(1, 1)],
    ['one that breaks off', '{"success": true,\n "data": [', position(2, 11)],
    ['a comma too many', '{"success": true,\n "data": [{"id": 1},]}', position(2, 21)],
    ['a comma too few', '{"success": true\n "data": []}', position(2, 2)],
    ['a key without quotes', '{success: true}', position(1, 2)],
    ['a line break within a text', '{"success": "tr\nue"}', position(1, 16)],
    ['a backslash of no meaning', '{"a": "C:\\x"}', position(1, 10)],
    ['something after the end', '{"success": true, "data": []}\r\nok', position(2, 1)],
    ['a web page', '<html>', position(1, 1)],
    ['a number with a leading zero', '{"a": 01}', position(1, 8)],
    ['the wrong bracket', '{"a": [1}', position(1, 9)],
    ['a hundred thousand brackets', '['.repeat(100_000), position(1, 100_001)],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  it('that is not text', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('{"success":\n true, "data": "'), 0xff, 0xfe])
    expect(readAltegioResources(bytes)).toMatchObject(position(2, 1, 'not UTF-8'))
  })
})
