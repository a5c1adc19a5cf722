// The map: outlines of this program's own, and each place as precisely as it was said.
const KM = { "near-settlement": 10, admin2: 25, admin1: 80, area: 60 };
const DETAIL = 5;
const box = document.querySelector("#map");

async function outline(map, name) {
  const atlas = await (await fetch(`${box.dataset.outline}${name}`)).json();
  const land = window.topojson.feature(atlas, atlas.objects.countries);
  return L.geoJSON(land, { interactive: false, pane: "tilePane", style: { className: "land", fillOpacity: 1, weight: 1 } }).addTo(map);
}

function mark(feature, where) {
  const { precision, tone } = feature.properties;
  const look = `t-${tone}`;
  if (precision === "settlement" || precision === "near-settlement") {
    return L.circleMarker(where, { radius: 7, className: `settlement ${precision === "near-settlement" ? "near" : ""} ${look}` });
  }
  const kind = precision === "area" ? "area" : "region";
  return L.circle(where, { radius: 1000 * KM[precision], className: `${kind} ${look}` });
}

// Text of reports and names of places stay text: nothing here is read as markup.
function words(features) {
  const list = document.createElement("ul");
  for (const { properties } of features) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `/disputes/${encodeURIComponent(properties.id)}`;
    link.textContent = properties.question;
    item.append(link, ` ${properties.range}`);
    list.append(item);
  }
  const whole = document.createElement("div");
  const title = document.createElement("b");
  title.textContent = features[0].properties.place;
  whole.append(title, list);
  return whole;
}

async function draw() {
  const map = L.map(box, { worldCopyJump: true, zoomSnap: 0.5, minZoom: 1, maxZoom: 11, renderer: L.svg({ padding: 0.5 }) });
  map.setView([30, 30], 2);
  const { features } = await (await fetch(box.dataset.src, { headers: { Accept: "application/json" } })).json();
  const places = new Map();
  for (const feature of features.filter((one) => one.geometry)) {
    const key = `${feature.geometry.coordinates}|${feature.properties.precision}`;
    places.set(key, [...(places.get(key) ?? []), feature]);
  }
  const bounds = [];
  const coarse = await outline(map, "countries-110m.json");
  for (const group of places.values()) {
    const [lon, lat] = group[0].geometry.coordinates;
    bounds.push([lat, lon]);
    mark(group[0], [lat, lon]).bindPopup(words(group)).addTo(map);
  }
  if (bounds.length > 0) {
    map.fitBounds(bounds, { padding: [40, 40], maxZoom: 7, animate: false });
  }
  let fine = null;
  const refine = async () => {
    if (map.getZoom() >= DETAIL && fine === null) {
      fine = outline(map, "countries-10m.json");
      await fine;
      coarse.remove();
    }
  };
  map.on("zoomend", refine);
  await refine();
  box.dataset.drawn = places.size;
}

// Dragging along the axis of days chooses a period.
function brush(row) {
  const track = row.querySelector(".trk");
  const shade = row.querySelector(".brush");
  const at = (event) => {
    const area = track.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - area.left) / area.width));
  };
  const day = (share) => new Date((Number(row.dataset.first) + Math.round(share * row.dataset.days)) * 86400000)
    .toISOString().slice(0, 10);
  let start = null;
  track.addEventListener("pointerdown", (event) => {
    start = at(event);
    track.setPointerCapture(event.pointerId);
  });
  track.addEventListener("pointermove", (event) => {
    if (start !== null) {
      const [from, to] = [start, at(event)].sort((a, b) => a - b);
      shade.setAttribute("x", `${100 * from}%`);
      shade.setAttribute("width", `${100 * (to - from)}%`);
    }
  });
  track.addEventListener("pointerup", (event) => {
    const [from, to] = [start, at(event)].sort((a, b) => a - b);
    start = null;
    if (to - from > 0.01) {
      const form = document.querySelector("[data-period]");
      form.elements.from.value = day(from);
      form.elements.to.value = day(to);
      form.requestSubmit();
    }
  });
}

if (box) {
  draw();
}
document.querySelectorAll("[data-brush]").forEach(brush);
