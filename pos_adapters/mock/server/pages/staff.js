// The staff page. Every text goes in as text, never as HTML. One render function a panel; server-sent events say when.
const all = await (await fetch("/page/words.json")).json();
let language = localStorage.getItem("language") || (navigator.language.startsWith("ja") ? "ja" : "en");
const known = {};  // what the server last said, by panel
const seen = new Set();  // orders that were there before, so that only new ones move

const $ = id => document.getElementById(id);
const say = (key, values = {}) => {
  const words = all[language][key] ?? all.en[key] ?? key;
  return words.replace(/{(\w+)}/g, (_, name) => values[name] ?? "");
};
const text = names => (names[language] || names.en || Object.values(names)[0] || "").replaceAll("｜", "");

function money({amount, currency}) {
  const format = new Intl.NumberFormat(language, {style: "currency", currency, currencyDisplay: "narrowSymbol"});
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}

/** An element: attributes, properties that start with "on", children (null ones are left out). */
function el(tag, facts = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(facts)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter(child => child != null && child !== false));
  return made;
}
const button = (key, onclick, kind = "") => el("button", {class: `b ${kind}`, type: "button", onclick}, say(key));
const empty = key => el("p", {class: "empty"}, say(key));
const heading = (key, count) => el("h2", {}, say(key), count == null ? null : el("span", {class: "n"}, String(count)));
const labelled = (key, field) => el("label", {}, say(key), field);
const zone = () => ({timeZone: known.session?.shop.time_zone});
const clock = seconds => new Date(seconds * 1000).toLocaleTimeString(language, {hour: "2-digit", minute: "2-digit", ...zone()});

const dirty = event => event.currentTarget.classList.add("dirty");  // somebody is typing: don't draw it anew

/** A button that asks once more before it does something that cannot be undone. */
function careful(key, sure, action) {
  const made = button(key, () => {
    if (made.classList.contains("sure")) return action();
    made.classList.add("sure");
    made.textContent = say(sure);
    setTimeout(() => { made.classList.remove("sure"); made.textContent = say(key); }, 4000);
  }, "quiet");
  return made;
}

async function api(path, body) {
  const options = body === undefined ? {} : {method: "POST", headers: {"X-Okawari-Staff": "1"}, body: JSON.stringify(body)};
  const response = await fetch(`/staff/api/${path}`, options).catch(error => {
    if (body !== undefined) notice(say("lost"));  // a press that did nothing says so
    throw error;
  });
  if (response.status === 401) return location.reload();
  const given = await response.json();
  if (!response.ok) notice(`${say("refused")}: ${given.error.message}`);
  return given;
}

function notice(words, milliseconds = 6000) {
  const made = el("p", {class: "notice"}, words);
  $("notices").append(made);
  if (milliseconds) setTimeout(() => made.remove(), milliseconds);
  return made;
}

// ---- orders -------------------------------------------------------------------------------------------------------
function options(list) {
  return list.flatMap(option => {
    const times = option.quantity > 1 ? ` ×${option.quantity}` : "";
    const name = option.removes && language === "ja" ? text(option.name) + say("without")
      : option.removes ? `${say("without")} ${text(option.name)}` : text(option.name);
    return [el("small", {class: option.removes ? "off" : ""}, name + times), ...options(option.options)];
  });
}

function line(line) {
  const parts = line.parts.flatMap(part => [el("small", {}, `・${named(part)}`), el("div", {class: "deep"}, options(part.options))]);
  const note = line.note ? el("small", {class: "off"}, `“${line.note}”`) : null;
  return el("li", {}, el("b", {}, `${line.quantity}×`), el("div", {class: "what"}, named(line), options(line.options), parts, note));
}
const named = goods => [text(goods.name), text(goods.variant)].filter(Boolean).join(" ");

