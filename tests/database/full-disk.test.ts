import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { appointments } from '../../src-main/database/tables/appointment.ts'
import { openBook, temporaryFolder } from '../support/open-book.ts'

const script = resolve(import.meta.dirname, '../support/full-disk-process.ts')

type Said = Record<'confirmed' | 'retry' | 'unknown' | 'present', string[]>

// The shell's limit on the size of a file stands in for the full disk: every write beyond it fails. Windows has none.
test.skipIf(process.platform === 'win32')(
  'REL-R5 when the disk is full, what was confirmed is there and what failed is not',
  () => {
    const folder = temporaryFolder()
    const { stdout } = spawnSync('sh', ['-c', `ulimit -f 4000; exec "$0" "$@"`, process.execPath, script, folder], {
      encoding: 'utf8',
    })
    const { confirmed, retry, unknown, present } = JSON.parse(stdout) as Said
    expect(confirmed.length).toBeGreaterThan(50)
    expect(retry.length).toBeGreaterThan(5)
    expect(unknown).toEqual([])
    expect([...present].sort()).toEqual([...confirmed].sort())

    const stored = openBook({ folder }).orm.select({ id: appointments.id }).from(appointments).all()
    expect(stored.map(({ id }) => id).sort()).toEqual([...confirmed].sort())
  },
)
