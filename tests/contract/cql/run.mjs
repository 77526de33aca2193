// Works out definitions of a translated library for many patients: node run.mjs ELM.json ASKED.json < PATIENTS.jsonl
// Each line in holds every parameter, null where nothing is known; each line out a letter for each definition asked: t, f or n.
// With a third name the seconds of the processor that each patient took are written there, as JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import cql from "cql-execution";

const [translated, names] = process.argv.slice(2, 4).map((name) => readFileSync(name, "utf8"));
const times = process.argv[4];
// Without a data model the translator calls each definition unfiltered, and of those the engine remembers only what is true.
const NOT_NEEDED = new Set(["localId", "locator", "annotation"]);
const elm = JSON.parse(translated, (key, value) => (NOT_NEEDED.has(key) ? undefined : value));
for (const one of elm.library.statements.def) if (one.context === "Unfiltered") one.context = "Patient";

const library = new cql.Library(elm);
const asked = JSON.parse(names);
const DECIMAL = "{urn:hl7-org:elm-types:r1}Decimal";
const letter = new Map([[true, "t"], [false, "f"], [null, "n"]]);

const onePatient = () => {
  let left = 1;
  const patient = { id: "patient", getId: () => "patient" };
  return { currentPatient: () => (left > 0 ? patient : undefined), nextPatient: () => ((left -= 1), undefined) };
};

const spent = [];
for await (const line of createInterface({ input: process.stdin })) {
  const parameters = Object.fromEntries(
    Object.entries(JSON.parse(line)).map(([name, value]) => [
      name,
      Array.isArray(value) ? new cql.Interval(value[0], value[1], true, true, DECIMAL) : value,
    ]),
  );
  const begun = process.cpuUsage();
  const results = await new cql.Executor(library, undefined, parameters).exec_patient_context(onePatient());
  const { user, system } = process.cpuUsage(begun);
  spent.push((user + system) / 1e6);
  const found = results.patientResults.patient;
  console.log(asked.map((name) => letter.get(found[name]) ?? "?").join(""));
}
if (times !== undefined) writeFileSync(times, JSON.stringify(spent));
