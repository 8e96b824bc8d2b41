const { charCodeAt } = String.prototype

/**
 * The UTF-16 unit at a place, for loops over the characters of texts. An engine keeps strings in many shapes (whole, cut
 * out of another, joined, each of one byte or of two a unit). Where V8 has met more than four of them it looks up
 * `text.charCodeAt` anew at each call, which costs five times the character. A borrowed method needs no looking up.
 */
export const unitAt = (text: string, at: number): number => charCodeAt.call(text, at)
