// A client that nobody here wrote: it discovers the services, prefetches from a FHIR server by our templates, and calls one.
// node medplum.mjs FHIR_BASE CDS_SERVICES HOOK CONTEXT  prints what was sent and what was answered.
import { MedplumClient, MemoryStorage, ClientStorage, buildCdsRequest } from "@medplum/core";

const [fhir, services, hook, context] = process.argv.slice(2);
const client = new MedplumClient({
  baseUrl: new URL("..", `${fhir}/`).href,
  fhirUrlPath: new URL(fhir).pathname.slice(1),
  cdsServicesUrl: services,
  storage: new ClientStorage(new MemoryStorage()),
  fetch,
});
const discovered = await client.getCdsServices();
const service = discovered.services.find((one) => one.hook === hook);
const user = { resourceType: "Practitioner", id: "example" };
const request = await buildCdsRequest(client, user, service, JSON.parse(context));
const response = await client.callCdsService(service.id, request);
console.log(JSON.stringify({ discovered, request, response }));
