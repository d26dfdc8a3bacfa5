import { DecisionRole } from "../../../customers/contact/contact.entity";
import type { NameWords } from "../words";

export const names: NameWords = {
  goods: {
    Bookcases: "bookcases", Chairs: "office chairs", Furnishings: "office furnishings", Tables: "tables",
    Appliances: "appliances", Art: "art supplies", Binders: "binders", Envelopes: "envelopes", Fasteners: "fasteners", Labels: "labels", Paper: "printer paper", Storage: "storage units", Supplies: "office supplies",
    Accessories: "computer accessories", Copiers: "copiers", Machines: "office machines", Phones: "phones",
  },
  familyNames: ["Adams", "Baker", "Carter", "Diaz", "Ellis", "Foster", "Garcia", "Hayes", "Iverson", "Jenkins", "Keller", "Lopez", "Mitchell", "Novak", "Owens", "Patel", "Quinn", "Rossi", "Simmons", "Turner", "Underwood", "Vance", "Walsh", "Young"],
  givenNames: ["Alice", "Brian", "Chloe", "David", "Elena", "Frank", "Gloria", "Henry", "Ivy", "Jacob", "Karen", "Liam", "Maya", "Noah", "Olga", "Peter", "Rachel", "Sam", "Teresa", "Victor", "Wendy", "Zoe"],
  personName: (family, given) => `${given} ${family}`,
  companyStems: ["Bluefield", "Harrow", "Kestrel", "Larkspur", "Merrow", "Northbank", "Orchard Lane", "Pinecrest", "Redwater", "Silverton", "Tidewater", "Westmark"],
  trades: [
    { name: "Manufacturing", industry: "Manufacturing" },
    { name: "Electronics", industry: "Electronics" },
    { name: "Freight", industry: "Logistics" },
    { name: "Health", industry: "Health care" },
    { name: "Builders", industry: "Construction" },
    { name: "Hospitality", industry: "Hospitality" },
    { name: "Learning", industry: "Education" },
    { name: "Software", industry: "Software" },
    { name: "Trading", industry: "Trade" },
    { name: "Partners", industry: "Professional services" },
  ],
  companyEndings: ["Inc.", "LLC", "Ltd."],
  titles: [["Office Manager", DecisionRole.DECISION_MAKER], ["Purchasing Manager", DecisionRole.BUYER], ["IT Lead", DecisionRole.INFLUENCER], ["Executive Assistant", DecisionRole.GATEKEEPER], ["Team Lead", DecisionRole.USER]],
  relations: ["Spouse", "Assistant", "Family", "Accountant"],
  tags: { top: "Key account", bulk: "Bulk buyer", gadgets: "Loves gadgets", bargains: "Price-sensitive", silent: "Gone quiet", news: "Newsletter", invoice: "Needs PO number" },
};
