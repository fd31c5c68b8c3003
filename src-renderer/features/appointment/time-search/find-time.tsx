import { Button } from '@mantine/core'
import { CalendarSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { VisitRef } from '../../../../src-shared/contract/visit.ts'
import { withoutWishes } from '../../../../src-shared/domain/wish.ts'
import { openTimeSearch } from '../../../app/time-search.ts'
import type { Draft } from '../draft/draft.ts'
import { withStart } from '../draft/line-times.ts'
import { requestOfDraft } from '../draft/request-of-draft.ts'

type Props = {
  readonly draft: Draft
  readonly editing: VisitRef | null
  readonly change: (by: (draft: Draft) => Draft) => void
  readonly onTaken: () => void
}

/** Looks for a time for what the editor holds, with the wishes and distances set there; the start that is taken is set here. */
export function FindTime({ draft, editing, change, onTaken }: Props) {
  const { t } = useTranslation('appointment')
  const request = requestOfDraft(draft)
  if (!request) return null
  const { kind, client } = draft
  const open = () =>
    openTimeSearch({
      startsAt: draft.startsAt,
      visit: {
        editing,
        clientId: kind === 'appointment' && client.kind === 'known' ? client.id : null,
        lines: request.lines,
        take: (startsAt, anyone) => {
          change((now) => withStart(anyone ? wishingNobody(now) : now, startsAt))
          onTaken()
        },
      },
    })
  return (
    <div>
      <Button variant="subtle" size="compact-sm" leftSection={<CalendarSearch size={16} aria-hidden />} onClick={open}>
        {t('when.find')}
      </Button>
    </div>
  )
}

/** Whoever is free, in whichever room; what was added by hand stays. */
function wishingNobody(draft: Draft): Draft {
  return { ...draft, lines: draft.lines.map(withoutWishes) }
}
