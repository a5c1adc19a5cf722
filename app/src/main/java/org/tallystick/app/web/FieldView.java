package org.tallystick.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.ReviewOrder;
import org.tallystick.app.dispute.ReviewOrder.Doubt;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.model.Claim;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Precision;
import org.tallystick.model.Reason;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;

/**
 * A field of a claim as a reviewer meets it: what it was read as, from which words, by which rule, and what else it might be.
 *
 * @param number by which its key is called
 * @param name as texts name it
 * @param value what it was read as
 * @param why the words and rules it rests on
 * @param doubt whether it is open or may well be wrong
 * @param choices other values, of the field's own list or of other claims of the report
 * @param inputs its parts that can be typed
 */
public record FieldView(
        int number, String name, String value, List<Why> why, boolean doubt, List<Choice> choices, List<Input> inputs) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 6;

    /** Words and the rule; {@code words} is empty where there are none. */
    public record Why(String words, String rule, boolean distant) {}

    /** A value that takes one click: {@code path} set to {@code value}, which may be JSON. */
    public record Choice(String label, String path, String value) {}

    /**
     * A part that can be typed.
     *
     * @param path as in the claim's JSON
     * @param value what it is now; empty when unknown
     * @param among the words it must be one of; empty for any
     */
    public record Input(String path, String value, List<String> among) {}

    /** The fields of {@code claim} for a person who reads {@code texts}; {@code others} are the claims of the same report. */
    static List<FieldView> of(Claim claim, String text, List<Claim> others, Texts texts) {
        return new Maker(claim, text, others, new ClaimWords(texts)).all();
    }

    private static final class Maker {
        private final Claim claim;
        private final String text;
        private final List<Claim> others;
        private final ClaimWords words;
        private final JsonNode tree;
        private final Set<Doubt> doubts;
        private final List<FieldView> all = new ArrayList<>();

        Maker(Claim claim, String text, List<Claim> others, ClaimWords words) {
            this.claim = claim;
            this.text = text;
            this.others = others;
            this.words = words;
            this.tree = tree(claim);
            this.doubts = ReviewOrder.doubts(claim);
        }

        List<FieldView> all() {
            add(
                    "figure",
                    "quantity",
                    words.figure(claim.quantity()),
                    Doubt.FIGURE,
                    List.of(),
                    claim.quantity() == null
                            ? List.of()
                            : List.of(
                                    input("quantity.low"),
                                    input("quantity.high"),
                                    input("quantity.form", Form.values(), Form::word)));
            add(
                    "measure",
                    "measure",
                    words.measure(claim.measure()),
                    null,
                    List.of(),
                    List.of(input("measure", Measure.values(), Measure::word)));
            add(
                    "victims",
                    "victims",
                    words.victims(claim),
                    Doubt.SIDE,
                    choices("victims", Claim::victims, words::victims),
                    List.of(
                            input("victims.side"),
                            input("victims.group", Group.values(), Group::word),
                            input("victims.text")));
            add(
                    "claimant",
                    "claimant",
                    words.claimant(claim),
                    Doubt.CLAIMANT,
                    choices("claimant", Claim::claimant, words::claimant),
                    List.of(input("claimant.name"), input("claimant.side"), input("claimant.kind")));
            add(
                    "modality",
                    "modality",
                    words.modality(claim.modality()),
                    Doubt.MODALITY,
                    Arrays.stream(Modality.values())
                            .filter(modality -> modality != claim.modality())
                            .map(modality -> new Choice(words.modality(modality), "modality", modality.word()))
                            .toList(),
                    List.of());
            add(
                    "place",
                    "place",
                    words.place(claim),
                    Doubt.PLACE,
                    choices("place", Claim::place, words::place),
                    List.of(
                            input("place.name"),
                            input("place.country"),
                            input("place.precision", Precision.values(), Precision::word)));
            add(
                    "window",
                    "time",
                    words.time(claim),
                    Doubt.WINDOW,
                    choices("time", Claim::time, words::time),
                    List.of(input("time.edtf")));
            Scope other = claim.scope() == Scope.PERIOD ? Scope.CUMULATIVE : Scope.PERIOD;
            add(
                    "scope",
                    "scope",
                    words.scope(claim.scope()),
                    null,
                    List.of(new Choice(words.scope(other), "scope", other.word())),
                    List.of());
            return all;
        }

        private void add(
                String name,
                String field,
                String value,
                @Nullable Doubt doubt,
                List<Choice> choices,
                List<Input> inputs) {
            List<Why> why = claim.why().stream()
                    .filter(reason ->
                            reason.field().equals(field) || reason.field().startsWith(field + "."))
                    .map(this::why)
                    .distinct()
                    .toList();
            boolean open =
                    doubt != null && doubts.contains(doubt) || why.stream().anyMatch(Why::distant);
            all.add(new FieldView(all.size() + 1, name, value, why, open, choices, inputs));
        }

        private Why why(Reason reason) {
            Span span = reason.span();
            return span == null || span.end() > text.length()
                    ? new Why("", reason.rule(), false)
                    : new Why(
                            span.of(text),
                            reason.rule(),
                            !claim.evidence().span().overlaps(span));
        }

        /** What other claims of the report have in the field, and that it is unknown. */
        private <T> List<Choice> choices(
                String field, Function<Claim, @Nullable T> value, Function<Claim, String> label) {
            Map<String, Choice> choices = new LinkedHashMap<>();
            T own = value.apply(claim);
            for (Claim other : others) {
                T theirs = value.apply(other);
                if (theirs != null && !theirs.equals(own) && choices.size() < MOST) {
                    String said = label.apply(other);
                    choices.putIfAbsent(
                            said,
                            new Choice(said, field, tree(other).path(field).toString()));
                }
            }
            if (own != null) {
                choices.put("", new Choice(words.unknown(), field, "null"));
            }
            return List.copyOf(choices.values());
        }

        private Input input(String path) {
            return new Input(path, now(path), List.of());
        }

        private <E> Input input(String path, E[] among, Function<E, String> word) {
            return new Input(path, now(path), Arrays.stream(among).map(word).toList());
        }

        private String now(String path) {
            JsonNode node = tree.at("/" + path.replace('.', '/'));
            return node.isNull() || node.isMissingNode()
                    ? ""
                    : node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.asText();
        }

        private static JsonNode tree(Claim claim) {
            try {
                return JSON.readTree(ClaimJson.text(claim));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
