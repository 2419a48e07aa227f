/** Milliseconds within which two touches are one double touch. */
const doubleTouch = 300
let lastTouch = 0

/** A second click of a double click, or a second touch on what took the place of the first: it was meant for the option before. */
export function isSecond(event: React.MouseEvent): boolean {
  if (event.detail > 1) return true
  // `detail` does not count touches.
  const touch = (event.nativeEvent as PointerEvent).pointerType === 'touch'
  const second = touch && event.timeStamp - lastTouch < doubleTouch
  if (touch) lastTouch = event.timeStamp
  return second
}
