import { isIPv6 } from "node:net";

/**
 * What counts as one caller's address: an IPv6 customer has 2⁶⁴ of them, so their network counts; an IPv4 address counts
 * as such, also where it comes wrapped in IPv6.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const wrapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (wrapped !== undefined) return wrapped;
  const [head = "", tail] = address.replace(/%.*$/, "").toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill("0"), ...after];
  return `${filled.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
