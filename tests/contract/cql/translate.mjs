// Translates a CQL library by the reference translator: node translate.mjs TYPES.xml LIBRARY.cql ELM.json
// Every complaint of the translator goes to the output, one a line; it throws none of them, and what it could not read becomes null.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { CqlTranslator, LibraryManager, ModelManager, createModelInfoProvider, stringAsSource } from "@cqframework/cql/cql-to-elm";

const [types, source, target] = process.argv.slice(2);
const models = new ModelManager();
const system = readFileSync(types, "utf8");
models.modelInfoLoader.registerModelInfoProvider(
  createModelInfoProvider((id) => (id === "System" ? stringAsSource(system) : null)),
);
const translated = CqlTranslator.fromText(readFileSync(source, "utf8"), new LibraryManager(models));
const elm = JSON.parse(translated.toJson());
for (const said of elm.library.annotation.filter(({ type }) => type === "CqlToElmError"))
  console.log(`${said.errorSeverity} at line ${said.startLine ?? "?"}: ${said.message}`);
writeFileSync(`${target}.new`, JSON.stringify(elm));
renameSync(`${target}.new`, target);
