/** A file of weights is checked where it is read; the compiler need not spell out a hundred thousand numbers. */
declare module '*.json' {
  const weights: unknown
  export default weights
}
