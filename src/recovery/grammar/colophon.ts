/** Lines that an outlet sets with each story and that say nothing of it: whose the rights are, how long it takes to read, who edited it. */
import { endsSentence } from '../text-shape.js'

const longestLine = 160

const reserves =
  /^[\s<[(（※*]*(?:(?:copyright|©|ⓒ|\(c\)|저작권자).{0,80}|.{0,40})(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|всі права захищені|tüm hakları saklıdır|جميع الحقوق محفوظة|כל הזכויות שמורות|무단\s?(?:전재|복제)|無断(?:転載|複製|使用)|禁無断転載|版权所有|版權所有|未经(?:授权|许可|本网)|不得转载|禁止转载)/iu

const tellsReadingTime =
  /^(?:(?:(?:estimated )?reading time|(?:temps|durée) de lecture|lese(?:zeit|dauer|tid)|tiempo de lectura|tempo d[ie] l(?:ettura|eitura)|leestijd|läs(?:e)?tid|læsetid|czas czytania|время чтения|час читання|okuma süresi|lukuaika)\s?[:：]?\s?(?:(?:env|ca|about)\.?\s)?\d{1,3}\s?\p{L}{1,10}\.?|\d{1,3}[ -]min(?:\.|utes?|uten|uti|utos)?[ -](?:read|de lecture|di lettura|de lectura|de leitura|lesezeit|leestijd|okuma)\.?)$/iu

/** Chinese outlets name who edited, checked and supplied a text under it, a line each. */
const namesEditor =
  /^[【［[(（]?(?:责任编辑|責任編輯|责编|编辑|編輯|校对|审核|编审|监制|供稿)\s?[:：丨|]\s?[\p{L}\s、，]{2,24}[】］\])）]?$/u

/** What a sentence of a story has that such a line has not. */
const spoken = /["“”„«»「『]|[.!?。！？].{0,200}[.!?。！？]\s*\S/u

export const isColophon = (text: string): boolean => {
  if (text.length > longestLine) return false
  if (tellsReadingTime.test(text) || namesEditor.test(text)) return true
  return !endsSentence(text) && reserves.test(text) && !spoken.test(text)
}
