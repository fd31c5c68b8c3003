import { useEffect, useRef } from 'react'
import classes from './booking.module.css'

/** The heading of a step: it takes the focus, so that the new step is read out and Tab goes on from there. */
export function Heading({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    window.scrollTo(0, 0)
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={classes.heading}>
      {text}
    </h1>
  )
}
