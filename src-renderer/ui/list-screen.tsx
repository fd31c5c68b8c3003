import { Button, Switch } from '@mantine/core'
import { type LucideIcon, Plus } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArchivedList } from './archived-list.tsx'
import { EmptyState } from './empty-state.tsx'
import classes from './list-screen.module.css'
import { PageHeader } from './page-header.tsx'

type Item = { readonly id: string; readonly name: string; readonly archived: boolean }

type Props<I extends Item> = {
  readonly title: string
  readonly path: readonly string[]
  readonly sentence: string
  readonly items: readonly I[]
  readonly icon: LucideIcon
  readonly words: { readonly add: string; readonly empty: string; readonly archived: string }
  readonly onAdd: () => void
  readonly onRestore: (item: I) => Promise<void>
  /** What must be seen whatever row was worked on: it stays in sight. */
  readonly notices?: ReactNode
  /** The form or window that is open above the list, which stays as it is while that is being loaded. */
  readonly opened: ReactNode
  /** The list of those that are not archived. */
  readonly children: (active: readonly I[]) => ReactNode
}

/** A screen that is one list: its head, how to add, what to do while it is empty, and what was archived. */
export function ListScreen<I extends Item>({ items, words, onAdd, children, ...rest }: Props<I>) {
  const { t } = useTranslation('common')
  const [withArchived, setWithArchived] = useState(false)
  const active = items.filter(({ archived }) => !archived)
  const archived = items.filter((item) => item.archived)
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={onAdd}>
      {words.add}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={rest.title}
        path={rest.path}
        sentence={rest.sentence}
        actions={
          <>
            {archived.length > 0 && (
              <Switch
                label={t('showArchived', { count: archived.length })}
                checked={withArchived}
                onChange={(event) => setWithArchived(event.currentTarget.checked)}
              />
            )}
            {active.length > 0 && add}
          </>
        }
      />
      <div className={classes.notices}>
        <Suspense fallback={null}>{rest.notices}</Suspense>
      </div>
      {active.length === 0 ? <EmptyState icon={rest.icon} sentence={words.empty} action={add} /> : children(active)}
      {withArchived && archived.length > 0 && (
        <ArchivedList label={words.archived} items={archived} onRestore={rest.onRestore} />
      )}
      <Suspense fallback={null}>{rest.opened}</Suspense>
    </>
  )
}