function orderButtons(order) {
  const act = verb => () => api(`orders/${order.id}/${verb}`, {});
  if (order.state === "unpaid") return [careful("do_cancel", "sure_cancel", act("cancel")), button("do_paid", act("paid"), "main")];
  if (order.state === "open") return [careful("do_cancel", "sure_cancel", act("cancel"))];
  if (order.state === "paid") return [careful("do_refund", "sure_refund", act("cancel")), button("do_ready", act("ready"), "main")];
  if (order.state === "ready") return [careful("do_refund", "sure_refund", act("cancel"))];
  return [];
}

function orderCard(order) {
  const kind = {unpaid: "warn", paid: "ok", ready: "ok", cancelled: "crit", refunded: "crit"}[order.state] || "";
  const minutes = Math.max(0, Math.round((Date.now() / 1000 - (order.paid_at ?? order.placed_at)) / 60));
  const about = [clock(order.placed_at), order.ended_at ? null : say("minutes", {n: minutes}), order.channel === "kiosk" ? null : order.channel,
    order.till_number && order.till_number !== order.number ? say("till", {number: order.till_number}) : null,
    order.own_number ? say("own_number", {number: order.own_number}) : null,
    order.guest_name].filter(Boolean).join(" · ");
  const fresh = seen.has(order.id) ? "" : "new";
  seen.add(order.id);
  return el("article", {class: `card ${fresh}`, "data-order": order.id, "data-state": order.state},
    el("div", {class: "top"}, el("span", {class: "num"}, order.number), el("div", {class: "chips"},
      el("span", {class: `chip ${kind}`}, say(`state_${order.state}`)),
      el("span", {class: "chip"}, say(order.mode)),
      order.table && el("span", {class: "chip"}, `${say("table")} ${order.table}`),
      order.check_age && !order.paid_at && el("span", {class: "chip crit"}, say("check_age", {age: order.check_age})))),
    el("p", {class: "sub"}, about),
    order.shown_total && el("p", {class: "sub"}, el("span", {class: "chip warn"}, say("shown", {amount: money(order.shown_total)}))),
    order.ended_at ? null : el("ul", {}, order.lines.map(line)),
    order.ended_at ? null : order.quote.discounts.map(off => el("p", {class: "sub off"}, `${text(off.name)} −${money(off.amount)}`)),
    el("p", {class: "sum"}, money(order.quote.total)),
    order.quote.points.amount > 0 && el("p", {class: "sub"}, say("points_pay", {points: money(order.quote.points), due: money(order.quote.due)})),
    el("div", {class: "foot"}, orderButtons(order)));
}

function renderOrders() {
  const orders = known.orders?.orders;
  if (!orders) return;
  const column = (key, states, none, kind = "") => {
    const mine = orders.filter(order => states.includes(order.state));
    const over = ["ready", "cancelled"].includes(states[0]);
    const shown = over ? mine.slice(0, 12) : mine.reverse();  // who has waited longest comes first
    return el("div", {class: `column ${kind}`}, heading(key, mine.length), shown.length ? shown.map(orderCard) : empty(none));
  };
  $("orders").replaceChildren(el("div", {class: "columns"},
    column("waiting", ["unpaid", "open"], "no_waiting"), column("kitchen", ["paid"], "no_kitchen"),
    column("ready", ["ready"], "no_ready"), column("ended", ["cancelled", "refunded"], "no_ended", "over")));
  const busy = orders.filter(order => ["unpaid", "paid"].includes(order.state)).length;
  $("tab-orders").replaceChildren(say("orders"), busy ? el("span", {class: "n"}, String(busy)) : "");
}

function renderCalls() {
  $("calls").replaceChildren(...(known.calls?.calls ?? []).map(call => el("div", {class: `ring ${call.state === "waiting" ? "" : "taken"}`},
    el("b", {}, [say(call.state === "waiting" ? "calls_you" : "taken"), call.place, call.reason, clock(call.at)].filter(Boolean).join(" · ")),
    call.state === "waiting" ? button("coming", () => api(`calls/${call.id}/take`, {}), "main") : null)));
}

