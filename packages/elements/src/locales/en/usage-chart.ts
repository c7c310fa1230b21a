/** What `kvitt-usage-chart` says before there are figures. */
export const usageChart = {
  title: 'Your usage',
  loadFailed: 'The usage cannot be shown',
};
