/** What the script says; the server writes it into the page, in the language of the interface. */
export interface ScriptWords {
  readonly close: string
  readonly previous: string
  readonly next: string
  /** `{}` stands for the headline. */
  readonly follows: string
  readonly stop: string
  readonly stopped: string
  readonly skip: string
  readonly copy: string
  readonly copied: string
}
