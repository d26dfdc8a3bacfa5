import { testable } from "../core/condition/vocabulary";
import { one } from "../core/graph/relations";
import { Team } from "./team/team.entity";
import { User } from "./user/user.entity";

testable(User, { team: one(Team, "teamId") });
testable(Team, { parent: one(Team, "parentId"), manager: one(User, "managerId") });
