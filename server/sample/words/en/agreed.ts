import { ContractKind } from "../../../orders/contract/contract.enums";
import type { AgreedWords } from "../words";

export const agreed: AgreedWords = {
  contracts: [
    ["Office supplies for the year", ContractKind.SUPPLY],
    ["Care of printers and copiers", ContractKind.SERVICE],
    ["Lease of meeting room furniture", ContractKind.LEASE],
  ],
};
