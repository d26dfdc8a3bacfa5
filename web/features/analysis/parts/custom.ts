/** What a custom series asks of its picture while it draws: the parts of ECharts' own type that are used here. */
export interface Drawing {
  value: (dimension: number) => number;
  coord: (at: [number, number]) => [number, number];
  size: (of: [number, number]) => [number, number];
}
