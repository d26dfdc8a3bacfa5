/** How a band of discounts is called: "none", "10 % – 20 %". */
export const bandName = ({ from, to }: { from: number; to: number }, share: (value: number) => string, none: string): string => (to === 0 ? none : `${share(from)} – ${share(to)}`);
