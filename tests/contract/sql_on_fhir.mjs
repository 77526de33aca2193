// A runner of ViewDefinitions that nobody here wrote (@medplum/core).
// A line on standard input is {view, resources}; a line of the answer is {rows}, or {error}.
import { evalSqlOnFhir } from "@medplum/core";
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const { view, resources } = JSON.parse(line);
  let answer;
  try {
    answer = { rows: evalSqlOnFhir(view, resources) };
  } catch (error) {
    answer = { error: String(error) };
  }
  console.log(JSON.stringify(answer));
}
