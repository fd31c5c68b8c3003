import type { TFunction } from 'i18next'
import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import { assertNever } from '../../../src-shared/domain/assert-never.ts'

type Refusal = RefusalOf<DeskContract['operations']['imports']['altegioResources']>

/** Where a file is broken and what is wrong there: "Line 3, column 7: this is not JSON. Nothing was changed." */
export function brokenWords(t: TFunction<'imports'>, refusal: Refusal): string {
  if (refusal.reason === 'file-gone') return t('fileGone')
  const { where, what } = refusal
  switch (where.kind) {
    case 'position':
      return t('brokenAt', { line: where.line, column: where.column, what: t(`problem.${what}`) })
    case 'path':
      return where.path === ''
        ? t('broken', { what: t(`problem.${what}`) })
        : t('brokenIn', { path: where.path, what: t(`problem.${what}`) })
    default:
      return assertNever(where)
  }
}
