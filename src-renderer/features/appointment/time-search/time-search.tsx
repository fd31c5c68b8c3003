import { Loader, SegmentedControl, Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { deskContract } from '../../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../../src-shared/contract/kit.ts'
import { mostDaysSearched, type Search } from '../../../../src-shared/contract/search.ts'
import type { LineRequest } from '../../../../src-shared/contract/visit.ts'
import { addDays, dateAt } from '../../../../src-shared/domain/salon-time.ts'
import { withoutWishes } from '../../../../src-shared/domain/wish.ts'
import { openEditor } from '../../../app/editor-request.ts'
import { useFailureWords } from '../../../app/failure-words.ts'
import { useFormat, useSalon, useToday } from '../../../app/salon.ts'
import { useShadeFor } from '../../../app/shown-wishes.ts'
import { closeTimeSearch, type TimeSearchRequest } from '../../../app/time-search.ts'
import { goWithin, useView } from '../../../app/view.ts'
import { Refused } from '../../../rpc/refused.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { useSpeaker } from '../../../visit-words/use-speaker.ts'
import { EditorPanel } from '../editor-panel.tsx'
import { useSaveWords } from '../save-words.ts'
import { useOffer } from '../use-offer.ts'
import { foundDays } from './found-days.ts'
import { FoundList } from './found-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import { betweenOf, linesOf, partsOfDay, type SearchDraft } from './search-draft.ts'
import { SearchedServices } from './searched-services.tsx'
import classes from './time-search.module.css'
import { useFound } from './use-found.ts'
import { useNoteLeft } from './use-note-left.ts'

type SearchRefusal = RefusalOf<(typeof deskContract)['operations']['visits']['starts']>

const usualDays = 14

/** "Find a time": free starts for a whole visit over many days, found while one types. */
export function TimeSearch({ request }: { readonly request: TimeSearchRequest }) {
  const { t } = useTranslation('time-search')
  const { zone } = useSalon()
  const { datePattern } = useFormat()
  const today = useToday()
  const offer = useOffer()
  const speaker = useSpeaker()
  const failureWords = useFailureWords()
  const saveWords = useSaveWords(offer)
  const whyNot = (error: unknown) =>
    (error instanceof Refused && saveWords(error.refusal as SearchRefusal)) || failureWords(error)
  const screen = useView(({ view }) => view.screen)
  const [openedOn] = useState(screen)
  useEffect(() => {
    if (screen !== openedOn) closeTimeSearch()
  }, [screen, openedOn])
  const { visit, startsAt: askedAt } = request
  const [draft, setDraft] = useState<SearchDraft>(() => {
    const asked = dateAt(zone, askedAt)
    const from = asked < today ? today : asked
    return { services: [], from, to: addDays(from, usualDays - 1), part: 'any' }
  })
  const addService = useRef<HTMLInputElement>(null)
  useEffect(() => addService.current?.focus(), [])

  const lines = useMemo<readonly LineRequest[]>(
    () => visit?.lines ?? linesOf(draft.services, offer.service),
    [visit, draft.services, offer],
  )
  const { from, to, part } = draft
  const search = useMemo<Search | null>(
    () =>
      lines.length === 0
        ? null
        : { editing: visit?.editing ?? null, lines: [...lines], from, to, between: betweenOf(part) },
    [visit, lines, from, to, part],
  )
  const { starts, error, current } = useFound(search)
  useShadeFor('search', search && { editing: search.editing, lines: search.lines })
  const nothing = starts !== null && starts.length === 0
  useNoteLeft(current && nothing ? search : null, visit?.clientId ?? null)
  const days = useMemo(
    () => foundDays(zone, starts ?? [], { from, to, nearTo: dateAt(zone, askedAt) }),
    [zone, starts, from, to, askedAt],
  )

  const take = (startsAt: number, anyone = false) => {
    const date = dateAt(zone, startsAt)
    if (screen === 'calendar') goWithin(date === today ? { screen: 'calendar' } : { screen: 'calendar', date })
    closeTimeSearch()
    if (visit) visit.take(startsAt, anyone)
    else openEditor({ kind: 'new', startsAt, lines: anyone ? lines.map(withoutWishes) : [...lines] })
  }
  const first = days[0]?.starts[0]
  const change = (part_: Partial<SearchDraft>) => setDraft((before) => ({ ...before, ...part_ }))
  const setDays = (range: { readonly from: string; readonly to: string }) => {
    const last = addDays(range.from, mostDaysSearched - 1)
    change({ from: range.from, to: range.to < range.from ? range.from : range.to > last ? last : range.to })
  }

  return (
    <EditorPanel
      title={t('title')}
      onClose={closeTimeSearch}
      onSave={() => first !== undefined && take(first)}
      footer={
        <Text size="sm" c="dimmed" aria-live="polite">
          {search === null ? t('chooseService') : current ? t('found', { count: starts?.length ?? 0 }) : t('looking')}
        </Text>
      }
    >
      {visit ? (
        <Text size="sm" component="p" m={0}>
          {t('asInEditor', {
            services: lines.map(({ serviceId }) => offer.service(serviceId)?.name ?? '').join(', '),
          })}
        </Text>
      ) : (
        <SearchedServices
          services={draft.services}
          offer={offer}
          addRef={addService}
          onChange={(services) => {
            if (services.length > draft.services.length) setTimeout(() => addService.current?.focus())
            change({ services })
          }}
        />
      )}
      <div className={classes.dates}>
        <DateField
          label={t('from')}
          pattern={datePattern}
          value={from}
          minDate={today}
          onChange={(date) =>
            date !== null && setDays({ from: date, to: date > to ? addDays(date, usualDays - 1) : to })
          }
        />
        <DateField
          label={t('to')}
          pattern={datePattern}
          value={to}
          minDate={from}
          maxDate={addDays(from, mostDaysSearched - 1)}
          onChange={(date) => date !== null && setDays({ from, to: date })}
        />
      </div>
      <SegmentedControl
        aria-label={t('part.label')}
        fullWidth
        className={classes.part ?? ''}
        value={part}
        data={partsOfDay.map((value) => ({ value, label: t(`part.${value}`) }))}
        onChange={(value) => change({ part: value })}
      />
      {error && <Text role="alert">{whyNot(error)}</Text>}
      {search && !starts && !error && <Loader size="sm" aria-label={t('looking')} />}
      <div className={classes.found} aria-busy={!current}>
        {search && nothing && current && (
          <NothingFound
            search={search}
            speaker={speaker}
            onMakeRoom={take}
            onAnyTime={() => change({ part: 'any' })}
            onAnyone={(startsAt) => take(startsAt, true)}
            onLater={(startsAt) => {
              const date = dateAt(zone, startsAt)
              setDays({ from: date, to: addDays(date, usualDays - 1) })
            }}
          />
        )}
        {search && !nothing && <FoundList key={JSON.stringify(search)} days={days} askedAt={askedAt} onTake={take} />}
      </div>
      {search && !nothing && days.length > 0 && <VisuallyHidden>{t('clickTakes')}</VisuallyHidden>}
    </EditorPanel>
  )
}
