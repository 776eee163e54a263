// A certified OpenID provider on loopback. argv: the port. The clients are the kiosk and the member pages;
// anybody may sign in under any name.
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const { default: Provider } = await import(require.resolve("oidc-provider"));

const port = Number(process.argv[2]);
const device = "urn:ietf:params:oauth:grant-type:device_code";
const clients = [
  { client_id: "kiosk", client_secret: process.env.KIOSK_SECRET, grant_types: [device], redirect_uris: [], response_types: [] },
  {
    client_id: "pages", client_secret: process.env.PAGES_SECRET, grant_types: ["authorization_code"],
    redirect_uris: [process.env.PAGES_REDIRECT ?? "http://127.0.0.1/none"], application_type: "native",
  },
];
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients,
  cookies: { keys: ["of-this-run"] },
  features: { deviceFlow: { enabled: true }, devInteractions: { enabled: true } },
  pkce: { required: () => true },
});
provider.listen(port, "127.0.0.1", () => console.log("ready"));
