import { ContractKind } from "../../../orders/contract/contract.enums";
import type { AgreedWords } from "../words";

export const agreed: AgreedWords = {
  contracts: [
    ["年度办公用品供货", ContractKind.SUPPLY],
    ["打印机与复印机保养", ContractKind.SERVICE],
    ["会议室家具租赁", ContractKind.LEASE],
  ],
};
