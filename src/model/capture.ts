/** Hex SHA-256 of the bytes. */
export type CaptureHash = string & { readonly __hash: 'Capture' }

/** Bytes as received, and what is known of where they came from. Named by the hash of its bytes. */
export interface Capture {
  readonly hash: CaptureHash
  readonly bytes: Uint8Array
  /** Path or URL as given; shown to people. `-` is standard input. */
  readonly source: string
  /** Where the page lives on the web, where known (given, or the address fetched after redirects). */
  readonly url: string | null
  /** From a `Content-Type` header, the record, or the file's ending: `text/html`, `text/plain`, `text/markdown`. */
  readonly mediaType: string | null
  /** `charset` of the `Content-Type` header, where there was one. */
  readonly charset: string | null
  /** When the bytes were received, ISO 8601 with `Z`; null when unknown. */
  readonly retrieved: string | null
  /** IANA zone or offset that the operator gives for printed times without one. */
  readonly timezone: string | null
  /** Of the input record, where it had one. */
  readonly id: string | null
}
