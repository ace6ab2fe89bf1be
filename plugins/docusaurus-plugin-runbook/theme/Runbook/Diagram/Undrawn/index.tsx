import DiagramText from '@theme/Runbook/Diagram/Text';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { whenIdle } from '../../../../client/when-idle.ts';

const InBrowser = lazy(() => import('@theme/Runbook/Diagram/InBrowser'));

/**
 * A diagram that nobody has drawn ahead of time: its text, until the browser has drawn it. That
 * takes long, so it is done when the diagram is not far from the screen and nothing else is to do.
 */
export default function Undrawn({ value }: { value: string }): ReactNode {
  const figure = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const [height, setHeight] = useState<number>();

  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        whenIdle(() => setNear(true));
      },
      { rootMargin: '100% 0px' },
    );
    if (figure.current) observer.observe(figure.current);
    return () => observer.disconnect();
  }, []);

  const onDrawn = useCallback(() => {
    const text = figure.current?.querySelector('pre')?.getBoundingClientRect();
    // On the screen it takes the place of the text, and its room: nothing there jumps.
    const isSeen = text && text.bottom > 0 && text.top < innerHeight;
    setHeight((before) => before ?? (isSeen ? text.height : undefined));
    setDrawn(true);
  }, []);

  return (
    <figure ref={figure} className="rb-diagram">
      <DiagramText value={value} open={!drawn} />
      {near && (
        <Suspense>
          <InBrowser value={value} drawn={drawn} height={height} onDrawn={onDrawn} />
        </Suspense>
      )}
    </figure>
  );
}
