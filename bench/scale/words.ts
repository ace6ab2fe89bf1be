/*
 * What made-up services, their parts and their failures are called. Common words, so that a search
 * over the pages has to choose between many that hold the same ones.
 */

/** A service each; with the two of this site they are twenty. */
export const services = words(`
  orders billing parcels tariffs ledgers payroll timetables catalogue vouchers archive telemetry
  forecasts dispatch invoices quotas sensors subtitles reservations`);

/** What a service is made of. */
export const parts = words(`
  gateway scheduler importer exporter replica cache broker indexer consumer renderer balancer
  uploader resolver collector proxy mailer verifier compactor snapshotter router watcher planner
  encoder shard`);

/** What happens to a part, with the words of who sees it and what a log says of it. */
export const failures: readonly (readonly [title: string, seen: string, logged: string])[] = [
  ['Stalled', 'nothing moves any more', 'no progress for'],
  ['Restarting', 'every few minutes it is gone and comes back', 'unexpected exit after'],
  ['Out of Memory', 'it disappears under load', 'cannot allocate'],
  ['Refusing Connections', 'new sessions are turned away at once', 'connection refused on attempt'],
  ['Falling Behind', 'what is shown is hours old', 'lag has reached'],
  [
    'Rejecting Credentials',
    'known accounts are told that they are unknown',
    'signature mismatch in',
  ],
  ['Serving Stale Data', 'a change that was saved does not show', 'generation differs by'],
  ['Losing Messages', 'what was confirmed never arrives', 'dropped without receipt'],
  ['Timing Out', 'pages spin and then give up', 'deadline exceeded after'],
  ['Filling its Disk', 'writing fails and reading goes on', 'no room for segment'],
  ['Split in Two', 'two halves give two different answers', 'second leader seen in term'],
  ['Duplicating Work', 'the same thing is charged or sent twice', 'already handled as'],
  ['Unreachable', 'its name resolves and nobody answers', 'no route to peer'],
  ['Throttled', 'every answer takes as long as the one before', 'quota used up at'],
];

/** What an explanation is put together from. */
export const reasons = words(`
  migration backlog rollout certificate failover snapshot retention checkpoint rebalance timeout
  handshake quorum compaction throttle manifest lease cursor partition watermark checksum`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
