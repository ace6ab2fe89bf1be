// Mermaid lets hints appear with it and relies on others to load it.
import 'd3-transition';
import Mermaid from '@theme/Mermaid';
import DiagramBox from '@theme/Runbook/Diagram/Box';
import { type ReactNode, useEffect, useRef } from 'react';

const xlink = 'http://www.w3.org/1999/xlink';

/** Draws a diagram with mermaid; hidden until it is drawn, and for good if it cannot be. */
export default function InBrowser(props: {
  value: string;
  drawn: boolean;
  /** Of the room it has; as high as it is by itself if not given. */
  height: number | undefined;
  onDrawn: () => void;
}): ReactNode {
  const { value, drawn, height, onDrawn } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    // It draws again for other colours.
    const observer = new MutationObserver(() => {
      if (!current.querySelector('svg')) return;
      for (const link of current.getElementsByTagName('a')) {
        const to = link.getAttributeNS(xlink, 'href');
        if (to !== null) link.setAttribute('href', to);
        link.removeAttributeNS(xlink, 'href');
      }
      onDrawn();
    });
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [onDrawn]);
  return (
    <DiagramBox ref={box} hidden={!drawn} style={{ height }}>
      <Mermaid value={value} />
    </DiagramBox>
  );
}
