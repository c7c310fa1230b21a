import { define } from '../define.js';
import { KvittUsageChart } from '../usage-chart/usage-chart.js';

define('kvitt-usage-chart', KvittUsageChart);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-usage-chart': KvittUsageChart;
  }
}
