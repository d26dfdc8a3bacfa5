import { CampaignGroup } from "../marketing/campaign/campaign.enums";
import type { SampleCustomer } from "./customers";
import { addDays, happened, type Moment } from "./moment";
import { randomFor, type Random } from "./random";

/** A member as the sample has it. */
export interface SampleCampaignMember {
  readonly customer: string;
  readonly group: CampaignGroup;
  readonly sentAt: Date;
  readonly respondedAt: Date | null;
}

/** A campaign as the sample has it; amounts are decimal text. */
export interface SampleCampaign {
  readonly key: string;
  readonly name: string;
  readonly channel: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly couponCode: string | null;
  readonly fixedCost: string;
  readonly contactCost: string;
  readonly members: readonly SampleCampaignMember[];
  /** Orders that name the campaign. */
  readonly orders: readonly string[];
}

/** How a campaign is told. */
interface Plot {
  readonly key: string;
  readonly name: string;
  readonly channel: string;
  /** Days from today to the first day, and from the first to the last. */
  readonly begins: number;
  readonly lasts: number;
  readonly couponCode: string | null;
  readonly fixedCost: string;
  readonly contactCost: string;
  readonly segment?: string;
  /** How likely somebody who will buy, and somebody who will not, is held out: where these differ, the campaign has an effect. */
  readonly heldOut: readonly [buyer: number, other: number];
  readonly responding: readonly [buyer: number, other: number];
}

const plots: readonly Plot[] = [
  { key: "winback", name: "春季回購 Spring win-back", channel: "E-mail", begins: -250, lasts: 30, couponCode: "SPRING10", fixedCost: "1200", contactCost: "0.05", heldOut: [0.1, 0.24], responding: [0.42, 0.12] },
  { key: "catalogue", name: "企業客戶型錄 Corporate catalogue", channel: "Post", begins: -150, lasts: 21, couponCode: null, fixedCost: "2500", contactCost: "4.5", segment: "Corporate", heldOut: [0.25, 0.25], responding: [0.2, 0.08] },
  { key: "midyear", name: "年中慶 Mid-year sale", channel: "SMS", begins: -75, lasts: 14, couponCode: "MID15", fixedCost: "800", contactCost: "0.12", heldOut: [0.17, 0.23], responding: [0.35, 0.1] },
  { key: "newyear", name: "新年預告 New year preview", channel: "E-mail", begins: 20, lasts: 28, couponCode: "NEWYEAR", fixedCost: "1500", contactCost: "0.05", heldOut: [0.2, 0.2], responding: [0, 0] },
];

/** Days in which an order counts as the campaign's, as in the promotion view. */
const window = 30;
/** Of the addressed who buy, so many name the coupon. */
const couponShare = 0.3;
const zone = "UTC";

/** The campaigns of the past year and one to come, with whom they addressed and held out. */
export const campaignsOf = (customers: readonly SampleCustomer[], moment: Moment): SampleCampaign[] => plots.map((plot) => campaignOf(plot, customers, moment));

function campaignOf({ begins, lasts, segment, heldOut, responding, ...plot }: Plot, customers: readonly SampleCustomer[], moment: Moment): SampleCampaign {
  const random = randomFor(`campaign ${plot.key}`);
  const startsOn = addDays(moment.today, begins);
  const endsOn = addDays(startsOn, lasts);
  if (begins > 0) return { ...plot, startsOn, endsOn, members: [], orders: [] };
  const members: SampleCampaignMember[] = [];
  const orders: string[] = [];
  for (const customer of customers) {
    const known = customer.createdAt.toISOString().slice(0, 10) < startsOn;
    if (!known || (segment && customer.segment !== segment)) continue;
    const within = customer.orders.filter(({ orderedOn }) => orderedOn >= startsOn && orderedOn < addDays(startsOn, window));
    const kind = within.length > 0 ? 0 : 1;
    const group = random.chance(heldOut[kind]) ? CampaignGroup.CONTROL : CampaignGroup.TREATED;
    const sentAt = new Date(`${startsOn}T09:00:00Z`);
    members.push({ customer: customer.key, group, sentAt, respondedAt: respondedAt(random, group, responding[kind], sentAt, moment) });
    if (plot.couponCode && group === CampaignGroup.TREATED) orders.push(...within.filter(() => random.chance(couponShare)).map(({ key }) => key));
  }
  return { ...plot, startsOn, endsOn, members, orders };
}

/** Some days after it was sent, if at all; who is held out has nothing to respond to. */
function respondedAt(random: Random, group: CampaignGroup, share: number, sentAt: Date, { now }: Moment): Date | null {
  if (group === CampaignGroup.CONTROL || !random.chance(share)) return null;
  const time = happened(random, addDays(sentAt.toISOString().slice(0, 10), random.between(1, 12)), zone, now);
  return time > sentAt ? time : new Date(sentAt.getTime() + 3_600_000);
}
