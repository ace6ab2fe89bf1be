import { useRef, useState } from 'react';
import { redact, secretsNow, secretsPatiently } from '../secrets.ts';

export interface HeldBack {
  /** What was found, for people; empty: nothing holds the texts back. */
  whats: readonly string[];
  /**
   * Looks at the texts and hands them on, or holds them back.
   * @returns whether they were handed on
   */
  check(texts: readonly string[], hand: () => void): Promise<boolean>;
  /** The texts without what was found. */
  redacted(texts: readonly string[]): string[];
  /** The texts have changed: what was found may be gone. */
  forget(): void;
}

/** Holds texts back that look as if a secret were in them: those never reach the log. */
export function useHeldBack(): HeldBack {
  const [whats, setWhats] = useState<readonly string[]>([]);
  const looking = useRef(false);
  return {
    whats,
    async check(texts, hand) {
      // A press while the one before is still looked at would hand the same on twice.
      if (looking.current) return false;
      looking.current = true;
      await secretsPatiently();
      const found = texts.map(secretsNow);
      looking.current = false;
      setWhats([...new Set(found.flat().map(({ what }) => what))]);
      const isClean = found.every((secrets) => secrets.length === 0);
      if (isClean) hand();
      return isClean;
    },
    redacted: (texts) => texts.map((text) => redact(text, secretsNow(text))),
    forget: () => {
      if (whats.length > 0) setWhats([]);
    },
  };
}
