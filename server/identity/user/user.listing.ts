import { listing } from "../../core/graph/records";
import { User } from "./user.entity";

/** People are few, so their names are searched without an index. */
listing(User, {
  sorts: { NAME: "name" },
  order: ["NAME", "ASC"],
  filters: {
    search(text: string, alias) {
      const part = `%${text.trim().replace(/[!%_]/g, "!$&")}%`;
      const like = (column: string): string => `${column} LIKE ? ESCAPE '!'`;
      // SQLite lowers only ASCII: other capitals are found as they are written.
      return {
        text: `${like(`\`${alias}\`.\`name\``)} OR ${like(`LOWER(\`${alias}\`.\`name\`)`)} OR ${like(`\`${alias}\`.\`email\``)}`,
        values: [part, part.toLowerCase(), part.toLowerCase()],
      };
    },
  },
});
