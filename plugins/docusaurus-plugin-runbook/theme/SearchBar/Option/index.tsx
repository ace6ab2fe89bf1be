import { useHistory } from '@docusaurus/router';
import Result from '@theme/SearchBar/Result';
import type { MouseEvent, ReactNode } from 'react';
import { addressOf, type Result as Found } from '../../../client/search/use-search.ts';

/** A page that was found, as one of the list under the field: a link that arrows choose. */
export default function Option(props: {
  id: string;
  result: Found;
  selected: boolean;
  onClick: (event: MouseEvent<HTMLAnchorElement>) => void;
  onPoint: () => void;
}): ReactNode {
  const [pathname, hash] = addressOf(props.result).split('#');
  const href = useHistory().createHref({ pathname, hash: hash && `#${hash}` });
  return (
    <a
      id={props.id}
      role="option"
      aria-selected={props.selected}
      tabIndex={-1}
      href={href}
      onClick={props.onClick}
      onPointerMove={props.selected ? undefined : props.onPoint}
    >
      <Result {...props.result} />
    </a>
  );
}
