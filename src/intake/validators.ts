/** What a server gave for asking again (RFC 9110, 8.8): with it an unchanged page costs no download. */
export interface Validators {
  readonly etag: string | null
  /** As the server wrote it. */
  readonly lastModified: string | null
}

/** Remembers validators from one run to the next. */
export interface ValidatorStore {
  get(url: string): Validators | null
  /** Called once what was fetched is kept: sooner, and a crash in between would lose the page. */
  put(url: string, validators: Validators): Promise<void>
}
