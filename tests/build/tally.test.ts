import { expect, test } from 'vitest'
import { chromiumSource } from '../../build/launch/chromium.mjs'
import { sum, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from '../../build/launch/tally.mjs'

const result = (title: string, status: string) => ({ ancestorTitles: ['the desk'], title, status })

test('unit tests are counted by what they say, and failures are named', () => {
  const file = { name: 'a.test.ts', status: 'failed' }
  expect(
    tallyOfVitest({
      testResults: [
        { ...file, assertionResults: [result('books', 'passed'), result('moves', 'failed'), result('later', 'todo')] },
        { name: 'b.test.ts', status: 'passed', assertionResults: [result('waits', 'skipped')] },
      ],
    }),
  ).toEqual({ passed: 1, failed: 1, skipped: 2, failures: ['a.test.ts › the desk › moves'] })
})

test('a file that could not be read is a failure, also when it names no test', () => {
  const broken = { name: 'a.test.ts', status: 'failed', message: 'Cannot find b.ts\n  at …', assertionResults: [] }
  expect(tallyOfVitest({ testResults: [broken] })).toMatchObject({
    failed: 1,
    failures: ['a.test.ts: Cannot find b.ts'],
  })
})

test('end-to-end tests are counted through every level; a flaky one has failed', () => {
  const spec = (title: string, status: string) => ({ title, ok: true, tests: [{ status }] })
  expect(
    tallyOfPlaywright({
      errors: [{ message: 'nothing is built\nmore' }],
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('S1', 'expected'), spec('S2', 'flaky')],
          suites: [{ title: 'dark', specs: [spec('S3', 'unexpected'), spec('S4', 'skipped')] }],
        },
      ],
    }),
  ).toEqual({
    passed: 1,
    failed: 3,
    skipped: 1,
    failures: ['nothing is built', 'a.spec.ts › S2', 'a.spec.ts › dark › S3'],
  })
})

test('checks count as one each', () => {
  expect(sum([tallyOfCheck('lint', true), tallyOfCheck('types', false)])).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
    failures: ['types'],
  })
})

test('Chromium comes from apt for root on Debian, and from Playwright everywhere else', () => {
  const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
  expect(chromiumSource({ isRoot: true, osRelease: debian })).toBe('apt')
  expect(chromiumSource({ isRoot: false, osRelease: debian })).toBe('playwright')
  expect(chromiumSource({ isRoot: true, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' })).toBe('playwright')
  expect(chromiumSource({ isRoot: true, osRelease: '' })).toBe('playwright')
})
