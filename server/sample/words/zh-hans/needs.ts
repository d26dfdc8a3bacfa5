import type { NeedWords } from "../words";

export const needs: NeedWords = {
  stock: ["请我方常备两周用量", "无需备货，每季度下单一次"],
  transport: ["上午九点前送达，由后门卸货", "需带升降尾板，现场没有叉车"],
  packaging: ["托盘高度 1.2 米以内，需缠膜", "中性纸箱，不印我方名称"],
  information: ["发货前一天用邮件发送送货单", "每月一张发票，注明订单编号"],
};
