type Kind = 'article' | 'entity' | 'assertion' | 'quote' | 'event' | 'relation' | 'reading' | 'software';

/** The name of something of the graph: its id in a URN (RFC 8141), what may not stand there percent-encoded. */
export const iri = (kind: Kind, id: string): string =>
  `urn:parley:${kind}:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%3A', ':')}`;
