import type { Context } from 'hono'
import type { ArchiveReader } from '../archive/archive.js'
import type { Desk, Recover } from '../desk/desk.js'
import type { InterfaceLanguage } from '../model/index.js'
import type { ReadingFigures } from './said/reading-figures.js'

export interface SiteSettings {
  readonly siteName: string
  /** `https://news.example`, without a slash at its end; null where the site has no address of its own. */
  readonly baseUrl: string | null
  /** Readers other than the operator may come: then rights decide what shows. */
  readonly public: boolean
  /** IANA zone for the site's own times; null is UTC. */
  readonly timezone: string | null
  /** Language of the interface; articles keep their own. */
  readonly language: InterfaceLanguage
  /** "Try" answers clients that are not on this machine. */
  readonly tryOpen: boolean
  /** There are pages of people. */
  readonly peoplePages?: boolean
  /** The operator's word on text and data mining of a public site; without it, no. */
  readonly mining?: 'yes' | 'no'
  /** Whom a reader may write to: a web or mail address. */
  readonly contact?: string | null
  /** Of Broadsheet. */
  readonly version?: string
  /** Pages become files that no program stands behind: nothing on them asks for one. */
  readonly exported?: boolean
  /** The desk answers clients that are not on this machine although the site has no https address. */
  readonly deskOverHttp?: boolean
}

export interface PortalOptions {
  readonly reader: ArchiveReader
  readonly recover: Recover
  /** For "keep what I tried"; null where nothing may be kept. */
  readonly desk: Desk | null
  readonly settings: SiteSettings
  /** The present instant, ISO 8601. */
  readonly now: () => string
  /** Address of the client's end of the connection; null when unknown. */
  readonly clientAddress: (c: Context) => string | null
  /** What was measured of readings; what is shown of them hangs on it. */
  readonly figures?: ReadingFigures
}