// ---- what is on the shelf -----------------------------------------------------------------------------------------
function soldOutSwitch(id, gone) {
  return el("button", {class: "switch", type: "button", "aria-pressed": String(gone), onclick: () => api(`shelf/${id}/sold-out`, {sold_out: !gone})},
    say(gone ? "sold_out" : "on_sale"));
}

// For how long what is sold out stays so: until it is switched on again, or some hours.
function soldOutFor(item) {
  if (!item.sold_out) return null;
  if (item.back_at) return el("span", {class: "chip"}, say("back_at", {at: item.back_at.slice(11, 16)}));
  return el("span", {class: "hours"}, [1, 4].map(hours =>
    el("button", {class: "b quiet", type: "button", "data-hours": String(hours), onclick: () => api(`shelf/${item.id}/sold-out`, {sold_out: true, minutes: 60 * hours})},
      say("for_hours", {n: hours}))));
}

function priceForm(item, variant, currency) {
  const digits = new Intl.NumberFormat("en", {style: "currency", currency}).resolvedOptions().maximumFractionDigits;
  const field = mode => el("input", {type: "number", min: 0, step: 10 ** -digits, name: mode, "aria-label": say(`price_${mode}`),
    class: variant.price[mode] === (variant.listed[mode] ?? variant.price[mode]) ? "" : "changed",
    value: (variant.price[mode] / 10 ** digits).toFixed(digits)});
  const save = async event => {
    event.preventDefault();
    event.target.classList.remove("dirty");
    for (const mode of ["eat_in", "take_out"]) {
      const price = Math.round(Number(event.target.elements[mode].value) * 10 ** digits);
      if (price !== variant.price[mode]) await api(`shelf/${variant.id}/price`, {price, mode});
    }
  };
  const changed = ["eat_in", "take_out"].some(mode => mode in variant.listed && variant.price[mode] !== variant.listed[mode]);
  return el("form", {onsubmit: save, oninput: dirty},
    item.variants.length > 1 ? el("span", {class: "size"}, text(variant.name), " ", soldOutSwitch(variant.id, variant.sold_out)) : null,
    el("label", {}, say("price_eat_in"), field("eat_in")), el("label", {}, say("price_take_out"), field("take_out")),
    el("button", {class: "b save"}, say("save")),
    changed ? button("reset", () => api(`shelf/${variant.id}/price`, {price: null}), "quiet") : null);
}

function dish(item, currency) {
  const gone = item.sold_out || item.variants.every(variant => variant.sold_out);
  const left = item.variants.map(variant => variant.remaining).filter(n => n != null && n > 0);
  return el("article", {class: `dish ${gone ? "gone" : ""}`, "data-item": item.id},
    item.picture ? el("img", {src: `/pictures/${item.picture}.webp`, alt: "", loading: "lazy"}) : el("span"),
    el("div", {}, el("h3", {}, text(item.name)), soldOutSwitch(item.id, gone), soldOutFor(item),
      left.map(n => el("span", {class: "chip warn"}, say("left", {n})))),
    el("div", {class: "prices"}, item.variants.map(variant => priceForm(item, variant, currency))));
}

function renderShelf() {
  const shelf = known.shelf;
  if (!shelf || $("shelf").querySelector("form.dirty")) return;  // never take a price out of somebody's hands
  const boards = shelf.categories.map(category => [category, shelf.items.filter(item => item.category === category.id)]);
  $("shelf").replaceChildren(
    ...boards.filter(([, items]) => items.length).flatMap(([category, items]) => [
      el("h2", {}, text(category.name)), el("div", {class: "board"}, items.map(item => dish(item, shelf.currency)))]),
    heading("options"),
    el("div", {class: "board"}, shelf.options.map(option => el("div", {class: `dish bare ${option.sold_out ? "gone" : ""}`},
      el("span", {}, text(option.name)), soldOutSwitch(option.id, option.sold_out)))));
}

