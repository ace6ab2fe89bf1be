import SeverityBadge from '@theme/Runbook/SeverityBadge';
import Marked from '@theme/SearchBar/Marked';
import type { ReactNode } from 'react';
import { excerpt, patternOf } from '../../../client/search/pattern.ts';
import type { Result as Found } from '../../../client/search/use-search.ts';

/** A page that was found: how bad, where, and the words that made it fit. */
export default function Result({ on, places, words }: Found): ReactNode {
  const [place] = places;
  const pattern = patternOf(words);
  const [kind, text] = place?.line ?? [];
  // The title of a step is its first line: it is not said twice.
  const title = kind === 'step' ? undefined : place?.section.title;
  const where = [on.service, place?.section.within, title].filter(Boolean);
  const line = text && <Marked text={excerpt(text, pattern, 180)} pattern={pattern} />;
  return (
    <>
      <span className="rb-search-title">
        <span>
          <Marked text={on.title} pattern={pattern} />
        </span>{' '}
        {on.severity && (
          <SeverityBadge rank={on.severity.rank}>
            {on.severity.id} {on.severity.label}
          </SeverityBadge>
        )}
      </span>{' '}
      {where.length > 0 && <span className="rb-search-where">{where.join(' › ')}</span>}{' '}
      {line && (
        <span className="rb-search-line">
          {kind === 'command' || kind === 'signal' ? <code>{line}</code> : line}
        </span>
      )}
    </>
  );
}
