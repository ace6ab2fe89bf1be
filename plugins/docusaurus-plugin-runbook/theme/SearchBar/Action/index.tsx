import type { ReactNode } from 'react';
import type { Action as Doing } from '../../../client/search/choose.ts';

/** Something to do, as one of the list under the field. */
export default function Action(props: {
  id: string;
  action: Doing;
  selected: boolean;
  onClick: () => void;
  onPoint: () => void;
}): ReactNode {
  return (
    <button
      id={props.id}
      type="button"
      role="option"
      className="rb-search-action"
      aria-selected={props.selected}
      tabIndex={-1}
      onClick={props.onClick}
      onPointerMove={props.selected ? undefined : props.onPoint}
    >
      {props.action.label}
    </button>
  );
}