// ---- members ------------------------------------------------------------------------------------------------------
async function showLedger(member) {
  known.ledger = {member, ...await api(`members/${member.id}/ledger`)};
  renderMembers();
}

function table(keys, rows) {
  const right = key => ({class: ["points", "change"].includes(key) ? "r" : ""});
  return el("table", {}, el("thead", {}, el("tr", {}, keys.map(key => el("th", right(key), key ? say(key) : "")))),
    el("tbody", {}, rows.map(row => el("tr", {}, row.map((cell, i) => el("td", right(keys[i]), cell))))));
}

function pointsForm(member) {
  const points = el("input", {type: "number", name: "points", value: 100, step: 1});
  const give = event => { event.preventDefault(); api(`members/${member.id}/points`, {points: Number(points.value)}); };
  return el("form", {class: "form", onsubmit: give}, labelled("give", points), el("button", {class: "b"}, say("set")));
}

function renderMembers() {
  const members = known.members?.members ?? [];
  const rows = members.map(member => [member.name, member.code, member.phone, member.ic_cards ? [String(member.ic_cards), " ",
    button("unlink_cards", () => api(`members/${member.id}/unlink-cards`, {}))] : "–", String(member.points),
    button("ledger", () => showLedger(member))]);
  const messages = (known.members?.messages ?? []).map(message => [message.phone, el("b", {}, message.digits)]);
  const cards = (known.members?.gift_cards ?? []).map(card =>
    [card.masked, money(card.balance), card.expires ?? "", card.blocked ? say("blocked") : ""]);
  const pointCards = (known.members?.point_cards ?? []).map(card => [text(card.name), card.masked, String(card.points)]);
  const ledger = known.ledger;
  const entries = ledger?.entries.map(entry => [new Date(entry.at * 1000).toLocaleString(language, zone()),
    say(`reason_${entry.reason}`), entry.points > 0 ? `+${entry.points}` : String(entry.points)]);
  $("members").replaceChildren(el("div", {class: "two"},
    el("div", {class: "panel"}, heading("members", members.length), table(["name", "code", "phone", "ic_cards", "points", ""], rows),
      messages.length ? [heading("messages", messages.length), table(["phone", "one_time_code"], messages)] : null,
      cards.length ? [heading("gift_cards", cards.length), table(["code", "balance", "expires", ""], cards)] : null,
      pointCards.length ? [heading("point_cards", pointCards.length), table(["", "code", "points"], pointCards)] : null),
    ledger ? el("div", {class: "panel"}, el("h2", {}, say("entries", {name: ledger.member.name})),
      el("p", {}, `${say("balance")}: `, el("b", {}, String(ledger.points))), pointsForm(ledger.member),
      entries.length ? table(["when", "reason", "change"], entries) : empty("no_entries")) : null));
}

// ---- the terminal -------------------------------------------------------------------------------------------------
function paymentRow(payment) {
  const kind = {approved: "ok", declined: "crit", unknown: "warn"}[payment.state] || "";
  const back = payment.refunded ? say("refunded_part", {amount: money({...payment.amount, amount: payment.refunded})}) : "";
  const resolve = approved => () => api(`terminal/payments/${payment.id}/resolve`, {approved});
  const open = ["in_progress", "unknown"].includes(payment.state);
  return [payment.reference, money(payment.amount), el("span", {class: `chip ${kind}`}, say(`payment_${payment.state}`)),
    [payment.masked, payment.reason, back].filter(Boolean).join(" · "),
    el("span", {class: "picks"}, open ? [button("was_taken", resolve(true)), button("was_not", resolve(false))] : null)];
}

