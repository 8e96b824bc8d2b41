declare module 'html-encoding-sniffer' {
  /** Canonical encoding name of the HTML Standard's sniffing algorithm: BOM, transport label, `<meta>` prescan, default. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string
}
