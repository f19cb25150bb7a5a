/** The path semantics that the reader can choose. */
export const PATH_SEMANTICS = ['concurrent', 'time-ordered', 'any'] as const;
export const MAX_HOPS_CHOICES = ['1', '2', '3', '4', '5', '6'] as const;