function renderTerminal() {
  const terminal = known.terminal;
  if (!terminal || $("terminal").querySelector("form.dirty")) return;
  const queue = terminal.answers.map(entry => entry.answer);
  const pick = answer => button(answer, () => api("terminal", {answers: [...terminal.answers, {answer}]}));
  const setDelay = event => {
    event.preventDefault();
    event.target.classList.remove("dirty");
    api("terminal", {answers: terminal.answers, delay_ms: Number(delay.value)});
  };
  const delay = el("input", {type: "number", min: 0, max: 120000, step: 100, name: "delay", value: terminal.delay_ms});
  $("terminal").replaceChildren(
    el("div", {class: "panel"}, heading("next_answer"),
      el("div", {class: "picks"}, ["approve", "decline", "hang", "unknown", "approve_after_cancel", "slow"].map(pick)),
      el("p", {}, `${say("queue")}: `, el("b", {id: "queue"}, queue.length ? queue.map(a => say(a)).join(" → ") : say("none")), ` ${say("then_approve")}`),
      el("form", {class: "form", oninput: dirty, onsubmit: setDelay},
        labelled("delay", delay), el("button", {class: "b"}, say("set")),
        queue.length ? button("clear", () => api("terminal", {answers: []}), "quiet") : null)),
    el("div", {class: "panel"}, heading("payments"), terminal.payments.length
      ? el("table", {}, el("tbody", {}, terminal.payments.map(p => el("tr", {}, paymentRow(p).map(cell => el("td", {}, cell))))))
      : empty("no_payments")));
}

// ---- faults -------------------------------------------------------------------------------------------------------
function faultForm() {
  const kinds = ["latency", "error", "drop", "lose_reply", "nonsense"];
  const kind = el("select", {name: "kind"}, kinds.map(k => el("option", {value: k}, say(k))));
  const endpoint = el("select", {name: "endpoint"}, el("option", {value: "*"}, say("everything")),
    (known.endpoints ?? []).map(name => el("option", {value: name}, name)));
  const times = el("input", {type: "number", name: "times", min: 1, value: 1});
  const ms = el("input", {type: "number", name: "ms", min: 0, max: 120000, step: 100, value: 2000});
  const status = el("input", {type: "number", name: "status", min: 400, max: 599, value: 503});
  const msField = labelled("ms", ms), statusField = labelled("status", status);
  const fit = () => { msField.hidden = kind.value !== "latency"; statusField.hidden = kind.value !== "error"; };
  kind.addEventListener("change", fit);
  fit();
  const add = event => {
    event.preventDefault();
    const fault = {kind: kind.value, endpoint: endpoint.value, times: times.value ? Number(times.value) : null};
    if (kind.value === "latency") fault.ms = Number(ms.value);
    if (kind.value === "error") fault.status = Number(status.value);
    api("faults", fault);
  };
  return el("form", {class: "form", id: "fault", onsubmit: add}, labelled("trouble", kind), labelled("endpoint", endpoint),
    msField, statusField, labelled("times", times), el("button", {class: "b main"}, say("add")));
}

function downForm() {
  const seconds = el("input", {type: "number", name: "seconds", min: 1, max: 3600, value: 10});
  const go = async event => {
    event.preventDefault();
    await api("down", {seconds: Number(seconds.value)});
    const until = Date.now() + seconds.value * 1000, words = notice("", 0);
    const tick = setInterval(() => {
      const left = Math.ceil((until - Date.now()) / 1000);
      words.textContent = say("down_now", {n: left});
      if (left <= 0) { clearInterval(tick); words.remove(); }
    }, 250);
  };
  return el("form", {class: "form", id: "down", onsubmit: go}, labelled("seconds", seconds), el("button", {class: "b"}, say("down")));
}

function renderFaults() {
  const faults = known.faults?.faults ?? [];
  const rows = faults.map(fault => [say(fault.kind) + (fault.kind === "latency" ? ` ${fault.ms} ms` : fault.kind === "error" ? ` ${fault.status}` : ""),
    fault.endpoint === "*" ? say("everything") : fault.endpoint, fault.times ? say("n_times", {n: fault.times}) : say("forever")]);
  const active = el("div", {class: "panel", id: "active"}, heading("active", faults.length), rows.length ? table(["", "", ""], rows) : empty("no_faults"),
    rows.length ? el("p", {}, button("clear", () => api("faults/clear", {}), "main")) : null);
  if ($("active")) return $("active").replaceWith(active);  // the form keeps what was put in
  $("faults").replaceChildren(el("div", {class: "panel"}, heading("fault_title"), el("p", {class: "sub"}, say("fault_words")), faultForm()),
    el("div", {class: "panel"}, heading("down"), downForm()), active,
    el("p", {}, el("a", {href: "/docs"}, say("docs"))));
}

