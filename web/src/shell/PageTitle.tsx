import type { ReactNode } from 'react';

/** The heading of a view, and the title of its window. */
export function PageTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <>
      <title>{`${title.slice(0, 200)} – demarche`}</title>
      <h1>{children ?? <bdi>{title}</bdi>}</h1>
    </>
  );
}
