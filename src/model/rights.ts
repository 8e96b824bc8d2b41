/**
 * What the operator may do with a source's words. `private` is the default: with `--public` such an article shows
 * headline, outlet, time and a link to the original, and nothing else.
 */
export type Rights =
  | { readonly kind: 'own' }
  | { readonly kind: 'licensed' }
  | { readonly kind: 'open'; readonly licence: string }
  | { readonly kind: 'private' }
