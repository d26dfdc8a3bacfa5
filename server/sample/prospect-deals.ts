import { LifeCycleStage } from "../customers/customer/customer.enums";
import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import type { SampleCustomer } from "./customers";
import { draft, hopedFor, likely, openStages, passed, patience, type Draft } from "./deal-draft";
import { addDays, daysBetween, happened, type Moment } from "./moment";
import type { SampleOrder } from "./orders";
import { zones } from "./people";
import { randomFor, type Random } from "./random";
import { words } from "./words";

/** Of those who are lost, and of those somebody still talks to, so many came as far as a deal. */
const share = { lost: 0.7, open: 0.6 };

/** For so many days somebody talks to a prospect; later deals are lost or were never begun. */
const talking = 180;

const depths = [[0, 4], [1, 3], [2, 2], [3, 1]] as const;

/** The deals with those who have never bought: they hope for what others bought, and some have said no. */
export function prospectDealsOf(prospects: readonly SampleCustomer[], customers: readonly SampleCustomer[], moment: Moment): Draft[] {
  const random = randomFor("deals of prospects");
  return prospects.flatMap((prospect) => {
    const order = likely(random, random.pick(customers));
    const known = daysBetween(prospect.createdAt.toISOString().slice(0, 10), moment.today);
    if (prospect.lifeCycleStage === LifeCycleStage.LOST) return random.chance(share.lost) ? [lost(random, prospect, order, known, moment)] : [];
    return known > 1 && known < talking && random.chance(share.open) ? [open(random, prospect, order, known, moment)] : [];
  });
}

/** @param known days since the prospect is known */
function lost(random: Random, prospect: SampleCustomer, order: SampleOrder, known: number, moment: Moment): Draft {
  const days = Math.min(random.between(20, 120), known - 1);
  const lostOn = addDays(moment.today, days - known);
  const closedAt = happened(random, lostOn, zones[prospect.language], moment.now);
  const stays = [...passed(random, closedAt, days - 4, openStages.slice(0, random.between(1, 4))), { stage: "lost" as const, enteredAt: closedAt }];
  const lostReason = random.pick(words[prospect.language].lostReasons);
  return { ...draft(random, prospect, order, { status: OpportunityStatus.LOST, stays, closedAt, value: hopedFor(order), expectedCloseOn: addDays(lostOn, random.between(-10, 20)), lostReason }), source: prospect.source };
}

function open(random: Random, prospect: SampleCustomer, order: SampleOrder, known: number, moment: Moment): Draft {
  const depth = random.weighted(depths);
  const stage = openStages[depth];
  const since = random.between(0, Math.min(known - 1, patience[stage] + 7));
  const enteredAt = happened(random, addDays(moment.today, -since), zones[prospect.language], moment.now);
  const before = passed(random, enteredAt, Math.min(random.between(4, 14) * depth, known - since), openStages.slice(0, depth));
  const expectedCloseOn = addDays(moment.today, random.between(10, 130 - depth * 25));
  return { ...draft(random, prospect, order, { status: OpportunityStatus.OPEN, stays: [...before, { stage, enteredAt }], closedAt: null, value: hopedFor(order), expectedCloseOn }), source: prospect.source };
}
