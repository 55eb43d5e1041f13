import { type RefObject, useEffect, useRef } from 'react';

/** A field that its reader writes in freely, and that takes on a value when the address brings another. */
export function useSynced(value: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = value;
  }, [value]);
  return field;
}
