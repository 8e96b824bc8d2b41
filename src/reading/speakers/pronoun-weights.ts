/** Made by `scripts/train/reading/pronouns.mjs`: a weight for each of `PRONOUN_FEATURES`. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  -0.67, 0.59, 0.2, 0.55, 0.59, 1.09, -0.4, 0.86, 0.18, 1.25, 0.93, 0.87, 0.48, 0.4, -0.05, 0.57, -1.17, 0.35, 0.27,
  -0.12, 0.42, 0.12, 0.42, 0, -0.82, 0.43,
]
