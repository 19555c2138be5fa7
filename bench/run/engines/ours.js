// Our engine, as `make bench-page` leaves it.

await import("../bench-page/adapters.js");

export const { name, build, query, bytes } = window.benchAdapter;
