const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;

/** An amount as typed (`1,200.50`, ` 1200 `) as the exact decimal the API takes; undefined when it is none. */
export function amountOf(typed: string): string | undefined {
  const amount = typed.replaceAll(/[\s,，]/g, "");
  return AMOUNT.test(amount) ? amount : undefined;
}
