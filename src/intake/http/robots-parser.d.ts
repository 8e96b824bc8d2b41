/** The package's own types describe an ES module, which it is not: its class is taken from the file that exports it. */
declare module 'robots-parser/Robots.js' {
  export default class Robots {
    constructor(address: string, text: string)
    /** undefined: the rules are not for that site. */
    isAllowed(address: string, agent?: string): boolean | undefined
  }
}
