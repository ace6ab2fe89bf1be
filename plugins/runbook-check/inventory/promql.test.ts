import { expect, it } from 'vitest';
import { metricsIn } from './promql.ts';

it.each([
  ['up{job="a_b"} == 0', 'up'],
  ['rate(http_requests_total{code=~"5.."}[5m])', 'http_requests_total'],
  ['sum by (job_name) (a_b) / on(x_y) group_left(z_z) c_d', 'a_b c_d'],
  ['histogram_quantile(0.99, sum(rate(x_bucket[5m])) by (le))', 'x_bucket'],
  ['job:errors:rate5m > 0.1 and on() vector(1)', 'job:errors:rate5m'],
  ['label_replace(a_b, "x_x", "$1", "y_y", "(.*)")', 'a_b'],
  ['a_b offset 5m unless ignoring (x) c_d # e_f', 'a_b c_d'],
  ["absent(a_b{x='{y}'})", 'a_b'],
  ['-1e3 + inf + 5m', ''],
])('%s', (expression, metrics) => {
  expect(metricsIn(expression).join(' ')).toBe(metrics);
});
