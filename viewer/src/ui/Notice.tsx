/** Grey lines where text will be. */
export function Waiting({ lines }: { readonly lines: number }) {
  return (
    <div class="waiting" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} />
      ))}
    </div>
  );
}

/** What went wrong, and what to do about it. */
export function Failed(props: { readonly message: string; readonly again?: () => void }) {
  return (
    <div class="notice" role="alert">
      <h1 id="panel-title">This did not work</h1>
      <p>{props.message}</p>
      {props.again && (
        <button type="button" class="plain" onClick={props.again}>
          Try again
        </button>
      )}
    </div>
  );
}

/** A store without relations says how to get some. */
export function Empty() {
  return (
    <div class="notice">
      <h1>No relations yet</h1>
      <p>
        Read some articles into this graph and load the page again: <code>parley ingest FILE…</code>
      </p>
    </div>
  );
}
