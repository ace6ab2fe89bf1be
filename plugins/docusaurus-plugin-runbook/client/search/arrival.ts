import { useLocation } from '@docusaurus/router';
import { useEffect } from 'react';
import { moveFocus } from '../move-focus.ts';

let wanted: string | undefined;

/** Has the focus follow to an element of the page that is about to be opened. */
export function wantFocus(id: string | undefined): void {
  wanted = id;
}

/** Moves the focus once the page stands: scrolled to is not yet arrived at for a keyboard. */
export function useArrival(): void {
  const location = useLocation();
  useEffect(() => {
    if (location.hash !== `#${wanted}`) return;
    const place = document.getElementById(wanted ?? '');
    wanted = undefined;
    if (place) moveFocus(place);
  }, [location]);
}
