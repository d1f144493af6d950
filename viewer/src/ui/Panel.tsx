import { useEffect, useRef } from 'preact/hooks';
import { detail, select, view } from '../app.js';
import { ArticlePanel } from './ArticlePanel.js';
import { EdgePanel } from './EdgePanel.js';
import { Icon } from './Icons.js';
import { later } from './later.js';
import { NodePanel } from './NodePanel.js';
import { Failed, Waiting } from './Notice.js';

const AskPanel = later(async () => (await import('./AskPanel.js')).AskPanel);
const DraftPanel = later(async () => (await import('./DraftPanel.js')).DraftPanel);

function Body() {
  const what = view.value.selection?.what;
  if (what === 'ask') return <AskPanel />;
  if (what === 'draft') return <DraftPanel />;
  const shown = detail.value;
  if (!shown) return null;
  if (shown.body.state === 'loading') return <Waiting lines={6} />;
  if (shown.body.state === 'failed') return <Failed message={shown.body.message} />;
  if (shown.what === 'node') return <NodePanel node={shown.body.value as never} />;
  if (shown.what === 'edge') return <EdgePanel edge={shown.body.value as never} />;
  return <ArticlePanel text={shown.body.value as never} />;
}

/** Everything about the selection; takes the focus' place in the reading order right after the picture. */
export function Panel() {
  const box = useRef<HTMLElement>(null);
  const { selection } = view.value;
  const key = selection ? `${selection.what} ${selection.id}` : '';
  const before = useRef('');
  useEffect(() => {
    if (key === before.current) return;
    before.current = key;
    const picture = document.querySelector<HTMLElement>('.handle');
    box.current?.scrollTo(0, 0);
    // Reading goes on in the panel, except where the picture is being walked, and returns to the picture.
    if (key === '') picture?.focus({ preventScroll: true });
    else if (document.activeElement !== picture) box.current?.focus({ preventScroll: true });
  }, [key]);
  if (!selection) return null;
  return (
    <aside class="panel" ref={box} aria-labelledby="panel-title" tabIndex={-1} id="panel">
      <div class="panel-bar">
        {view.value.selection?.what !== 'node' && (
          <button type="button" class="round" aria-label="Back" onClick={() => history.back()}>
            <Icon name="back" />
          </button>
        )}
        <button type="button" class="round" aria-label="Close" onClick={() => select(null)}>
          <Icon name="close" />
        </button>
      </div>
      <Body />
    </aside>
  );
}
