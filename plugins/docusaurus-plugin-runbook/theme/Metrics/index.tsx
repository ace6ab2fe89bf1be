import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import Empty from '@theme/Metrics/Empty';
import Filters from '@theme/Metrics/Filters';
import Notices from '@theme/Metrics/Notices';
import Results from '@theme/Metrics/Results';
import StorageNotice from '@theme/Runbook/StorageNotice';
import { type ReactNode, useEffect, useMemo } from 'react';
import { counted, figuresOf } from 'runbook-model/metrics';
import { prepareAnnouncements } from '../../client/announce.ts';
import { dayName, several } from '../../client/metrics/format.ts';
import { type MetricsQuery, readQuery, searchOf } from '../../client/metrics/query.ts';
import { type MeasuredRecords, useMeasuredRecords } from '../../client/metrics/records.ts';
import { useNow } from '../../client/time.ts';
import type { MetricsData } from '../../metrics-data.ts';

const lastInstant = 86_400_000 - 1;

/** The metrics page: how often, how bad, how long, from reports or from this browser's records. */
export default function Metrics({ metrics }: { metrics: MetricsData }): ReactNode {
  const records = useMeasuredRecords();
  const now = useNow();
  const services = useMemo(
    () => servicesOf(metrics, [...metrics.reports, ...records.incidents]),
    [metrics, records],
  );
  const { query, ignored, ask } = useQuery(services.map(({ id }) => id));
  const { source, service, from, to } = query;

  // Reports are known up to the build, this browser's records up to now.
  const today =
    source === 'browser' && now !== undefined
      ? new Date(now).toISOString().slice(0, 10)
      : metrics.asOf;
  const asOf = Date.parse(today) + lastInstant;
  const all = source === 'reports' ? metrics.reports : records.incidents;
  const chosen = useMemo(() => counted(all), [all]);
  const figures = useMemo(
    () => figuresOf(chosen, { service, from, to }, asOf),
    [chosen, service, from, to, asOf],
  );
  useEffect(prepareAnnouncements, []);

  return (
    <Layout
      title="Metrics"
      description="How often, how bad, how long: the figures of the incidents."
    >
      <main className="rb-board rb-metrics">
        <StorageNotice />
        <h1>Metrics</h1>
        <p className="rb-hint">
          {source === 'reports'
            ? `From the reports in this site, as of ${dayName(metrics.asOf)}`
            : 'From the incidents declared in this browser'}
          {service !== undefined && `, of ${services.find(({ id }) => id === service)?.name}`}
          {from !== undefined && `, from ${dayName(from)}`}
          {to !== undefined && `, to ${dayName(to)}`}.
        </p>
        <Filters
          query={query}
          sizes={{ reports: metrics.reports.length, browser: records.incidents.length }}
          services={services}
          lastDay={today}
          ask={ask}
        />
        <Notices all={all} counted={chosen} ignored={ignored} />
        {figures.incidents.length + figures.leftOut.length === 0 ? (
          <Empty
            source={source}
            total={chosen.length}
            widen={() => ask({ service: undefined, from: undefined, to: undefined })}
          />
        ) : (
          <Results
            figures={figures}
            all={chosen}
            selection={{ service, from, to }}
            asOf={asOf}
            services={services}
          />
        )}
        {source === 'browser' && <NotCounted others={records.others} />}
        <Definitions services={services} />
      </main>
    </Layout>
  );
}

function NotCounted({ others }: { others: MeasuredRecords['others'] }): ReactNode {
  const some = Object.entries(others).filter(([, count]) => count > 0);
  if (some.length === 0) return null;
  return (
    <p className="rb-soft">
      Not counted: {some.map(([what, count]) => several(count, what)).join(', ')}.
    </p>
  );
}

/** Where a service says in its own words what it tracks. */
function Definitions({ services }: { services: MetricsData['services'] }): ReactNode {
  const links = services.filter(({ definitions }) => definitions !== undefined);
  if (links.length === 0) return null;
  return (
    <p>
      Definitions of the services:{' '}
      {links.map(({ id, name, definitions = '' }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={definitions}>{name}</Link>
        </span>
      ))}
    </p>
  );
}

/** The query in the address of the page. The server knows none, and neither does hydration. */
function useQuery(services: readonly string[]) {
  const history = useHistory();
  const { search } = useLocation();
  const { query, ignored } = readQuery(useIsBrowser() ? search : '', services);
  const ask = (change: Partial<MetricsQuery>) =>
    history.replace({ ...history.location, search: searchOf({ ...query, ...change }) });
  return { query, ignored, ask };
}

/** The services of the site, and those that only an incident speaks of, under their ids. */
function servicesOf(
  { services }: MetricsData,
  incidents: readonly { service: string }[],
): MetricsData['services'] {
  const known = new Set(services.map(({ id }) => id));
  const others = new Set(incidents.map(({ service }) => service).filter((id) => !known.has(id)));
  return [...services, ...[...others].map((id) => ({ id, name: id, severities: [] }))];
}
