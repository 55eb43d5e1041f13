import { useEffect, useState } from 'react';

/** Says that something is on its way, once it takes long enough to be noticed. */
export function Waiting({ what }: { readonly what: string }) {
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting quiet" role="status">
      {shown && `Reading ${what} …`}
    </p>
  );
}
