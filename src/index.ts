/** The library's front door. So far it is recovery: `broadsheet` and `broadsheet/recovery` give the same. */
export * from './recovery/index.js'
