interface At {
  days: number;
}

/**
 * Curves with steps at days of their own, put on one axis of days: at each day the last step up to it, and nothing after
 * the curve's own end.
 */
export function curvesOnOneAxis<Point extends At>(curves: readonly (readonly Point[])[]): { days: number[]; values: (Point | null)[][] } {
  const days = [...new Set(curves.flatMap(points => points.map(point => point.days)))].sort((left, right) => left - right);
  const values = curves.map(points => {
    let place = -1;
    const end = points.at(-1)?.days ?? -1;
    return days.map(day => {
      while ((points[place + 1]?.days ?? Infinity) <= day) place++;
      return day > end ? null : (points[place] ?? null);
    });
  });
  return { days, values };
}
