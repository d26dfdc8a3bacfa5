export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** The line of least squares through values at places 1, 2, 3, … */
export function linearTrend(values: readonly number[]): { intercept: number; slope: number } {
  const middle = (values.length + 1) / 2;
  const average = mean(values);
  let [products, squares] = [0, 0];
  values.forEach((value, index) => {
    products += (index + 1 - middle) * (value - average);
    squares += (index + 1 - middle) ** 2;
  });
  const slope = squares === 0 ? 0 : products / squares;
  return { intercept: average - slope * middle, slope };
}

/**
 * The mean absolute change from one period to the next: the error of the seasonal naive method within the series, by which
 * errors are scaled (R. J. Hyndman, A. B. Koehler, "Another look at measures of forecast accuracy", International Journal of
 * Forecasting 22, 2006, p. 685).
 * @returns 0 where nothing changes or the series is not longer than a period
 */
export const naiveError = (series: readonly number[], period: number): number => mean(series.slice(period).map((value, index) => Math.abs(value - (series[index] ?? 0))));
