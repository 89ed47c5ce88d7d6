/** Standard normal quantile of 97.5%. Alone in its file: browsers need it, and not the library of exact limits. */
export const Z95 = 1.959964;
