/** A field of the codebook in words: `meeting date`. */
export const fieldName = (field: string): string => field.replaceAll('_', ' ');

/** A value of a field as text. */
export const fieldValue = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join(', ');
