import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate, PlannedLine, VisitRef } from '../../../../src-shared/contract/visit.ts'
import type { ResourceInstanceId } from '../../../../src-shared/domain/id.ts'
import { api, queryClient } from '../../../rpc/desk.ts'
import { candidateWords } from '../../../visit-words/obstacle-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import type { Offer } from '../use-offer.ts'
import classes from './holder-picker.module.css'

type Props = {
  readonly offer: Offer
  readonly speaker: Speaker
  readonly line: PlannedLine
  readonly editing: VisitRef | null
  readonly taken: ReadonlySet<string>
  readonly onAdd: (id: ResourceInstanceId) => void
  readonly onLeave: () => void
}

/**
 * Finds an instance of the salon by its name or its resource's, and says which are free while the line lasts. Enter takes
 * the first one found, also when it is pressed before main has said which there are.
 */
export function InstanceSearch({ offer, speaker, line, editing, taken, onAdd, onLeave }: Props) {
  const { t } = useTranslation('appointment')
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ defaultOpened: true })
  const asked = { editing, serviceId: line.serviceId, startsAt: line.startsAt, endsAt: line.endsAt }
  const addable = api.visits.addable.options(asked)
  const { data } = useQuery(addable)
  const find = (candidates: readonly Candidate[] = []) => {
    const byHolder = new Map(candidates.map((candidate): [string, Candidate] => [candidate.holderId, candidate]))
    const wanted = typed.trim().toLocaleLowerCase()
    return offer.resources.flatMap(({ name: resource, instances }) =>
      instances.flatMap(({ id, name }) => {
        const candidate = byHolder.get(id)
        if (!candidate || taken.has(id) || !`${name} ${resource}`.toLocaleLowerCase().includes(wanted)) return []
        return { id, name, resource, candidate, able: candidate.obstacles.every(({ kind }) => kind !== 'cannot') }
      }),
    )
  }
  const found = find(data?.candidates)
  const { dropdownOpened, selectFirstOption } = combobox
  useEffect(() => {
    if (dropdownOpened) selectFirstOption()
  }, [data, typed, dropdownOpened, selectFirstOption])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onLeave()
    }
    if (event.key !== 'Enter' || data) return
    event.preventDefault()
    event.stopPropagation()
    void queryClient.query(addable).then(({ candidates }) => {
      const first = find(candidates).find(({ able }) => able)
      if (first) onAdd(first.id)
    })
  }

  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      onOptionSubmit={(id) => {
        const chosen = found.find((one) => one.id === id)
        if (chosen) onAdd(chosen.id)
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          aria-label={t('addResource')}
          placeholder={t('addResourcePlaceholder')}
          value={typed}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.openDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={onLeave}
          onKeyDownCapture={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={t('addResource')}>
          {found.length === 0 && <Combobox.Empty>{data ? t('noResourceFound') : t('asking')}</Combobox.Empty>}
          {[...Map.groupBy(found, ({ resource }) => resource)].map(([resource, instances]) => (
            <Combobox.Group key={resource} label={resource}>
              {instances.map(({ id, name, candidate, able }) => (
                <Combobox.Option key={id} value={id} disabled={!able}>
                  {name}{' '}
                  <span className={classes.why}>
                    {candidateWords(speaker, candidate, { kind: 'added', wish: [], startsAt: line.startsAt })}
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
