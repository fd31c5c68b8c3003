import classes from './colour-dot.module.css'

/** A small mark in the colour of what stands behind it; the text says the rest. */
export function ColourDot({ colour }: { readonly colour: string | null }) {
  return <span aria-hidden className={classes.dot} style={colour === null ? {} : { backgroundColor: colour }} />
}
