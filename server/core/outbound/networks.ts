import { BlockList, isIP } from "node:net";

/**
 * Where a server never goes on somebody's behalf, because only those within the house are meant to reach it: this
 * machine, private networks, the neighbourhood (cloud providers tell their secrets at 169.254.169.254), and addresses
 * that stand for others or for nobody (IANA's registries of special-purpose addresses). An IPv4 address written as IPv6
 * (`::ffff:10.0.0.1`) is judged as what it is.
 */
const special: readonly string[] = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
  "::/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "5f00::/16",
  "fc00::/7",
  "fe80::/9",
  "ff00::/8",
];

/** A network such as `10.1.0.0/16`, or one address; undefined for what is neither. */
export function parseNetwork(text: string): { address: string; prefix: number; family: "ipv4" | "ipv6" } | undefined {
  const [address = "", length, ...more] = text.split("/");
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  const prefix = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
  return version === 0 || more.length > 0 || !(prefix <= most) ? undefined : { address, prefix, family: version === 6 ? "ipv6" : "ipv4" };
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of networks) {
    const network = parseNetwork(text);
    if (!network) throw new Error(`${text} is no network.`);
    list.addSubnet(network.address, network.prefix, network.family);
  }
  return list;
}

const forbidden = blockList(special);

/** Which addresses people may have this server send to. */
export class Networks {
  private readonly allowed: BlockList;

  /** @param allowed networks within the house that may be reached nevertheless, e.g. `10.1.0.0/16` */
  constructor(allowed: readonly string[] = []) {
    this.allowed = blockList(allowed);
  }

  /** Whether an address is one of those within the house that may be reached. */
  isAllowedInside(address: string): boolean {
    return isWithin(this.allowed, address);
  }

  mayReach(address: string): boolean {
    return this.isAllowedInside(address) || !isWithin(forbidden, address);
  }
}

function isWithin(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? "ipv6" : "ipv4");
}
