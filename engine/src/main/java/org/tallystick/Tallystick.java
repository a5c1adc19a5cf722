package org.tallystick;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.lang.Pack;
import org.tallystick.lang.PackLoader;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;
import org.tallystick.resolve.place.PlaceSource;

/**
 * The door: a report in, its claims out.
 *
 * <pre>{@code
 * Reading reading = Tallystick.standard().read(Report.of("1", "At least 12 civilians were killed, the army said."));
 * }</pre>
 *
 * Immutable and safe for use by many threads; {@link #read} never throws for any text.
 */
public final class Tallystick {
    private final Map<String, ReportReader> readers = new LinkedHashMap<>();
    private final List<Pack> packs;
    private final LanguageGuesser guesser;

    private Tallystick(List<Pack> packs, PlaceSource source) {
        this.packs = packs;
        this.guesser = new LanguageGuesser(packs);
        for (Pack pack : packs) {
            readers.put(pack.code(), new ReportReader(pack, source));
        }
    }

    /** A reader with all packs that come with the engine. */
    public static Tallystick standard() {
        return with(PlaceSource.NONE);
    }

    /** A reader with all packs that come with the engine, which asks {@code source} for places that the core gazetteer lacks. */
    public static Tallystick with(PlaceSource source) {
        return new Tallystick(PackLoader.all(), source);
    }

    /** A reader with one pack, for checking it. */
    public static Tallystick with(Pack pack) {
        return new Tallystick(List.of(pack), PlaceSource.NONE);
    }

    /** BCP 47 codes of the languages that can be read. */
    public Set<String> languages() {
        return readers.keySet();
    }

    /** The packs in use, in order. */
    public List<Pack> packs() {
        return packs;
    }

    /** What {@code report} claims. A language that no pack knows gives a reading without a pack and without claims. */
    public Reading read(Report report) {
        String language = report.language();
        ReportReader reader = language == null ? null : readers.get(language);
        if (language == null) {
            Pack guess = guesser.guess(report.text());
            reader = guess == null ? null : readers.get(guess.code());
        }
        return reader == null ? new Reading(report, null, null, List.of(), List.of()) : reader.read(report);
    }
}
