import type { ReactNode } from 'react';
import { piecesOf } from '../../../client/search/pattern.ts';

/** A text with what was found in it marked. */
export default function Marked(props: { text: string; pattern: RegExp | undefined }): ReactNode {
  return piecesOf(props.text, props.pattern).map((piece, place) =>
    place % 2 === 1 ? <mark key={`${place}`}>{piece}</mark> : piece,
  );
}
