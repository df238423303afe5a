/** Whether a value that comes from outside is what it should be. */
export type Check = (value: unknown) => boolean

/** A check for each field of a type; a field that is missing is checked as `undefined`. */
export type Shape<T> = Readonly<Record<keyof T, Check>>

/** Whether a value is text. */
export const isText: Check = (value) => typeof value === 'string'

/** Whether a value is a number. */
export const isNumber: Check = (value) => typeof value === 'number'

/** Whether a value is `true` or `false`. */
export const isFlag: Check = (value) => typeof value === 'boolean'

/** Whether a value is one of these words. */
export const isOneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value)

/** Whether a value is a list of what passes the check. */
export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item))

/** Whether a value passes the check, or is absent. */
export const isMaybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

/** Whether a value is an object whose fields pass their checks. */
export const isShapeOf = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields)
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check(Reflect.get(value, name)))
}
