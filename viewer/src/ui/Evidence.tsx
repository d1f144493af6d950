import type { WireArticle, WireEvidence } from '../../../src/view/wire.js';
import { hover, select } from '../app.js';
import { segments } from '../state/segments.js';
import { day, explain, when } from '../state/words.js';

/** A sentence with source, trigger and target marked. Text nodes only: what an article holds is never markup. */
export function Quote({ of }: { readonly of: Pick<WireEvidence, 'quote' | 'marks'> }) {
  return (
    <blockquote>
      {segments(of.quote, of.marks).map(({ text, roles }, i) =>
        roles.length === 0 ? (
          text
        ) : (
          <mark key={i} class={roles.map((role) => `as-${role}`).join(' ')} title={roles.join(', ')}>
            {text}
          </mark>
        ),
      )}
    </blockquote>
  );
}

function Badge(props: { readonly look: string; readonly text: string; readonly about?: string | undefined }) {
  return (
    <span class={`badge ${props.look}`} title={props.about}>
      {props.text}
    </span>
  );
}

function Badges({ of }: { readonly of: WireEvidence }) {
  return (
    <p class="badges">
      {of.polarity === 'negated' && <Badge look="negated" text="negated" about={explain.negated} />}
      <Badge look={of.modality} text={of.modality} about={explain[of.modality]} />
      {of.speakers.length > 0 && <Badge look="speaker" text={`says ${of.speakers.join(', quoting ')}`} />}
      {of.date && <Badge look="date" text={when(of.date)} about="When it happened" />}
      {of.place && <Badge look="place" text={`in ${of.place}`} />}
    </p>
  );
}

/** Outlet and date, after the article's title where that `open`s it; an address only as a link where it is one a browser may safely follow. */
export function Origin({ article, open }: { readonly article: WireArticle; readonly open: boolean }) {
  const source = [article.outlet, article.published && day(article.published)].filter(Boolean).join(' · ');
  const safe = article.url !== null && /^https?:\/\//i.test(article.url);
  return (
    <p class="origin">
      {open && (
        <button type="button" class="link" onClick={() => select({ what: 'article', id: article.id })}>
          {article.title}
        </button>
      )}
      {source && <span class="quiet"> {source}</span>}
      {safe && (
        <a class="quiet" href={article.url ?? ''} target="_blank" rel="noreferrer noopener">
          original
        </a>
      )}
    </p>
  );
}

/** One assertion: the sentence, what kind of claim it is, and where it stands. */
export function Evidence({ of, origin = true }: { readonly of: WireEvidence; readonly origin?: boolean }) {
  const codes = [of.cameo && `CAMEO ${of.cameo}`, of.plover && `PLOVER ${of.plover}`].filter(Boolean);
  return (
    <article
      class="evidence"
      onMouseEnter={() => {
        hover.value = { edges: [of.id] };
      }}
      onMouseLeave={() => {
        hover.value = null;
      }}
    >
      <Quote of={of} />
      <Badges of={of} />
      {origin && <Origin article={of.article} open />}
      <details class="why">
        <summary>Why this relation</summary>
        <p>
          Rule <code>{of.rule}</code>
          {codes.length > 0 && <span class="quiet"> {codes.join(' · ')}</span>}
        </p>
        {of.object && <p>Object: {of.object}</p>}
        {of.reasons.length > 0 && (
          <ol>
            {of.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        )}
      </details>
    </article>
  );
}
