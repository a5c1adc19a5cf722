package org.tallystick.app.web;

import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.CardWords;
import org.tallystick.app.export.Words;
import org.tallystick.dispute.ClaimRange;
import org.tallystick.lang.Phrases;
import org.tallystick.model.Claim;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

/** The fields of a claim in the language of a page; words of reports stay as they are. */
public final class ClaimWords implements CardWords {
    private final Texts texts;

    /** In the language of {@code texts}. */
    public ClaimWords(Texts texts) {
        this.texts = texts;
    }

    /** What stands where nothing is known. */
    public String unknown() {
        return texts.say("claim.unknown");
    }

    /** The figure as stated, with the language's own separators. */
    public String figure(@Nullable Quantity quantity) {
        return quantity == null ? texts.say("claim.nofigure") : Words.figure(quantity, texts.locale());
    }

    /** The measure. */
    public String measure(Measure measure) {
        return texts.say("measure." + measure.word());
    }

    /** The name of a side or state, with its code where they differ. */
    public String side(String side) {
        Phrases phrases = texts.phrases();
        String state = phrases.state(side);
        String name = state == null ? phrases.side(side) : state;
        return name.equals(side) ? side : name + " (" + side + ")";
    }

    /** What reviewers made of it. */
    public String status(String word) {
        return texts.say("status." + word);
    }

    /** How it is put forward. */
    public String modality(Modality modality) {
        return texts.say("modality." + modality.word());
    }

    /** The kind of people. */
    public String group(Group group) {
        return texts.say("group." + group.word());
    }

    /** Whether it is a running total. */
    public String scope(Scope scope) {
        return texts.say("scope." + scope.word());
    }

    /** The words for those who suffered, or for the thing, with side and kind. */
    public String victims(Claim claim) {
        if (claim.object() != null) {
            return claim.object().text();
        }
        Victims victims = claim.victims();
        if (victims == null) {
            return claim.measure().kind() == Measure.Kind.PEOPLE ? unknown() : "";
        }
        // "missing" as the words for the missing says nothing of who they are.
        boolean told = victims.text() != null
                && !victims.text().equalsIgnoreCase(claim.measure().word());
        String said =
                told ? String.valueOf(victims.text()) : victims.group() == null ? unknown() : group(victims.group());
        return victims.side() == null ? said : said + " (" + victims.side() + ")";
    }

    /** The claimant by its fullest name, with the side. */
    public String claimant(Claim claim) {
        return claim.claimant() == null ? texts.say("speaker.none") : Words.claimant(claim);
    }

    /** The place with its precision. */
    public String place(Claim claim) {
        if (claim.place() == null) {
            return unknown();
        }
        String name = claim.place().name();
        return (name == null ? claim.place().text() : name) + ", "
                + precision(claim.place().precision());
    }

    private String precision(Precision precision) {
        return texts.say("precision." + precision.word());
    }

    /** The window; where no day can be told, the words and that. */
    public String time(Claim claim) {
        Window time = claim.time();
        if (time == null) {
            return unknown();
        }
        String edtf = time.edtf();
        if (edtf != null && (time.start() != null || time.end() != null || time.text() == null)) {
            return edtf;
        }
        return (edtf == null ? "" : edtf + ", ")
                + (time.text() == null ? "" : "“" + time.text() + "”, ")
                + texts.say("claim.noday");
    }

    /** What claims span: {@code 63–400}, {@code 63 or more}. */
    public String range(ClaimRange range) {
        Double low = range.low();
        Double high = range.high();
        if (low == null) {
            return high == null ? texts.say("claim.nofigure") : texts.say("range.most", number(high));
        }
        if (high == null) {
            return texts.say("range.least", number(low));
        }
        return low.equals(high) ? number(low) : number(low) + "–" + number(high);
    }

    @Override
    public String label(String key) {
        return texts.say(key);
    }

    @Override
    public String value(Claim claim, String field) {
        return switch (field) {
            case "figure", "quantity" -> figure(claim.quantity());
            case "measure" -> measure(claim.measure());
            case "victims" -> victims(claim);
            case "victims.group" ->
                claim.victims() == null || claim.victims().group() == null
                        ? unknown()
                        : group(claim.victims().group());
            case "claimant" -> claimant(claim);
            case "place" -> place(claim);
            case "time" -> time(claim);
            case "modality" -> modality(claim.modality());
            case "scope" -> scope(claim.scope());
            case "sure" ->
                modality(claim.modality()) + (claim.scope() == Scope.CUMULATIVE ? ", " + scope(claim.scope()) : "");
            default -> Words.value(claim, field);
        };
    }

    /** A plain number. */
    public String number(double number) {
        return number == Math.rint(number)
                ? String.format(texts.locale(), "%,.0f", number)
                : String.format(texts.locale(), "%s", number);
    }

    /** Measure and figure, said of whom: {@code killed ≥ 12, soldiers (RUS)}. */
    public String brief(Claim claim) {
        String whom = victims(claim);
        return measure(claim.measure()) + " " + figure(claim.quantity()) + (whom.isEmpty() ? "" : ", " + whom);
    }
}
