/** A ref that takes the focus when its field appears because of a click. */
export function focusOnMount(field: HTMLElement | null): void {
  field?.focus()
}
