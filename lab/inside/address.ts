/** Where the lab keeps what is its own, on its own root. */
export const labFolder = '/run/lab';
export const socketPath = `${labFolder}/lab.sock`;
/** The stand-ins, first on everybody's PATH. */
export const standInFolder = `${labFolder}/bin`;
/** A shell in the lab, for whoever comes in. */
export const shellPath = `${labFolder}/shell`;
