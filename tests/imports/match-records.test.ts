import { describe, expect, it } from 'vitest'
import { matchRecords, type KnownRecord } from '../../src-main/imports/match-records.ts'

const ours = (name: string, over: Partial<KnownRecord> = {}): KnownRecord => ({
  id: name,
  name,
  archived: false,
  sourceId: null,
  sourceTitle: null,
  ...over,
})
const imported = (name: string, sourceId: string, sourceTitle: string, over: Partial<KnownRecord> = {}) =>
  ours(name, { sourceId, sourceTitle, ...over })
const theirs = (id: string, title: string) => ({ id, title })

/** Each record of the source by its id: who it is here, and its name from now on. */
const matched = (sources: ReturnType<typeof theirs>[], known: KnownRecord[]) =>
  matchRecords(sources, known).map(({ source, known: found, name }) => [source.id, found?.id ?? null, name])

describe('a record of the source', () => {
  it('is known by its id at the source, whatever it is called', () => {
    expect(matched([theirs('7', 'Sauna')], [imported('Steam', '7', 'Sauna')])).toEqual([['7', 'Steam', 'Steam']])
  })

  it('is else known by its name, spelled in whatever case', () => {
    expect(matched([theirs('7', 'SAUNA')], [ours('Sauna')])).toEqual([['7', 'Sauna', 'Sauna']])
  })

  it('is not known by the name of one that comes from the source already, or is archived', () => {
    expect(matched([theirs('8', 'Sauna')], [imported('Sauna', '7', 'Sauna')])).toEqual([['8', null, 'Sauna (2)']])
    expect(matched([theirs('8', 'Sauna')], [ours('Sauna', { archived: true })])).toEqual([['8', null, 'Sauna']])
  })

  it('is one record only, although two have its title', () => {
    expect(matched([theirs('1', 'Room'), theirs('2', 'room')], [ours('Room')])).toEqual([
      ['1', 'Room', 'Room'],
      ['2', null, 'room (2)'],
    ])
  })
})

describe('its name', () => {
  it('is numbered on while the title is taken', () => {
    const three = [theirs('1', 'Room'), theirs('2', 'Room'), theirs('3', 'Room')]
    expect(matched(three, [])).toEqual([
      ['1', null, 'Room'],
      ['2', null, 'Room (2)'],
      ['3', null, 'Room (3)'],
    ])
  })

  it('stays the second time, numbered or not', () => {
    const known = [imported('Room', '1', 'Room'), imported('Room (2)', '2', 'Room')]
    expect(matched([theirs('2', 'Room'), theirs('1', 'Room')], known)).toEqual([
      ['2', 'Room (2)', 'Room (2)'],
      ['1', 'Room', 'Room'],
    ])
  })

  it('follows a title that changed at the source', () => {
    const known = [imported('Room', '1', 'Room'), imported('Room (2)', '2', 'Room')]
    expect(matched([theirs('1', 'Suite'), theirs('2', 'Cabin')], known)).toEqual([
      ['1', 'Room', 'Suite'],
      ['2', 'Room (2)', 'Cabin'],
    ])
  })

  it('stays when it was renamed here', () => {
    expect(matched([theirs('1', 'Suite')], [imported('Blue room', '1', 'Room')])).toEqual([
      ['1', 'Blue room', 'Blue room'],
    ])
  })

  it('can be swapped with another at the source', () => {
    const known = [imported('East', '1', 'East'), imported('West', '2', 'West')]
    expect(matched([theirs('1', 'West'), theirs('2', 'East')], known)).toEqual([
      ['1', 'East', 'West'],
      ['2', 'West', 'East'],
    ])
  })

  it('of an archived one takes no name from the others', () => {
    const known = [imported('Old', '1', 'Old', { archived: true }), ours('New')]
    expect(matched([theirs('1', 'New')], known)).toEqual([['1', 'Old', 'New']])
  })

  it('is at most a hundred characters long, and follows the title all the same', () => {
    const title = 'x'.repeat(100)
    const numbered = `${'x'.repeat(96)} (2)`
    expect(matched([theirs('1', title)], [ours(title, { sourceId: '9', sourceTitle: title })])).toEqual([
      ['1', null, numbered],
    ])
    expect(matched([theirs('1', 'Short')], [imported(numbered, '1', title)])).toEqual([['1', numbered, 'Short']])
  })
})
