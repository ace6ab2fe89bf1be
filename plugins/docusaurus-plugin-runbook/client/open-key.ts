/** There while anything is open: all that a page without an incident looks at. */
export const openKey = 'handrail:1:open';
/** Tells this window that something was opened. */
export const openEvent = 'handrail:open';
