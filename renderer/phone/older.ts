/** What phones of 2020 (Chrome 87) lack and the code that we share with the desk uses. Called before anything else runs. */
/* oxlint-disable no-extend-native -- the language's own methods, where a browser is older than they are */

if (!Array.prototype.at) {
  const at = function <T>(this: readonly T[], place: number): T | undefined {
    return this[place < 0 ? this.length + place : place]
  }
  Object.defineProperty(Array.prototype, 'at', { value: at, writable: true, configurable: true })
}

if (!Array.prototype.findLast) {
  const findLast = function <T>(this: readonly T[], fits: (item: T, place: number, all: readonly T[]) => boolean): T | undefined {
    for (let place = this.length - 1; place >= 0; place -= 1) {
      const item = this[place] as T // within the array
      if (fits(item, place, this)) return item
    }
    return undefined
  }
  Object.defineProperty(Array.prototype, 'findLast', { value: findLast, writable: true, configurable: true })
}

if (!Object.hasOwn) {
  const hasOwn = (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key)
  Object.defineProperty(Object, 'hasOwn', { value: hasOwn, writable: true, configurable: true })
}
