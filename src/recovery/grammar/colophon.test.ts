import { expect, it } from 'vitest'
import { isColophon } from './colophon.js'

for (const line of [
  'ⓒ 항구일보 무단전재 및 재배포 금지',
  '禁無断転載',
  '海湾晚报版权所有，未经授权不得转载',
  'Все права защищены',
  'Alle Rechte vorbehalten',
  '© 2031 Harbour News. All rights reserved',
  'Temps de lecture : 2 min.',
  'Lesezeit: 4 Minuten',
  '3 min read',
  '编辑：王芳',
  '【责任编辑:王芳】',
])
  it(line, () => expect(isColophon(line)).toBe(true))

for (const line of [
  'The council said that all rights reserved to the ferry would end in June.',
  '“All rights reserved,” it says on the pier.',
  '编辑：王芳在会上表示，渡船将于下月恢复运行，票价不变。',
  'It took 3 minutes to read the letter.',
])
  it(`is of a story: ${line}`, () => expect(isColophon(line)).toBe(false))
