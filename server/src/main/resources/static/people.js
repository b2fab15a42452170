// SPDX-License-Identifier: Apache-2.0
// Small aids for signing in: printing the code, and passkeys where the page is secure. Every page
// works without it.
import { HOUSE } from './house.js';

for (const button of document.querySelectorAll("[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A passkey belongs to a name; an address of numbers has none.
const possible = window.isSecureContext && "PublicKeyCredential" in window && !/^[0-9.]+$|:/.test(location.hostname);

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const secret = credential => credential.getClientExtensionResults().prf?.results?.first;

async function post(path, sent) {
  const answer = await fetch(HOUSE + path, { method: "POST", ...sent });
  const found = answer.redirected ? {} : await answer.json().catch(() => ({}));
  if (!answer.ok || answer.redirected) throw Object.assign(new Error(String(answer.status)), { said: found.said });
  return found;
}

const send = (path, body) => post(path, { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

function sign(asked, known) {
  return navigator.credentials.get({
    publicKey: {
      challenge: bytes(asked.challenge),
      allowCredentials: known.map(id => ({ type: "public-key", id })),
      userVerification: "required",
      extensions: { prf: { eval: { first: bytes(asked.salt) } } },
    },
  });
}

async function use() {
  const found = await sign(await send("/passkey/begin", {}), []);
  await send("/passkey/sign-in", {
    id: text(found.rawId),
    client: text(found.response.clientDataJSON),
    authenticator: text(found.response.authenticatorData),
    signature: text(found.response.signature),
    secret: secret(found) ? text(secret(found)) : "",
  });
  location.assign(HOUSE + document.querySelector("input[name=then]").value);
}

async function add(form) {
  const asked = await post("/you/account/passkey/begin", { body: new URLSearchParams(new FormData(form)) });
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(asked.challenge),
      rp: { name: "Adagio" },
      user: { id: new TextEncoder().encode(asked.user), name: asked.name, displayName: asked.name },
      pubKeyCredParams: asked.kinds.map(alg => ({ type: "public-key", alg })),
      excludeCredentials: asked.known.map(id => ({ type: "public-key", id: bytes(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
      extensions: { prf: { eval: { first: bytes(asked.salt) } } },
    },
  });
  // Some devices give their secret only when they sign.
  let own = secret(made);
  if (!own && made.getClientExtensionResults().prf?.enabled) own = secret(await sign(asked, [made.rawId]));
  await send("/you/account/passkey", {
    id: text(made.rawId),
    client: text(made.response.clientDataJSON),
    authenticator: text(made.response.getAuthenticatorData()),
    key: text(made.response.getPublicKey()),
    algorithm: made.response.getPublicKeyAlgorithm(),
    secret: own ? text(own) : "",
  });
  location.reload();
}

function offer(place, act) {
  if (!place || !possible) return;
  const said = document.querySelector("#passkey-said");
  let busy = false;
  place.hidden = false;
  place.closest("[hidden]")?.removeAttribute("hidden");
  document.querySelector("#passkey-not")?.setAttribute("hidden", "");
  place.addEventListener(place.matches("form") ? "submit" : "click", async event => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    said.textContent = "";
    try { await act(place); } catch (fault) {
      const known = fault.name === "InvalidStateError" && place.dataset.known;
      said.textContent = fault.said || known || place.dataset.fault;
    }
    busy = false;
  });
}

offer(document.querySelector("#passkey-use"), use);
offer(document.querySelector("#passkey-add"), add);
