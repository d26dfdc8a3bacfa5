import { withAbilities } from "../../core/access/access";
import { anyOf, type Condition } from "../../core/database/sql";
import { listing } from "../../core/graph/records";
import { wellFormed } from "../../core/search/fold";
import { mostCharacters } from "../../core/search/terms";
import { wholeValue } from "../../core/search/whole-value";
import { User } from "./user.entity";

withAbilities(User);

/** People are few, so their names are searched without an index. */
listing(User, {
  sorts: { NAME: "name" },
  order: ["NAME", "ASC"],
  filters: {
    search(text: string, alias, ctx) {
      const part = `%${wellFormed(text.trim().slice(0, mostCharacters)).replace(/[!%_]/g, "!$&")}%`;
      const like = (column: string): string => `${column} LIKE ? ESCAPE '!'`;
      // SQLite lowers only ASCII: other capitals are found as they are written.
      const named: Condition = { text: `${like(`\`${alias}\`.\`name\``)} OR ${like(`LOWER(\`${alias}\`.\`name\`)`)}`, values: [part, part.toLowerCase()] };
      const exact = wholeValue(ctx, User, text, alias);
      return exact ? anyOf([named, exact]) : named;
    },
  },
});
