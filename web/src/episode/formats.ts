/** What a dossier can be taken away as. */
export const dossierFormats = (id: string) => [{ label: 'JSON', path: `/api/episodes/${encodeURIComponent(id)}` }];
