import { listing } from "../../core/graph/records";
import { Team } from "./team.entity";

listing(Team, { sorts: { NAME: "name" }, order: ["NAME", "ASC"] });
