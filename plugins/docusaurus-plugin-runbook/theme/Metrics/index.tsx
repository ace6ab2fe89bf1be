import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import Drills from '@theme/Metrics/Drills';
import Empty from '@theme/Metrics/Empty';
import Filters from '@theme/Metrics/Filters';
import Notices from '@theme/Metrics/Notices';
import Results from '@theme/Metrics/Results';
import StorageNotice from '@theme/Runbook/StorageNotice';
import { type ReactNode, useEffect, useMemo } from 'react';
import { counted, figuresOf } from 'runbook-model/metrics';
import { prepareAnnouncements } from '../../client/announce.ts';
import { plural } from '../../client/locale.ts';
import { type MetricsQuery, readQuery, searchOf } from '../../client/metrics/query.ts';
import { type MeasuredRecords, useMeasuredRecords } from '../../client/metrics/records.ts';
import { formatDay, useNow } from '../../client/time.ts';
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
      title={translate({ id: 'runbook.metrics.title', message: 'Metrics' })}
      description={translate({
        id: 'runbook.metrics.description',
        message: 'How often, how bad, how long: the figures of the incidents.',
      })}
    >
      <main className="rb-board rb-metrics">
        <StorageNotice />
        <h1>{translate({ id: 'runbook.metrics.title', message: 'Metrics' })}</h1>
        <p className="rb-hint">
          {[
            source === 'reports'
              ? translate(
                  {
                    id: 'runbook.metrics.asOf',
                    message: 'From the reports in this site, as of {day}',
                  },
                  { day: formatDay(metrics.asOf) },
                )
              : translate({
                  id: 'runbook.metrics.fromBrowser',
                  message: 'From the incidents declared in this browser',
                }),
            service !== undefined &&
              translate(
                { id: 'runbook.metrics.ofService', message: 'of {service}' },
                { service: services.find(({ id }) => id === service)?.name ?? service },
              ),
            from !== undefined &&
              translate(
                { id: 'runbook.metrics.from', message: 'from {day}' },
                { day: formatDay(from) },
              ),
            to !== undefined &&
              translate({ id: 'runbook.metrics.to', message: 'to {day}' }, { day: formatDay(to) }),
          ]
            .filter(Boolean)
            .join(', ')}
          .
        </p>
        <Drills drills={metrics.drills} />
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

const otherWords = {
  draft: translate({ id: 'runbook.metrics.drafts', message: '{count} draft|{count} drafts' }),
  rehearsal: translate({
    id: 'runbook.metrics.rehearsals',
    message: '{count} rehearsal|{count} rehearsals',
  }),
  incomplete: translate({
    id: 'runbook.metrics.incomplete',
    message: '{count} incomplete record|{count} incomplete records',
  }),
};

function NotCounted({ others }: { others: MeasuredRecords['others'] }): ReactNode {
  const some = (Object.keys(others) as (keyof typeof others)[]).flatMap((kind) =>
    others[kind] > 0 ? [plural(otherWords[kind], others[kind])] : [],
  );
  if (some.length === 0) return null;
  return (
    <p className="rb-soft">
      {translate(
        { id: 'runbook.metrics.notCounted', message: 'Not counted: {records}.' },
        { records: some.join(', ') },
      )}
    </p>
  );
}

/** Where a service says in its own words what it tracks. */
function Definitions({ services }: { services: MetricsData['services'] }): ReactNode {
  const links = services.filter(({ definitions }) => definitions !== undefined);
  if (links.length === 0) return null;
  return (
    <p>
      {translate({ id: 'runbook.metrics.definitions', message: 'Definitions of the services:' })}{' '}
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
