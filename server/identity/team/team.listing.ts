import { withAbilities } from "../../core/access/access";
import { listing } from "../../core/graph/records";
import { Team } from "./team.entity";

withAbilities(Team);
listing(Team, { sorts: { NAME: "name" }, order: ["NAME", "ASC"] });
