import { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useRef, useState } from 'react';

type Charts = typeof import('../../../client/metrics/charts.ts');

/**
 * A chart, drawn once the charting library is there. What it shows is always said in a table too,
 * so a screen reader is given one sentence, and a chart that fails leaves nothing out.
 */
export default function Chart<K extends keyof Charts>(props: {
  draw: K;
  data: Parameters<Charts[K]>[0];
  /** What is to be seen, in one sentence. */
  label: string;
  height: number;
}): ReactNode {
  const { draw, data, label, height } = props;
  const box = useRef<HTMLDivElement>(null);
  const [charts, setCharts] = useState<Charts | 'failed'>();

  useEffect(() => {
    import('../../../client/metrics/charts.ts').then(setCharts, () => setCharts('failed'));
  }, []);

  useEffect(() => {
    const here = box.current;
    if (!here || !charts || charts === 'failed') return;
    const drawer = charts[draw] as (data: unknown, width: number) => Element;
    let width = 0;
    const observer = new ResizeObserver(() => {
      // Nothing is drawn where there is no room, as while a part of the page is put away.
      if (here.clientWidth === width || here.clientWidth === 0) return;
      width = here.clientWidth;
      const drawing = drawer(data, width);
      // Its parts have names that only tell what they are drawn with.
      drawing.setAttribute('aria-hidden', 'true');
      here.replaceChildren(drawing);
    });
    observer.observe(here);
    return () => observer.disconnect();
  }, [charts, draw, data]);

  if (charts === 'failed') {
    return (
      <p className="rb-error">
        {translate({
          id: 'runbook.chart.failed',
          message: 'The chart could not be loaded. The table says the same.',
        })}
      </p>
    );
  }
  return (
    <div
      ref={box}
      className="rb-chart rb-needs-script"
      role="img"
      aria-label={label}
      style={{ minHeight: height }}
    />
  );
}
