// In a file of its own: the store of every page needs one of these names, and nothing else of here.

/** The role who leads an incident holds, in every service. */
export const commanderRole = 'incident-commander';
/** The role of who answers a lesser incident. */
export const onCallRole = 'on-call-engineer';
