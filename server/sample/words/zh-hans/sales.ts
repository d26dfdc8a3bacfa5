import { Channel, Direction } from "../../../customers/activity/activity.entity";
import type { SalesWords } from "../words";

const { PHONE, FAX, EMAIL, SMS, WEB, VISIT, CHAT, NOTE } = Channel;
const { INBOUND, OUTBOUND, INTERNAL } = Direction;

export const sales: SalesWords = {
  deals: ["{goods}年度采购", "{goods}更新换代", "新办公区{goods}项目", "{goods}追加采购", "{goods}框架协议", "新门店{goods}配置", "{goods}集中询价"],
  leads: ["{company}来电咨询{goods}", "{company}官网询价：{goods}", "{company}展会留下名片：关注{goods}"],
  lostReasons: ["价格高于竞争对手", "客户预算推迟到明年", "与原供应商续约", "交货期赶不上客户进度", "规格不符合要求", "对接人离职，项目搁置"],
  dealNotes: [
    "对接人希望月底前定下来，领导最看重总价和到货时间。",
    "样品已送到，等使用部门反馈。",
    "客户同时找了三家比价，我们的优势是上门售后。",
    "付款方式谈到月结六十天，需财务批准。",
  ],
  beforeOrder: [
    { channel: PHONE, direction: INBOUND, subject: "来电咨询{goods}", body: "{contact}想了解{goods}的现货和交货期，答应下班前发报价。", minutes: [4, 15] },
    { channel: EMAIL, direction: OUTBOUND, subject: "{goods}报价单", body: "{contact}您好：\n附件是{goods}的报价单，三十天内有效，批量采购另有优惠。有问题请随时联系我。\n{owner}" },
    { channel: VISIT, direction: OUTBOUND, subject: "上门演示{goods}样品", body: "带了两款{goods}给使用部门试用，反馈不错，希望价格再优惠一些。", minutes: [40, 90] },
    { channel: WEB, direction: INBOUND, subject: "官网询价：{goods}", body: "通过官网表单询问{goods}的规格和批量价格，留了电话请我们回复。" },
    { channel: CHAT, direction: INBOUND, subject: "微信询问{goods}库存", body: "问{goods}有没有现货，已回复库存数量和预计发货日期。", minutes: [5, 12] },
    { channel: PHONE, direction: OUTBOUND, subject: "跟进{goods}报价", body: "{contact}说领导已经看过报价，这两天给答复。", minutes: [3, 10] },
  ],
  atOrder: [
    { channel: EMAIL, direction: INBOUND, subject: "下单：{goods}", body: "您好，{goods}请按报价单发货，收货地址不变，发票随货寄出。谢谢。" },
    { channel: PHONE, direction: INBOUND, subject: "电话确认订单", body: "核对了品种、数量和送货时间，请仓库优先安排{goods}。", minutes: [3, 9] },
    { channel: FAX, direction: INBOUND, subject: "传真盖章订单", body: "收到盖章的订单，已录入系统并回传确认。" },
    { channel: EMAIL, direction: OUTBOUND, subject: "订单确认", body: "{contact}您好：\n您的订单已收到，发货后会短信通知您。感谢支持！\n{owner}" },
  ],
  afterOrder: [
    { channel: SMS, direction: OUTBOUND, subject: "发货通知", body: "您订购的{goods}已发货，预计两到三天送达。" },
    { channel: PHONE, direction: OUTBOUND, subject: "到货回访", body: "{contact}表示{goods}已收到，包装完好，数量无误。", minutes: [2, 6] },
    { channel: EMAIL, direction: INBOUND, subject: "回复：{goods}使用情况", body: "同事们都觉得{goods}好用，下个季度应该还会再订。" },
    { channel: NOTE, direction: INTERNAL, subject: "客户对本次交货满意", body: "比约定时间早到一天，客户专门表示感谢。下次可以推荐配套耗材。" },
  ],
  inBetween: [
    { channel: VISIT, direction: OUTBOUND, subject: "例行拜访", body: "了解下半年的采购计划，{contact}提到可能会增购{goods}。", minutes: [30, 75] },
    { channel: PHONE, direction: OUTBOUND, subject: "日常回访", body: "近期没有采购需求，约好下个月再联系。", minutes: [3, 12] },
    { channel: EMAIL, direction: OUTBOUND, subject: "新品推荐与季度优惠", body: "{contact}您好：\n本季{goods}有新款上市，老客户另享优惠，随信附上产品目录。\n{owner}" },
    { channel: SMS, direction: OUTBOUND, subject: "节日问候", body: "{contact}您好，祝您和家人节日快乐，感谢一直以来的支持！" },
    { channel: NOTE, direction: INTERNAL, subject: "竞争对手动态", body: "听说对手最近上门降价抢单，续约前要提前接触。" },
    { channel: CHAT, direction: INBOUND, subject: "询问以前订单的发票", body: "请我们补发电子发票，已转财务处理。", minutes: [3, 8] },
  ],
  tasks: [
    { channel: PHONE, subject: "回电确认{goods}报价", outcome: "客户认可价格，等领导审批。" },
    { channel: EMAIL, subject: "发送{goods}产品目录和价格表", outcome: "已发出，客户回信说会内部讨论。" },
    { channel: VISIT, subject: "上门沟通年度采购", outcome: "谈定下季度的品种，数量下周确认。" },
    { channel: PHONE, subject: "回访{goods}到货后的使用情况", outcome: "使用正常，没有问题。" },
    { channel: PHONE, subject: "提醒合同即将到期", outcome: "愿意续签，请我们先准备合同草稿。" },
    { channel: CHAT, subject: "询问是否需要补货：{goods}", outcome: "库存还够，两周后再问。" },
    { channel: PHONE, subject: "长期未下单，了解原因", outcome: "对接人换了，已重新介绍并约好拜访时间。" },
  ],
  firstTasks: [
    { channel: PHONE, subject: "回电了解{goods}的需求", outcome: "下季度才需要，请我们先报价。" },
    { channel: EMAIL, subject: "发送{goods}目录和初步报价", outcome: "已发出，客户正在和现有供应商比较。" },
    { channel: VISIT, subject: "首次拜访，展示{goods}样品", outcome: "有兴趣，但预算还没批下来。" },
    { channel: PHONE, subject: "询问{goods}采购是否已决定", outcome: "还没决定，下个月再联系。" },
  ],
};
