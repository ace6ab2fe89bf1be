/** A field somebody is writing in. */
export interface OpenDraft {
  /** Saves what was typed, at once, unless it is held back. */
  save(): void;
  /** Something typed is not saved, and will not be as it is. */
  isHeld(): boolean;
}

const open = new Set<OpenDraft>();

/** Saves every field: before an undo, before something leaves the page, and when it is closed. */
export function saveDrafts(): void {
  for (const draft of [...open]) draft.save();
}

/** @returns what ends it; what was typed is saved then */
export function addDraft(draft: OpenDraft): () => void {
  if (open.size === 0) listen();
  open.add(draft);
  return () => {
    draft.save();
    open.delete(draft);
    if (open.size === 0) stop();
  };
}

// A page on a phone is never told that it ends: being hidden is the last it hears.
const hidden = () => document.visibilityState === 'hidden' && saveDrafts();
const leaving = (event: BeforeUnloadEvent) => {
  saveDrafts();
  if ([...open].some((draft) => draft.isHeld())) event.preventDefault();
};

function listen(): void {
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', saveDrafts);
  window.addEventListener('beforeunload', leaving);
}

function stop(): void {
  document.removeEventListener('visibilitychange', hidden);
  window.removeEventListener('pagehide', saveDrafts);
  window.removeEventListener('beforeunload', leaving);
}
