/** The address of a kept picture for those who read addresses and not answers: with the ending that its type has. */
import type { BlobHash } from '../archive/archive.js'

export const pictureFile = (blob: BlobHash): string => `/pictures/${blob}.webp`
