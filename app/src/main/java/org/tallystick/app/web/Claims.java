package org.tallystick.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.export.CarriedWriter;
import org.tallystick.app.export.ledger.ExportFormat;
import org.tallystick.app.export.ledger.ExportOptions;
import org.tallystick.app.export.ledger.Exporter;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Field;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.model.Edtf;

/** The ledger as a table, with facets: what its address asks for is what it shows and exports. */
final class Claims {
    private static final int PAGE = 50;
    private static final int MANY = 250;

    /** Words of a facet that are shown. */
    private static final int WORDS = 12;

    static final List<Field> FACETS = List.of(
            Field.MEASURE,
            Field.SIDE,
            Field.CLAIMANT,
            Field.COUNTRY,
            Field.PLACE,
            Field.MODALITY,
            Field.STATUS,
            Field.LANGUAGE,
            Field.PUBLISHER);

    private static final Set<String> FILTERS = Stream.concat(
                    Stream.of("from", "to", "at-least", "at-most", "words", Asked.AFTER),
                    Stream.of(Field.values()).filter(Field::isTerm).map(Field::word))
            .collect(Collectors.toSet());

    private final Site site;
    private final Pages pages;

    Claims(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    void list(Context context) {
        Asked asked = Asked.of(context);
        ClaimQuery query = query(asked).checked();
        Form form = Form.of(context);
        site.ledger().read(snapshot -> {
            BitSet found = snapshot.select(query);
            int total = found.cardinality();
            BitSet rest = (BitSet) found.clone();
            rest.clear(0, asked.number(Asked.AFTER));
            if (form == Form.CSV) {
                csv(context, snapshot, found);
                return true;
            }
            BitSet page = first(rest, form == Form.HTML ? PAGE : MANY);
            int last = page.length();
            String next = rest.nextSetBit(last) < 0 ? "" : asked.from(last).address(form.ending());
            List<KeptClaim> claims = new ArrayList<>();
            snapshot.claims(page, claims::add);
            if (form == Form.JSON) {
                Json.send(
                        context,
                        Json.list(
                                claims.stream()
                                        .map(kept -> ClaimJson.text(kept.claim()))
                                        .toList(),
                                total,
                                next.isEmpty() ? null : next));
                return true;
            }
            Standing.View view = site.standing().of(snapshot);
            pages.page(
                    context,
                    "claims",
                    view,
                    "claims",
                    Map.of(
                            "asked",
                            asked,
                            "lines",
                            claims.stream()
                                    .map(kept -> new LedgerLine(
                                            kept,
                                            view.byClaim().get(kept.claim().id())))
                                    .toList(),
                            "total",
                            total,
                            "next",
                            next,
                            "facets",
                            facets(snapshot, query, found)));
            return true;
        });
    }

    /** Answers with {@code claims} as CSV, row by row as they are read. */
    static void csv(Context context, Snapshot snapshot, BitSet claims) {
        context.contentType("text/csv; charset=utf-8");
        try (PrintWriter out = new PrintWriter(context.outputStream(), false, StandardCharsets.UTF_8)) {
            snapshot.carriers().claims(claims, CarriedWriter.csv(out));
        }
    }

    /** Answers with the claims of this view in a format of one file. */
    void export(Context context) {
        Asked asked = Asked.of(context);
        ClaimQuery query = query(asked).checked();
        ExportFormat format = ExportFormat.of(context.pathParam("format"));
        if (format.isFolder() || format == ExportFormat.JSONL) {
            throw new IllegalArgumentException(format.word() + ": not one file of claims; `tallystick export --format "
                    + format.word() + "` makes it");
        }
        boolean table = format == ExportFormat.HXL || format == ExportFormat.UCDP || format == ExportFormat.ACLED;
        context.contentType(
                        table
                                ? "text/csv; charset=utf-8"
                                : format == ExportFormat.GEOJSON ? "application/geo+json" : "application/ld+json")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"claims-" + format.word()
                                + (table ? ".csv" : format == ExportFormat.GEOJSON ? ".geojson" : ".jsonld") + "\"");
        site.ledger().read(snapshot -> {
            try (Exporter exporter = Exporter.to(format, context.outputStream(), ExportOptions.STANDARD)) {
                snapshot.byReport(snapshot.select(query), kept -> write(exporter, kept));
                exporter.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    private static void write(Exporter exporter, KeptClaim kept) {
        try {
            exporter.write(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet first(BitSet of, int most) {
        BitSet first = new BitSet();
        int i = of.nextSetBit(0);
        for (int n = 0; n < most && i >= 0; n++) {
            first.set(i);
            i = of.nextSetBit(i + 1);
        }
        return first;
    }

    private static List<Facet> facets(Snapshot snapshot, ClaimQuery query, BitSet found) {
        List<Facet> facets = new ArrayList<>();
        for (Field field : FACETS) {
            // What a facet would bring under the other filters, so that its other words stay in reach.
            BitSet claims = query.words().containsKey(field) ? snapshot.select(query.without(field)) : found;
            List<Snapshot.Count> counts = snapshot.count(field, claims);
            if (!counts.isEmpty()) {
                facets.add(new Facet(field.word(), counts.subList(0, Math.min(WORDS, counts.size()))));
            }
        }
        return facets;
    }

    private static ClaimQuery query(Asked asked) {
        asked.only(FILTERS);
        Map<Field, Set<String>> words = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field.isTerm() && !asked.all(field.word()).isEmpty()) {
                words.put(field, new LinkedHashSet<>(asked.all(field.word())));
            }
        }
        return new ClaimQuery(
                words,
                day(asked, "from", true),
                day(asked, "to", false),
                figure(asked, "at-least"),
                figure(asked, "at-most"),
                asked.one("words"),
                null);
    }

    private static @Nullable Double figure(Asked asked, String name) {
        String text = asked.one(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,12}([.][0-9]{1,6})?")) {
            throw new IllegalArgumentException(name + "=" + text + ": expected a number");
        }
        return Double.valueOf(text);
    }

    private static @Nullable LocalDate day(Asked asked, String name, boolean first) {
        String text = asked.one(name);
        if (text == null) {
            return null;
        }
        Edtf days = Edtf.parse(text);
        if (days == null) {
            throw new IllegalArgumentException(name + "=" + text + ": no date; expected 2023-03-18, 2023-03 or 2023");
        }
        return first ? days.first() : days.last();
    }
}
