import fc from "fast-check";
import { parse, validate } from "graphql";
import type { Grants } from "../../core/access/grants";
import type { Viewer } from "../../core/access/policy";
import { executeOperation } from "../../core/graph/execute";
import { createPolicy } from "../../identity/policy/policy";
import { testWorld, type World } from "../world";
import { company as anyCompany, walked, type Company, type TypeName } from "./company";
import { asksTooMuch, expected, Forbidden } from "./expected";
import { viewer as anyViewer } from "./policies";
import { documentOf, questions, type Question } from "./queries";
import { teamsOf, type WalkViewer } from "./reference";
import { settle } from "./settle";

/** Companies walked through, each by several people with several questions; `WALKS=2000` for more. */
const companies = Number(process.env["WALKS"] ?? 60);
const walksEach = 12;
/** `WALK_SEED`, as a failure prints it, walks the same way again. */
const seed = process.env["WALK_SEED"] === undefined ? {} : { seed: Number(process.env["WALK_SEED"]) };

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

let version = 1_000;

/** The viewer as the code under test knows people: a role, and for a key grants of its own. */
function asViewer({ userId, teamId, lenses: [, keyGrants] }: WalkViewer): Viewer {
  return { userId, name: "Walker", role: "WALKER", teamId, teamIds: teamsOf(teamId), locale: "EN", zone: "UTC", ...(keyGrants && { keyId: "key_walk", keyGrants }) };
}

async function ask(question: Question, walker: WalkViewer, company: Company): Promise<{ data: unknown; codes: unknown[] }> {
  const document = parse(documentOf(question, company));
  const wrong = validate(world.schema, document);
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));
  const policy = createPolicy({ roles: { WALKER: walker.lenses[0] as Grants } }, (version += 1));
  const { data, errors = [] } = await executeOperation({ schema: world.schema, document, contextValue: { ...world.ctx(), viewer: asViewer(walker), policy } });
  return { data: JSON.parse(JSON.stringify(data ?? null)), codes: errors.map(({ extensions, message }) => extensions["code"] ?? message) };
}

/** Lists hold the same records in any order. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unordered).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]): [string, unknown] => [key, unordered(below)]).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What must come back; undefined where the question must be refused. */
function answerTo(question: Question, walker: WalkViewer, company: Company): unknown {
  try {
    return unordered(expected(question, walker, company));
  } catch (error) {
    if (error instanceof Forbidden) return undefined;
    throw error;
  }
}

test("random people with random policies get what a plain reading of the policy gives them, and nothing else", async () => {
  const columnsOf = Object.fromEntries(walked.map((type) => [type, fc.sample(anyCompany, { numRuns: 50, seed: 1 }).flatMap((each) => Object.keys(each[type][0] ?? {}))])) as Record<TypeName, string[]>;
  const walk = fc.record({ walker: anyViewer, question: questions(world.schema, columnsOf) });
  const tally = { answers: 0, refusals: 0, records: 0 };
  await fc.assert(
    fc.asyncProperty(anyCompany, fc.array(walk, { minLength: walksEach, maxLength: walksEach }), async (company, walks) => {
      await settle(world.database, company);
      for (const { walker, question } of walks) {
        const { data, codes } = await ask(question, walker, company);
        const wanted = answerTo(question, walker, company);
        if (codes.length > 0) {
          expect({ codes, isTooMuch: asksTooMuch(question, walker) }).toEqual({ codes: codes.map(() => "FORBIDDEN"), isTooMuch: true });
          tally.refusals += 1;
        } else {
          expect(unordered(data)).toEqual(wanted);
          tally.answers += 1;
          tally.records += JSON.stringify(data).split('"id":').length - 1;
        }
      }
    }),
    { numRuns: companies, interruptAfterTimeLimit: 500_000, ...seed },
  );
  process.stdout.write(`Random walks: ${tally.answers} answers with ${tally.records} records, ${tally.refusals} refusals, all as the reference says.\n`);
  expect(tally.records).toBeGreaterThan(companies);
}, 600_000);
