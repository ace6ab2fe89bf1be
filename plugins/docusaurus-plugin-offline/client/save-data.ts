interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Whether a site is not to be loaded as a whole without being asked for: the reader has told the
 * browser to save data, or the line is so slow that it would take an hour. A mobile line by itself
 * is no reason: the phone is what is at hand at three in the morning.
 */
export function wantsToSaveData(
  line: Line | undefined = (navigator as { connection?: Line }).connection,
): boolean {
  return line?.saveData === true || /2g$/.test(line?.effectiveType ?? '');
}
