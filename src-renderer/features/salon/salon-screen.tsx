export function SalonScreen() {
  return null
}
