import { DecisionRole } from "../../../customers/contact/contact.entity";
import type { NameWords } from "../words";

export const names: NameWords = {
  goods: {
    Bookcases: "书柜", Chairs: "办公椅", Furnishings: "办公室摆件", Tables: "会议桌",
    Appliances: "小家电", Art: "美术用品", Binders: "文件夹", Envelopes: "信封", Fasteners: "回形针和图钉", Labels: "标签贴纸", Paper: "复印纸", Storage: "储物柜", Supplies: "办公用品",
    Accessories: "电脑配件", Copiers: "复印机", Machines: "办公设备", Phones: "电话机",
  },
  familyNames: [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚"],
  givenNames: [
    "伟", "芳", "娜", "敏", "静", "磊", "洋", "勇", "艳", "杰", "涛", "超", "明", "霞", "平", "刚", "鹏", "丹", "倩", "琳",
    "建华", "志强", "丽娟", "海燕", "晓东", "文博", "雨桐", "子涵", "浩然", "欣妍", "思远", "梦洁", "俊峰", "雪梅", "国庆", "玉兰", "嘉怡", "振华", "立新", "佳琪",
  ],
  personName: (family, given) => family + given,
  companyStems: ["华信", "中科源", "博远", "鼎盛和", "锐捷通", "安泰", "恒力达", "蓝天阁", "新锐", "海纳", "云帆", "创佳", "金桥", "汇丰源", "东方红叶", "启明", "天成", "宏图", "思必达", "瑞麟", "众诚", "万象", "德邻", "绿洲", "智联华", "君悦", "明湖"],
  trades: [
    { name: "精密机械", industry: "Manufacturing" },
    { name: "电子科技", industry: "Electronics" },
    { name: "供应链管理", industry: "Logistics" },
    { name: "医药", industry: "Health care" },
    { name: "建筑工程", industry: "Construction" },
    { name: "餐饮管理", industry: "Hospitality" },
    { name: "教育科技", industry: "Education" },
    { name: "软件", industry: "Software" },
    { name: "进出口贸易", industry: "Trade" },
    { name: "企业咨询", industry: "Professional services" },
  ],
  companyEndings: ["有限公司", "有限公司", "股份有限公司"],
  titles: [
    ["总经理", DecisionRole.DECISION_MAKER], ["财务总监", DecisionRole.DECISION_MAKER], ["采购经理", DecisionRole.BUYER], ["采购专员", DecisionRole.BUYER],
    ["信息部主管", DecisionRole.INFLUENCER], ["行政经理", DecisionRole.INFLUENCER], ["行政专员", DecisionRole.USER], ["部门主管", DecisionRole.USER], ["总经理助理", DecisionRole.GATEKEEPER], ["前台", DecisionRole.OTHER],
  ],
  relations: ["配偶", "助理", "家人", "会计"],
  tags: { top: "重点客户", bulk: "批量采购", gadgets: "数码爱好者", bargains: "价格敏感", silent: "长期未下单", news: "订阅资讯", invoice: "需开专用发票" },
};
