import { Tabs } from '@mantine/core'
import { type ReactNode, Suspense } from 'react'
import classes from './form-tabs.module.css'

type Tab<T extends string> = {
  readonly value: T
  readonly label: string
  /** Something on it cannot be kept as it is. */
  readonly wrong?: boolean
  readonly panel: ReactNode
}

type Props<T extends string> = {
  readonly tabs: readonly Tab<T>[]
  readonly shown: T
  readonly onShow: (tab: T) => void
}

/** A long form on several tabs; one with a fault bears a mark. */
export function FormTabs<T extends string>({ tabs, shown, onShow }: Props<T>) {
  return (
    <Tabs
      keepMounted={false}
      value={shown}
      onChange={(next) => {
        const tab = tabs.find(({ value }) => value === next)
        if (tab) onShow(tab.value)
      }}
    >
      <Tabs.List className={classes.tabs}>
        {tabs.map(({ value, label, wrong = false }) => (
          <Tabs.Tab key={value} value={value} {...(wrong ? { 'data-wrong': true } : {})}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ value, panel }) => (
        <Tabs.Panel key={value} value={value} pt="md">
          <Suspense fallback={null}>{panel}</Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
