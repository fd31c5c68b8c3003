import type { BrokenFile } from '../../src-shared/contract/imports.ts'

const problems: Readonly<Record<BrokenFile['what'], string>> = {
  'not UTF-8': 'this line is not UTF-8 text',
  'not JSON': 'this is not JSON',
  'too many': 'there are more than 10,000 resources and instances',
  missing: 'this is missing',
  'not an object': 'this should be an object',
  'not a list': 'this should be a list',
  'not a text': 'this should be a text',
  'not a whole number': 'this should be a whole number',
  'not successful': 'this should be true: the file is an error message of the source',
  'empty name': 'this name is empty',
  'name too long': 'this name has more than 100 characters',
  'id twice': 'this id stands in the file twice',
  'of another resource': 'this instance belongs to another resource than the one it stands in',
}

/** What a broken file is told in the terminal: where, and what is wrong there. */
export function brokenSentence(file: string, { where, what }: BrokenFile): string {
  const place =
    where.kind === 'position'
      ? `line ${String(where.line)}, column ${String(where.column)}`
      : where.path || 'the whole file'
  return `${file} is broken at ${place}: ${problems[what]}. Nothing was changed.`
}

/** Which book an import goes into that was not told one, said before anything is written. */
export function defaultFolderSentence(folder: string): string {
  return `No --data was given: importing into the book in ${folder}.`
}

type Counts = {
  readonly resourcesAdded: number
  readonly instancesAdded: number
  readonly renamed: number
  readonly unchanged: number
}

/** What an import did. */
export function importedSentence({ resourcesAdded, instancesAdded, renamed, unchanged }: Counts): string {
  const many = (count: number, noun: string) => `${String(count)} ${noun}${count === 1 ? '' : 's'}`
  return (
    `Added ${many(resourcesAdded, 'resource')} and ${many(instancesAdded, 'instance')}; ` +
    `${String(renamed)} renamed as at the source, ${String(unchanged)} left as they were.`
  )
}
