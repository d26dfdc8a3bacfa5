import { listing } from "../../core/graph/records";
import { ApiKey } from "./api-key.entity";

listing(ApiKey, { sorts: { CREATED_AT: "createdAt" }, order: ["CREATED_AT", "DESC"] });