function renderLive() {
  $("live").textContent = say(known.live ? "live" : "lost");
  $("live").classList.toggle("lost", !known.live);
}

// ---- the bar ------------------------------------------------------------------------------------------------------
function renderSession() {
  const session = known.session;
  if (!session) return;
  $("shop").textContent = text(session.shop.name);
  const late = session.session_open && !session.open;
  $("session").className = session.open ? "onbar" : "onbar closed";
  $("session").textContent = late ? say("closed_hours") : say(session.session_open ? "session_open" : "session_closed");
  $("session").onclick = async () => {
    const given = await api("session", {open: !session.session_open});
    if (given.voided?.length) notice(`${say("voided")}: ${given.voided.join(", ")}`);
  };
  document.querySelectorAll("[data-lasting]").forEach(old => old.remove());
  for (const wrong of ["storage_error", "menu_error"].filter(name => session[name]))
    notice(`${say(wrong)}\n${session[wrong]}`, 0).setAttribute("data-lasting", "");
}

const panels = {orders: renderOrders, calls: renderCalls, shelf: renderShelf, members: renderMembers, terminal: renderTerminal, faults: renderFaults, session: renderSession};
const byTopic = {orders: ["orders", "session"], calls: ["calls"], shelf: ["shelf"], menu: ["shelf", "session"], members: ["members"], payments: ["terminal"], session: ["session"], faults: ["faults"]};

async function load(...names) {
  await Promise.all(names.map(async name => { known[name] = await api(name); panels[name](); }));
  if (names.includes("members") && known.ledger) await showLedger(known.ledger.member);
}

function renderAll() {
  document.documentElement.lang = language;
  document.querySelectorAll("[data-say]").forEach(place => { place.textContent = say(place.dataset.say); });
  renderLive();
  $("faults").replaceChildren();
  Object.values(panels).forEach(render => render());
}

function openTab(name) {
  for (const tab of document.querySelectorAll("[data-tab]")) {
    const mine = tab.dataset.tab === name;
    tab.setAttribute("aria-selected", String(mine));
    $(tab.dataset.tab).hidden = !mine;
  }
  history.replaceState(null, "", `#${name}`);
}

function listen() {
  const events = new EventSource("/staff/api/events");
  events.onopen = async () => {
    known.live = true;
    renderLive();
    await load("session");  // whose time zone the other panels tell the time in
    load(...Object.keys(panels));
  };
  events.onerror = () => { known.live = false; renderLive(); };
  for (const [topic, names] of Object.entries(byTopic)) events.addEventListener(topic, () => load(...names));
}

document.querySelectorAll("[data-tab]").forEach(tab => tab.addEventListener("click", () => openTab(tab.dataset.tab)));
$("language").addEventListener("click", () => {
  language = language === "ja" ? "en" : "ja";
  localStorage.setItem("language", language);
  renderAll();
});
fetch("/openapi.json").then(r => r.json()).then(api => {
  known.endpoints = Object.entries(api.paths).flatMap(([path, methods]) => Object.keys(methods).map(m => `${m.toUpperCase()} ${path}`));
  $("faults").replaceChildren();
  renderFaults();
});
openTab(location.hash.slice(1) in panels ? location.hash.slice(1) : "orders");
renderAll();
listen();
setInterval(() => load("orders"), 30000);  // minutes pass, and unpaid orders are voided
setInterval(() => { if (known.terminal?.payments.some(p => p.state === "in_progress")) load("terminal"); }, 1500);
