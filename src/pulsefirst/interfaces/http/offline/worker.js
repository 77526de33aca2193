// Python and the page's own application, in a worker: each message is a request, its answer is what a server would send.
import { loadPyodide } from "../pyodide/pyodide.mjs";

const PLACE = "/pulsefirst";

const loaded = async () => {
  const sources = fetch(new URL("python.zip", import.meta.url)).then((answer) => {
    if (!answer.ok) throw new Error(`python.zip: ${answer.status}`);
    return answer.arrayBuffer();
  });
  const [python, zip] = await Promise.all([loadPyodide(), sources]);
  python.unpackArchive(zip, "zip", { extractDir: PLACE });
  python.pyimport("sys").path.insert(0, PLACE);
  return { python, page: python.pyimport("pulsefirst.interfaces.web.inside").open_page(`${PLACE}/settings.json`) };
};

const answer = async ({ python, page }, { id, method, path, headers, body, at }) => {
  const found = await page.answer(method, path, python.toPy(headers), python.toPy(new Uint8Array(body)), at);
  const [status, said, content] = found.toJs();
  found.destroy();
  postMessage({ id, status, headers: said, body: content }, [content.buffer]);
};

// One after the other, in the order in which they came: also those that came before Python was there.
let last = loaded();
last.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failed: String(error.message ?? error).trim().split("\n").at(-1) }),
);
const standing = last;
onmessage = ({ data }) => {
  last = last.catch(() => {}).then(async () => answer(await standing, data));
  last.catch((error) => postMessage({ id: data.id, status: 500, headers: [["content-type", "text/plain"]], body: String(error) }));
};
