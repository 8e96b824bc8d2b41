/** Stands for a currency where the country is not known; given out as a unit. */
export const ANY_DOLLAR = 'dollar'
