package org.tallystick.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Field;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.model.Edtf;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which claims of the ledger a command is about. */
final class QueryOptions {
    @Option(
            names = "--measure",
            paramLabel = "WORD",
            description = "killed, wounded, missing, displaced, …",
            split = ",")
    private List<String> measure = List.of();

    @Option(
            names = "--form",
            paramLabel = "WORD",
            description = "exact, approximate, at-least, at-most, range, vague.",
            split = ",")
    private List<String> form = List.of();

    @Option(names = "--scope", paramLabel = "WORD", description = "period or cumulative.", split = ",")
    private List<String> scope = List.of();

    @Option(
            names = "--side",
            paramLabel = "CODE",
            description = "Whose people suffered: UKR, RUS, hamas, …",
            split = ",")
    private List<String> side = List.of();

    @Option(
            names = "--group",
            paramLabel = "WORD",
            description = "military, civilian, children, women, media, aid-workers, mixed.",
            split = ",")
    private List<String> group = List.of();

    @Option(
            names = "--object",
            paramLabel = "KIND",
            description = "What was counted, when not people: drone, tank, house, …",
            split = ",")
    private List<String> object = List.of();

    @Option(names = "--agent", paramLabel = "CODE", description = "Side that did it.", split = ",")
    private List<String> agent = List.of();

    @Option(
            names = "--claimant",
            paramLabel = "NAME",
            description = "Who says so; part of the name will do.",
            split = ",")
    private List<String> claimant = List.of();

    @Option(names = "--claimant-side", paramLabel = "CODE", description = "Side of who says so.", split = ",")
    private List<String> claimantSide = List.of();

    @Option(
            names = "--claimant-kind",
            paramLabel = "KIND",
            description = "ministry, military, armed-group, official, witness, un, …",
            split = ",")
    private List<String> claimantKind = List.of();

    @Option(names = "--place", paramLabel = "NAME", description = "Where; part of the name will do.", split = ",")
    private List<String> place = List.of();

    @Option(names = "--country", paramLabel = "CODE", description = "ISO 3166-1 alpha-3.", split = ",")
    private List<String> country = List.of();

    @Option(
            names = "--precision",
            paramLabel = "WORD",
            description = "settlement, near-settlement, admin2, admin1, country, area, unresolved.",
            split = ",")
    private List<String> precision = List.of();

    @Option(
            names = "--modality",
            paramLabel = "WORD",
            description = "asserted, estimated, possible, denied, predicted, unverified.",
            split = ",")
    private List<String> modality = List.of();

    @Option(
            names = "--status",
            paramLabel = "WORD",
            description = "unreviewed, accepted, fixed, added, rejected; without it all but rejected.",
            split = ",")
    private List<String> status = List.of();

    @Option(names = "--report-language", paramLabel = "CODE", description = "Language of the report.", split = ",")
    private List<String> language = List.of();

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who published the report; part of the name will do.",
            split = ",")
    private List<String> publisher = List.of();

    @Option(
            names = "--agency",
            paramLabel = "ID",
            description = "News agency that the report credits: anp, reuters, …",
            split = ",")
    private List<String> agency = List.of();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The window of the claim reaches this day or later; 2023, 2023-03 or 2023-03-18.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "The window of the claim reaches this day or earlier.")
    private @Nullable String to;

    @Option(names = "--at-least", paramLabel = "N", description = "The figure may be N or more.")
    private @Nullable Double atLeast;

    @Option(names = "--at-most", paramLabel = "N", description = "The figure may be N or less.")
    private @Nullable Double atMost;

    @Option(
            names = "--words",
            paramLabel = "WORDS",
            description = "Words of the evidence, all of them; those in quotation marks in a row.")
    private @Nullable String words;

    @Option(names = "--report", paramLabel = "ID", description = "Claims of one report.")
    private @Nullable String report;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "The ledger as it stood: 2026-03-01T12:00:00Z, or the end of a day, 2026-03-01.")
    private @Nullable String asOf;

    /** What is asked for. */
    ClaimQuery query(CommandSpec spec) {
        Map<Field, Set<String>> asked = new EnumMap<>(Field.class);
        put(asked, Field.MEASURE, measure);
        put(asked, Field.FORM, form);
        put(asked, Field.SCOPE, scope);
        put(asked, Field.SIDE, side);
        put(asked, Field.GROUP, group);
        put(asked, Field.OBJECT, object);
        put(asked, Field.AGENT, agent);
        put(asked, Field.CLAIMANT, claimant);
        put(asked, Field.CLAIMANT_SIDE, claimantSide);
        put(asked, Field.CLAIMANT_KIND, claimantKind);
        put(asked, Field.PLACE, place);
        put(asked, Field.COUNTRY, country);
        put(asked, Field.PRECISION, precision);
        put(asked, Field.MODALITY, modality);
        put(asked, Field.STATUS, status);
        put(asked, Field.LANGUAGE, language);
        put(asked, Field.PUBLISHER, publisher);
        put(asked, Field.AGENCY, agency);
        try {
            return new ClaimQuery(asked, day(from, true), day(to, false), atLeast, atMost, words, report).checked();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void put(Map<Field, Set<String>> asked, Field field, List<String> words) {
        if (!words.isEmpty()) {
            asked.put(field, new LinkedHashSet<>(words));
        }
    }

    private static @Nullable LocalDate day(@Nullable String text, boolean first) {
        if (text == null) {
            return null;
        }
        Edtf days = Edtf.parse(text);
        if (days == null) {
            throw new IllegalArgumentException(text + ": no date; expected 2023-03-18, 2023-03 or 2023");
        }
        return first ? days.first() : days.last();
    }

    /** Says on the error stream which of the words asked for no claim of the ledger has, as a misspelt name would not. */
    static void note(CommandSpec spec, Snapshot snapshot, ClaimQuery asked) {
        String report = asked.report();
        if (report != null && snapshot.report(report) == null) {
            throw new ParameterException(spec.commandLine(), "--report " + report + ": no report of the ledger");
        }
        snapshot.unmatched(asked).forEach(line -> spec.commandLine().getErr().println("tallystick: note: " + line));
    }

    /** The moment that the ledger is wanted of; null for now. */
    @Nullable
    Instant moment(CommandSpec spec) {
        if (asOf == null) {
            return null;
        }
        try {
            return asOf.length() == 10
                    ? LocalDate.parse(asOf)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1000)
                    : Instant.parse(asOf);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as-of " + asOf + ": no moment; expected 2026-03-01T12:00:00Z or a day, 2026-03-01",
                    e);
        }
    }

    /** The field called {@code word}. */
    static Field field(CommandSpec spec, String word) {
        return Arrays.stream(Field.values())
                .filter(field -> field.isTerm() && field.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        word + ": no field that can be counted; those are "
                                + Arrays.stream(Field.values())
                                        .filter(Field::isTerm)
                                        .map(Field::word)
                                        .toList()));
    }
}
