// <dlt-activities query="body=sg17"></dlt-activities>: the page in a frame that is as high as what it shows.
//
// Attributes: `src`, the page's folder (where this script is, if it is left out); `query`, a view's query string;
// `height` in CSS pixels, if it is to be fixed; `max-height` in CSS pixels, else the height of the window, so that what
// opens in the frame is in sight. When a record is opened or closed the element dispatches `dlt-item`, with
// `detail.item` its id or null, and `detail.href` its address.
//
// The frame is only listened to from its own origin, and only told who asks.

{
  const home = new URL(".", document.currentScript?.src ?? location.href).href;
  const LOWEST = 160;
  const LOADING = 480;

  class DltActivities extends HTMLElement {
    static observedAttributes = ["src", "query", "height", "max-height"];

    #frame = document.createElement("iframe");
    #height = LOADING;
    #hear = (event) => this.#heard(event);
    #fit = () => this.#resize();

    connectedCallback() {
      const frame = this.#frame;
      frame.title = this.title || "ITU-T and distributed ledger technology";
      frame.width = "100%";
      frame.style.cssText = "display:block;border:0";
      this.style.display ||= "block";
      addEventListener("message", this.#hear);
      addEventListener("resize", this.#fit);
      this.#load();
      this.#resize();
      this.append(this.#frame);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      removeEventListener("resize", this.#fit);
      this.#frame.remove();
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) return;
      if (name === "src" || name === "query") this.#load();
      this.#resize();
    }

    get #page() {
      return new URL(this.getAttribute("src") || home, document.baseURI);
    }

    #load() {
      const page = this.#page;
      page.search = `${(this.getAttribute("query") ?? "").replace(/^\?/, "")}&embed=1`.replace(/^&/, "");
      if (this.#frame.src === page.href) return;
      // Each view in a frame of its own: one that is sent elsewhere while it loads may stay where it was (WebKit), and Back
      // would lead through all that it showed.
      const frame = this.#frame.cloneNode();
      frame.src = page.href;
      this.#frame.replaceWith(frame);
      this.#frame = frame;
    }

    #resize() {
      const fixed = Number(this.getAttribute("height"));
      const highest = Number(this.getAttribute("max-height")) || innerHeight;
      this.#frame.height = fixed || Math.max(LOWEST, Math.min(this.#height, highest));
    }

    #heard({ source, origin, data }) {
      const page = this.#page;
      if (source !== this.#frame.contentWindow || origin !== page.origin) return;
      const said = data?.dltActivities;
      if (said === "here") return source.postMessage({ dltActivities: "hello" }, origin);
      if (Number.isFinite(said?.height)) {
        this.#height = said.height;
        this.#resize();
      }
      if (said?.item !== undefined) {
        const item = typeof said.item === "string" ? said.item : null;
        const href = item && new URL(`record/${encodeURIComponent(item)}/`, page).href;
        this.dispatchEvent(new CustomEvent("dlt-item", { bubbles: true, detail: { item, href } }));
      }
    }
  }

  customElements.get("dlt-activities") || customElements.define("dlt-activities", DltActivities);
}
