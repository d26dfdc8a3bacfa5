import { Locale, Role } from "../identity/role";
import type { Language } from "./words";

/** What everybody in the sample signs in with. It is public. */
export const samplePassword = "guanxi-sample";

/** What the sample company is called. */
export const companyName = "關係商貿 Guanxi Trading";

export type TeamKey = "north" | "east" | "international" | "service" | "finance" | "office";

/** Somebody who works in the sample company. */
export interface SamplePerson {
  /** What stands before the @. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly team: TeamKey;
  readonly language: Language;
}

export const teamNames: Readonly<Record<TeamKey, string>> = {
  north: "北區業務部",
  east: "华东销售部",
  international: "International Sales",
  service: "客戶服務 Customer Service",
  finance: "財務 Finance",
  office: "資訊 IT",
};

export const locales: Readonly<Record<Language, Locale>> = { "zh-Hant": Locale.ZH_HANT, "zh-Hans": Locale.ZH_HANS, en: Locale.EN };

/** Where people of a language live and keep their hours. */
export const zones: Readonly<Record<Language, string>> = { "zh-Hant": "Asia/Taipei", "zh-Hans": "Asia/Shanghai", en: "America/New_York" };

/** The team that sells to customers of a language. */
export const salesTeams: Readonly<Record<Language, TeamKey>> = { "zh-Hant": "north", "zh-Hans": "east", en: "international" };

/** Everybody, in the order in which the sign-in screen offers them. */
export const people: readonly SamplePerson[] = [
  { key: "mei.lin", name: "林美玲", title: "業務經理", role: Role.SALES_MANAGER, team: "north", language: "zh-Hant" },
  { key: "chihhao.chen", name: "陳志豪", title: "資深業務", role: Role.SALES, team: "north", language: "zh-Hant" },
  { key: "yating.chang", name: "張雅婷", title: "業務專員", role: Role.SALES, team: "north", language: "zh-Hant" },
  { key: "chunchieh.wang", name: "王俊傑", title: "業務專員", role: Role.SALES, team: "north", language: "zh-Hant" },
  { key: "peishan.lee", name: "李佩珊", title: "業務專員", role: Role.SALES, team: "north", language: "zh-Hant" },
  { key: "jianguo.zhou", name: "周建国", title: "销售经理", role: Role.SALES_MANAGER, team: "east", language: "zh-Hans" },
  { key: "yang.liu", name: "刘洋", title: "高级销售", role: Role.SALES, team: "east", language: "zh-Hans" },
  { key: "xuemei.zhao", name: "赵雪梅", title: "客户经理", role: Role.SALES, team: "east", language: "zh-Hans" },
  { key: "hao.sun", name: "孙浩", title: "客户经理", role: Role.SALES, team: "east", language: "zh-Hans" },
  { key: "siyuan.chen", name: "陈思远", title: "客户经理", role: Role.SALES, team: "east", language: "zh-Hans" },
  { key: "grace.oconnor", name: "Grace O’Connor", title: "Sales Manager", role: Role.SALES_MANAGER, team: "international", language: "en" },
  { key: "daniel.reyes", name: "Daniel Reyes", title: "Senior Account Executive", role: Role.SALES, team: "international", language: "en" },
  { key: "priya.nair", name: "Priya Nair", title: "Account Executive", role: Role.SALES, team: "international", language: "en" },
  { key: "tom.whitfield", name: "Tom Whitfield", title: "Account Executive", role: Role.SALES, team: "international", language: "en" },
  { key: "shufen.huang", name: "黃淑芬", title: "客服主管", role: Role.SERVICE, team: "service", language: "zh-Hant" },
  { key: "tsunghan.wu", name: "吳宗翰", title: "客服工程師", role: Role.SERVICE, team: "service", language: "zh-Hant" },
  { key: "yishan.tsai", name: "蔡依珊", title: "客服專員", role: Role.SERVICE, team: "service", language: "zh-Hant" },
  { key: "li.ma", name: "马丽", title: "客服专员", role: Role.SERVICE, team: "service", language: "zh-Hans" },
  { key: "hannah.brooks", name: "Hannah Brooks", title: "Support Specialist", role: Role.SERVICE, team: "service", language: "en" },
  { key: "wenpin.hsu", name: "許文彬", title: "財務經理", role: Role.FINANCE, team: "finance", language: "zh-Hant" },
  { key: "olivia.grant", name: "Olivia Grant", title: "Accountant", role: Role.FINANCE, team: "finance", language: "en" },
  { key: "an.ku", name: "顧安", title: "系統管理員", role: Role.ADMINISTRATOR, team: "office", language: "zh-Hant" },
];

/** The first named of each team leads it. */
export const managerOf = (team: TeamKey): SamplePerson => firstOf(people.filter((person) => person.team === team));

/** Who sells to customers of a language. */
export const salesPeople = (language: Language): readonly SamplePerson[] => people.filter(({ role, team }) => role === Role.SALES && team === salesTeams[language]);

const agents: Readonly<Record<Language, readonly string[]>> = {
  "zh-Hant": ["tsunghan.wu", "yishan.tsai", "shufen.huang"],
  "zh-Hans": ["li.ma", "yishan.tsai"],
  en: ["hannah.brooks"],
};

/** Who answers customers of a language. */
export const agentsFor = (language: Language): readonly SamplePerson[] => people.filter(({ key }) => agents[language].includes(key));

export const personByKey = (key: string): SamplePerson => firstOf(people.filter((person) => person.key === key));

export const emailOf = ({ key }: SamplePerson): string => `${key}@guanxi.example`;

function firstOf(list: readonly SamplePerson[]): SamplePerson {
  const [first] = list;
  if (!first) throw new Error("There is no such person in the sample.");
  return first;
}
