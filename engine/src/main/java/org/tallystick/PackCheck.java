package org.tallystick;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tallystick.lang.Pack;
import org.tallystick.lang.PackException;
import org.tallystick.lang.Rule;
import org.tallystick.model.Claim;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/** What a pack must hold to: each rule fires on its examples and not on its counter-examples, each sentence gives its claim. */
public final class PackCheck {
    private static final String DAY = "2024-05-15";

    private PackCheck() {}

    /** One thing to check, and how it fails: an empty text when it does not. */
    public record Check(String name, Supplier<String> test) {
        /** What is wrong, with what was found and expected; empty when nothing is. */
        public String fault() {
            return test.get();
        }
    }

    /** Everything to check of {@code pack}. */
    public static List<Check> of(Pack pack) {
        Tallystick tallystick = Tallystick.with(pack);
        List<Check> checks = new ArrayList<>();
        for (String stage : List.of("attribution", "clause", "count")) {
            for (Rule rule : pack.rules(stage)) {
                checks.add(new Check(
                        rule.id() + " has examples",
                        () -> rule.examples().isEmpty() || rule.not().isEmpty()
                                ? rule.where() + ": wants at least one example and one counter-example"
                                : ""));
                for (Rule.Example example : rule.examples()) {
                    checks.add(new Check(
                            rule.id() + " on: " + example.text(),
                            () -> fires(tallystick, pack, rule, example.text())
                                    ? gives(tallystick, pack, example)
                                    : rule.where() + ": the rule did not fire"));
                }
                for (String text : rule.not()) {
                    checks.add(new Check(
                            rule.id() + " not on: " + text,
                            () -> fires(tallystick, pack, rule, text) ? rule.where() + ": the rule fired" : ""));
                }
            }
        }
        for (Rule.Example example : pack.corpus()) {
            checks.add(new Check(pack.code() + " corpus: " + example.text(), () -> gives(tallystick, pack, example)));
        }
        return checks;
    }

    private static Reading read(Tallystick tallystick, Pack pack, String text) {
        return tallystick.read(new Report("check", text, pack.code(), DAY, null, null, null));
    }

    private static boolean fires(Tallystick tallystick, Pack pack, Rule rule, String text) {
        Reading reading = read(tallystick, pack, text);
        return reading.claims().stream()
                        .anyMatch(c -> c.why().stream().anyMatch(w -> w.rule().equals(rule.id())))
                || reading.setAside().stream().anyMatch(a -> a.rule().equals(rule.id()));
    }

    private static String gives(Tallystick tallystick, Pack pack, Rule.Example example) {
        List<Claim> claims = read(tallystick, pack, example.text()).claims();
        if (example.gives().isEmpty() || claims.stream().anyMatch(c -> fits(c, example.gives()))) {
            return "";
        }
        if ("none".equals(example.gives().get("measure"))) {
            return claims.isEmpty()
                    ? ""
                    : "expected no claim, found "
                            + claims.stream().map(PackCheck::brief).toList();
        }
        return "expected " + example.gives() + ", found "
                + claims.stream().map(PackCheck::brief).toList();
    }

    private static boolean fits(Claim claim, Map<String, String> gives) {
        return gives.entrySet().stream().allMatch(e -> e.getValue().equals(value(claim, e.getKey())));
    }

    private static String brief(Claim claim) {
        return claim.measure().word() + " " + value(claim, "low") + ".." + value(claim, "high") + " "
                + value(claim, "form") + " claimant " + value(claim, "claimant");
    }

    private static String value(Claim claim, String field) {
        Quantity quantity = claim.quantity();
        return switch (field) {
            case "measure" -> claim.measure().word();
            case "low" -> quantity == null || quantity.low() == null ? "unknown" : plain(quantity.low());
            case "high" -> quantity == null || quantity.high() == null ? "unknown" : plain(quantity.high());
            case "form" -> quantity == null ? "none" : quantity.form().word();
            case "claimant" ->
                claim.claimant() == null ? "none" : claim.claimant().text();
            case "claimant-side" ->
                claim.claimant() == null
                        ? "none"
                        : String.valueOf(claim.claimant().side());
            case "side" ->
                claim.victims() == null
                        ? "none"
                        : String.valueOf(claim.victims().side());
            case "group" ->
                claim.victims() == null || claim.victims().group() == null
                        ? "none"
                        : claim.victims().group().word();
            case "place" ->
                claim.place() == null ? "none" : String.valueOf(claim.place().name());
            case "modality" -> claim.modality().word();
            case "scope" -> claim.scope().word();
            case "edtf" ->
                claim.time() == null ? "none" : String.valueOf(claim.time().edtf());
            default -> throw new PackException("no such field of a claim: \"" + field + '"');
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
