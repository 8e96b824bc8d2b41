/** Made by `scripts/train/reading/pronouns.mjs`: a weight for each of `PRONOUN_FEATURES`. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  -0.41, 0.42, 0.08, 0.59, 0.57, 0.92, -0.73, 1.12, 0.35, 1.02, 0.57, 0.81, 0.42, 0.67, 0.24, 0.62, -0.64, 0.48, 0.19,
  0.28, 0.28, 0.08, 0.16, 0, -0.94, 0.3, 0.6, 0.47,
]
