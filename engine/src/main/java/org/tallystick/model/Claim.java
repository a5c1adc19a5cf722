package org.tallystick.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attributed statement read from one report. A null field is unknown or does not apply; {@link #why} says which.
 *
 * @param id stable: the same text read with the same packs gives the same id
 * @param report id of the report
 * @param chain carriers between claimant and reader, nearest the claimant first
 * @param why one reason for each filled field, and for fields left open on purpose
 */
public record Claim(
        String id,
        String report,
        Measure measure,
        @Nullable Quantity quantity,
        Scope scope,
        @Nullable Victims victims,
        @Nullable Thing object,
        @Nullable Agent agent,
        @Nullable Claimant claimant,
        List<Claimant> chain,
        @Nullable Place place,
        @Nullable Window time,
        Modality modality,
        @Nullable Likelihood likelihood,
        Evidence evidence,
        List<Reason> why) {
    /** Field of the reason that says that a figure is taken out of a whole. */
    public static final String PART = "part";

    /** Rule that gives a claim the day on which it was said, for want of the day of what it tells. */
    public static final String TOLD = "time.told";

    /** Rule that tells a figure in whose place the same words put another. */
    public static final String REPLACED = "quantity.replaced";

    public Claim {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(evidence, "evidence");
        chain = List.copyOf(chain);
        why = List.copyOf(why);
    }

    /** Whether its words take its figure out of a whole: "3,840 dead, of whom 3,190 are buried". */
    public boolean isPart() {
        return why.stream().anyMatch(reason -> reason.field().equals(PART));
    }

    /** Whether its window is that of its telling, so that what it tells lies then or shortly before. */
    public boolean isDatedByTelling() {
        return why.stream().anyMatch(reason -> reason.rule().equals(TOLD));
    }

    /** Whether its words put another figure in its place: 52 of "raised from 52 to 57". */
    public boolean isReplaced() {
        return why.stream().anyMatch(reason -> reason.rule().equals(REPLACED));
    }

    /** The same claim, its report called {@code name}. */
    public Claim in(String name) {
        return new Claim(
                id,
                name,
                measure,
                quantity,
                scope,
                victims,
                object,
                agent,
                claimant,
                chain,
                place,
                time,
                modality,
                likelihood,
                evidence,
                why);
    }
}
