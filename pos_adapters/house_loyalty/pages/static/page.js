// What is nicer with a script; every page works without. The rotating code is drawn anew by the server.
"use strict";

const code = document.querySelector("[data-code]");
if (code) {
  const left = document.querySelector("[data-left]");
  let until = Date.now() + Number(code.dataset.seconds) * 1000;
  let asking = false;
  const renew = async () => {
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(code.dataset.code, { redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      code.innerHTML = await answer.text();
      until = Date.now() + Number(answer.headers.get("X-Seconds")) * 1000;
    } catch {
      until = Date.now() + 3000;
    }
    asking = false;
  };
  setInterval(() => {
    const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    left.textContent = left.dataset.left.replace("{seconds}", seconds);
    if (seconds === 0) renew();
  }, 250);
}

const share = document.querySelector("[data-share]");
if (share && navigator.share) {
  share.hidden = false;
  share.addEventListener("click", () => {
    navigator.share({ text: share.dataset.words, url: share.dataset.share }).catch(() => {});
  });
}

const copy = document.querySelector("[data-copy]");
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copy.dataset.copy);
    copy.textContent = copy.dataset.done;
  });
}
