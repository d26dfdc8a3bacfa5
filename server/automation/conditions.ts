import { testable } from "../core/condition/vocabulary";
import { all, one } from "../core/graph/relations";
import { Customer } from "../customers/customer/customer.entity";
import { User } from "../identity/user/user.entity";
import { Approval } from "./approval/approval.entity";

testable(Approval, { customer: one(Customer, "customerId"), approver: one(User, "approverId"), requestedBy: one(User, "requestedById"), decidedBy: one(User, "decidedById") });
testable(Customer, { approvals: all(Approval, "customerId") });
