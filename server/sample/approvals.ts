import { hour } from "../core/clock";
import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import type { SampleDeal } from "./deal-draft";
import type { Moment } from "./moment";
import { managerOf, salesTeams } from "./people";
import { fill, languages, type Language } from "./words";

/** What a seller puts up for approval about a deal, with the answer where there is one already. */
export interface SampleApproval {
  readonly deal: string;
  readonly askedBy: string;
  readonly approver: string;
  readonly subject: string;
  readonly note: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly answer: { readonly isYes: boolean; readonly at: Date; readonly comment: string } | null;
}

/** How one question of each team goes: asked so many hours ago, wanted so many later, answered after some. */
interface Plot {
  readonly about: "discount" | "terms" | "trial";
  readonly askedAgo: number;
  readonly within: number;
  readonly answer?: { readonly isYes: boolean; readonly after: number };
}

const plots: readonly Plot[] = [
  { about: "discount", askedAgo: 5, within: 48 },
  { about: "terms", askedAgo: 52, within: 48 },
  { about: "trial", askedAgo: 28, within: 120 },
  { about: "discount", askedAgo: 6 * 24, within: 48, answer: { isYes: true, after: 7 } },
  { about: "terms", askedAgo: 13 * 24, within: 72, answer: { isYes: false, after: 26 } },
];

interface Wording {
  readonly subject: string;
  readonly note: string;
  readonly yes: string;
  readonly no: string;
}

const wordings: Readonly<Record<Language, Readonly<Record<Plot["about"], Wording>>>> = {
  "zh-Hant": {
    discount: { subject: "{deal}：給 12% 折扣", note: "對手報價低一成，客戶本週決定。折扣後毛利仍有 18%。", yes: "可以，但運費照舊由客戶負擔。", no: "不低於九折，改送免運。" },
    terms: { subject: "{deal}：付款期限延為 60 天", note: "客戶月底結帳，次月才能付款；過去都準時。", yes: "同意，只限這一筆。", no: "先請對方付三成訂金再談。" },
    trial: { subject: "{deal}：免費試用一個月", note: "客戶想先在一個部門試用，試用品可以收回。", yes: "可以，請記得排定收回的日期。", no: "這個品項沒有試用品。" },
  },
  "zh-Hans": {
    discount: { subject: "{deal}：给 12% 折扣", note: "竞争对手报价低一成，客户本周决定。折后毛利仍有 18%。", yes: "可以，但运费照旧由客户承担。", no: "不低于九折，改送免运费。" },
    terms: { subject: "{deal}：账期延长到 60 天", note: "客户月底对账，次月才能付款；以往都按时回款。", yes: "同意，仅限这一单。", no: "先让对方付三成定金再谈。" },
    trial: { subject: "{deal}：免费试用一个月", note: "客户想先在一个部门试用，样机可以收回。", yes: "可以，请记得约好收回日期。", no: "这个产品没有样机。" },
  },
  en: {
    discount: { subject: "{deal}: a discount of 12%", note: "A competitor offers a tenth less and they decide this week. Our margin stays above 18%.", yes: "Yes, but they pay for delivery as usual.", no: "Not below ten per cent. Offer free delivery instead." },
    terms: { subject: "{deal}: 60 days to pay", note: "They close their books at the end of the month and pay in the next. So far always on time.", yes: "Agreed, for this order only.", no: "Ask for a deposit of 30% first." },
    trial: { subject: "{deal}: a free trial for a month", note: "They would like to try it in one department first; we get the goods back.", yes: "Fine. Agree on the day they come back.", no: "We have no trial units of this." },
  },
};

/** Every sales team has some questions that wait, one of them for too long, and some that were answered. */
export const approvalsOf = (deals: readonly SampleDeal[], moment: Moment): SampleApproval[] => languages.flatMap((language) => ofTeam(language, deals, moment));

function ofTeam(language: Language, deals: readonly SampleDeal[], { now }: Moment): SampleApproval[] {
  const close = deals.filter((deal) => deal.language === language && deal.status === OpportunityStatus.OPEN && deal.stays.at(-1)?.stage === "negotiation");
  return plots.flatMap(({ about, askedAgo, within, answer }, index) => {
    // One of each seller first, then the next of each: not all questions are one person's.
    const deal = close[(index * 3) % close.length];
    if (!deal) return [];
    const { subject, note, yes, no } = wordings[language][about];
    const askedAt = new Date(now.getTime() - askedAgo * hour);
    return [{
      deal: deal.key,
      askedBy: deal.owner,
      approver: managerOf(salesTeams[language]).key,
      subject: fill(subject, { deal: deal.name }),
      note,
      askedAt,
      dueAt: new Date(askedAt.getTime() + within * hour),
      answer: answer ? { isYes: answer.isYes, at: new Date(askedAt.getTime() + answer.after * hour), comment: answer.isYes ? yes : no } : null,
    }];
  });
}
