/** A filter that is given once or several times is the same list. */
export const asList = ({ value }: Readonly<{ value: unknown }>): unknown =>
  value === undefined || Array.isArray(value) ? value : [value];
