import type { TeamPartsFragment } from "@/generated/graphql";

/** A team at its place in the tree. */
export interface Branch {
  team: TeamPartsFragment;
  /** 1 at the top. */
  level: number;
}

/** All teams, each followed by those below it, by name; a team whose parent is not there stands at the top. */
export function branches(teams: readonly TeamPartsFragment[]): Branch[] {
  const known = new Set(teams.map(team => team.id));
  const byName = [...teams].sort((left, right) => left.name.localeCompare(right.name));
  const above = ({ parent }: TeamPartsFragment): string => (parent && known.has(parent.id) ? parent.id : "");
  const walk = (parent: string, level: number): Branch[] => byName.filter(team => above(team) === parent).flatMap(team => [{ team, level }, ...walk(team.id, level + 1)]);
  return walk("", 1);
}

/** Where a team may go: anywhere but under itself. */
export function places(teams: readonly TeamPartsFragment[], id: string): Branch[] {
  const all = branches(teams);
  const from = all.findIndex(({ team }) => team.id === id);
  const level = all[from]?.level ?? 0;
  const after = all.findIndex((branch, index) => index > from && branch.level <= level);
  return all.filter((_, index) => index < from || (after >= 0 && index >= after));
}

/** A team's name behind as many dashes as it has teams above, for choices in one column. */
export const indented = ({ team, level }: Branch): string => `${"– ".repeat(level - 1)}${team.name}`;
