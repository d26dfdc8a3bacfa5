import { DecisionRole } from "../../../customers/contact/contact.entity";
import type { NameWords } from "../words";

export const names: NameWords = {
  goods: {
    Bookcases: "書櫃", Chairs: "辦公椅", Furnishings: "辦公室擺設", Tables: "會議桌",
    Appliances: "小家電", Art: "美術用品", Binders: "資料夾", Envelopes: "信封", Fasteners: "迴紋針與圖釘", Labels: "標籤貼紙", Paper: "影印紙", Storage: "收納櫃", Supplies: "事務用品",
    Accessories: "電腦周邊", Copiers: "影印機", Machines: "事務機", Phones: "電話機",
  },
  familyNames: [..."陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓"],
  givenNames: [
    "志明", "淑芬", "俊宏", "雅雯", "建良", "美玲", "家豪", "怡君", "宗翰", "佳蓉", "冠廷", "欣怡", "承恩", "詩涵", "柏翰", "宜蓁", "彥廷", "筱婷", "信宏", "惠如",
    "國華", "麗珠", "文傑", "秀琴", "宇軒", "思妤", "哲瑋", "佩珊", "正雄", "玉蘭", "明哲", "婉婷", "昱安", "子晴", "育誠", "靜宜", "士豪", "芳瑜", "振宇", "曉雯",
  ],
  personName: (family, given) => family + given,
  companyStems: ["宏遠", "晨曦", "立群", "永茂", "昱達", "冠誠", "森禾", "凱鴻", "勤耘", "瑞景", "長穎", "博揚", "日盛禾", "東川", "盈璞", "同心圓", "藍海灣", "沐光", "拓野", "百川", "禾田", "翔韻", "佑邦", "嘉木", "恆石", "源山", "泰禾"],
  trades: [
    { name: "精密工業", industry: "Manufacturing" },
    { name: "電子", industry: "Electronics" },
    { name: "國際物流", industry: "Logistics" },
    { name: "生技", industry: "Health care" },
    { name: "建設", industry: "Construction" },
    { name: "餐飲", industry: "Hospitality" },
    { name: "文教事業", industry: "Education" },
    { name: "資訊", industry: "Software" },
    { name: "貿易", industry: "Trade" },
    { name: "設計", industry: "Professional services" },
  ],
  companyEndings: ["股份有限公司", "股份有限公司", "有限公司"],
  titles: [
    ["總經理", DecisionRole.DECISION_MAKER], ["財務長", DecisionRole.DECISION_MAKER], ["採購經理", DecisionRole.BUYER], ["採購專員", DecisionRole.BUYER],
    ["資訊部主任", DecisionRole.INFLUENCER], ["行政部經理", DecisionRole.INFLUENCER], ["總務", DecisionRole.USER], ["業務助理", DecisionRole.USER], ["董事長特助", DecisionRole.GATEKEEPER], ["櫃檯人員", DecisionRole.OTHER],
  ],
  relations: ["配偶", "助理", "家人", "會計師"],
  tags: { top: "重點客戶", bulk: "大量採購", gadgets: "愛用 3C", bargains: "對價格敏感", silent: "久未下單", news: "訂閱電子報", invoice: "需開三聯式發票" },
};
