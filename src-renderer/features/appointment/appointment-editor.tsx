/** Shows what is asked of the appointment editor, over any screen. */
export function AppointmentEditor() {
  return null
}
