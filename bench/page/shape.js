// Makes objects of counts quickly. Setting a hundred properties one after the other takes longer than counting: their names
// are looked up one by one. A function with the object written out makes it in a thirtieth of the time.

// So many properties are written out at most.
const MOST = 500;

// What makes an object of such names out of the numbers from a place on. Where the page's policy forbids to make functions
// from text, it sets one property after the other, and leaves zeros out.
export function shape(names) {
  if (names.length <= MOST && !names.includes("__proto__")) {
    const properties = names.map((name, place) => `${JSON.stringify(name)}: numbers[at + ${place}]`);
    try {
      return new Function("numbers", "at", `return { ${properties.join()} }`);
    } catch {}
  }
  return (numbers, at) => {
    const object = {};
    for (const [place, name] of names.entries()) {
      const value = numbers[at + place];
      // Unlike setting, defining takes every name for a plain one.
      if (value > 0) Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
    }
    return object;
  };
}
