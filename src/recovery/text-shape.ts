/** Shape of a run of text, counted once and in any script: no word list, no language. */
export interface TextShape {
  /** Characters, with those of scripts that write a word in one or two characters counted as two and a half. */
  readonly weight: number
  readonly words: number
  readonly letters: number
  readonly upper: number
  readonly digits: number
  readonly commas: number
  readonly stops: number
  /** Words that begin with a small letter (or have no case), and with a capital. */
  readonly lowerWords: number
  readonly capitalWords: number
  readonly dense: boolean
  readonly endsSentence: boolean
  readonly startsLower: boolean
  readonly startsQuote: boolean
  readonly separators: number
}

export function shapeOf(text: string): TextShape {
  let letters = 0
  let upper = 0
  let digits = 0
  let commas = 0
  let stops = 0
  let dense = 0
  let words = 0
  let lowerWords = 0
  let capitalWords = 0
  let separators = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    let letter = false
    if (c < 128) {
      if (c >= 97 && c <= 122) {
        letter = true
        if (!inWord) lowerWords++
      } else if (c >= 65 && c <= 90) {
        letter = true
        upper++
        if (!inWord) capitalWords++
      } else if (c >= 48 && c <= 57) {
        digits++
        if (!inWord) words++
        inWord = true
        continue
      } else if (c === 44 || c === 59) commas++
      else if (c === 46 || c === 33 || c === 63) stops++
      else if (c === 124 || c === 62 || c === 47) separators++
      else if (c === 39 && inWord) continue
    } else if (c >= 0x3040 && c <= 0x9fff) {
      dense++
      letter = true
      if (!inWord) lowerWords++
    } else if (c >= 0xac00 && c <= 0xd7af) {
      dense++
      letter = true
      if (!inWord) lowerWords++
    } else if (c === 0x3001 || c === 0xff0c || c === 0x060c || c === 0x061b) commas++
    else if (
      c === 0x3002 ||
      c === 0xff01 ||
      c === 0xff1f ||
      c === 0x061f ||
      c === 0x06d4 ||
      c === 0x0964 ||
      c === 0x2026
    )
      stops++
    else if (c === 0xb7 || c === 0x2022 || c === 0x203a || c === 0xbb || c === 0xff5c || c === 0x2192) separators++
    else if (c === 0x2019 && inWord) continue
    else if (c >= 0x2000 && c <= 0x206f) {
      // punctuation
    } else if (c >= 0xc0 || c === 0xaa || c === 0xb5 || c === 0xba) {
      letter = true
      const character = text[i] as string
      const isUpper = c < 0x590 && character !== character.toLowerCase()
      if (isUpper) upper++
      if (!inWord) {
        if (isUpper) capitalWords++
        else lowerWords++
      }
    }
    if (letter) {
      letters++
      if (!inWord) words++
      inWord = true
    } else inWord = false
  }
  const first = text === '' ? '' : (text[0] as string)
  return {
    weight: text.length + dense * 1.5,
    words: words + dense * 0.5,
    letters,
    upper,
    digits,
    commas,
    stops,
    lowerWords,
    capitalWords,
    dense: dense > letters * 0.4,
    endsSentence: endsSentence(text),
    startsLower: first !== first.toUpperCase(),
    startsQuote: /^["“”„«»‘'「『]/.test(first),
    separators,
  }
}

/** A full stop or its like, behind any closing quotes and brackets. */
export function endsSentence(text: string): boolean {
  for (let i = text.length - 1; i >= 0 && i > text.length - 6; i--) {
    const c = text[i] as string
    if ('"”“’\'»«)]」』）›'.includes(c) || c === ' ') continue
    return '.!?…。！？؟۔।:'.includes(c) && c !== ':'
  }
  return false
}
