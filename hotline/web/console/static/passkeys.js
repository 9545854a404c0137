// Asks the device for a passkey, as the page's form wants it, and sends what it answers.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const listed = (credentials) => (credentials ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

function asked(options, making) {
  const wanted = { ...options, challenge: bytes(options.challenge) };
  if (making) {
    wanted.user = { ...options.user, id: bytes(options.user.id) };
    wanted.excludeCredentials = listed(options.excludeCredentials);
  } else {
    wanted.allowCredentials = listed(options.allowCredentials);
  }
  return { publicKey: wanted };
}

function answer(credential, making) {
  const said = credential.response;
  const response = { clientDataJSON: text(said.clientDataJSON) };
  if (making) {
    response.attestationObject = text(said.attestationObject);
    response.transports = said.getTransports ? said.getTransports() : [];
  } else {
    response.authenticatorData = text(said.authenticatorData);
    response.signature = text(said.signature);
    response.userHandle = said.userHandle ? text(said.userHandle) : null;
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response });
}

const form = document.querySelector("form[data-passkey]");
if (form) {
  const making = form.dataset.passkey === "create";
  try {
    const options = asked(JSON.parse(form.dataset.options), making);
    const given = making ? await navigator.credentials.create(options) : await navigator.credentials.get(options);
    form.elements.credential.value = answer(given, making);
    form.submit();
  } catch {
    form.querySelector("[role=alert]").hidden = false; // refused, timed out, or no passkey here
  }
}
