package org.tallystick.app.export.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of people killed give a row of event data, and how a stated figure becomes the one number of that row. The
 * policies are rows of {@code policies.tsv}, each with an example that the build checks.
 *
 * @param rules tried in order; the first that fits decides
 */
public record CodingPolicy(String name, List<Rule> rules) {
    private static final String OUT = "out";
    private static final Map<String, CodingPolicy> ALL = load();

    /**
     * A row of a policy.
     *
     * @param when what must hold, by the names of {@link Killing#facts}; empty fits any
     * @param takes {@code low}, {@code high}, or {@code out} for no row
     * @param why why there is no row; empty when there is one
     * @param example a sentence whose claim this row decides
     */
    public record Rule(Map<String, String> when, String takes, String why, String example) {
        public Rule {
            when = Map.copyOf(when);
            if (!Set.of("low", "high", OUT).contains(takes)) {
                throw new IllegalArgumentException("a rule takes low, high or out, not " + takes);
            }
            if (takes.equals(OUT) == why.isEmpty()) {
                throw new IllegalArgumentException("a rule says why exactly when it takes out: " + when);
            }
        }

        boolean fits(Map<String, String> facts) {
            return when.entrySet().stream().allMatch(asked -> asked.getValue().equals(facts.get(asked.getKey())));
        }
    }

    /**
     * What became of a claim.
     *
     * @param figure persons; null when it gives no row
     * @param why why it gives none; null when it does
     * @param by the rule that decided; null when none fits
     */
    record Decision(
            @Nullable Double figure,
            @Nullable String why,
            @Nullable Rule by) {}

    public CodingPolicy {
        rules = List.copyOf(rules);
    }

    /** The policies there are, in the order of their table. */
    public static List<CodingPolicy> all() {
        return List.copyOf(ALL.values());
    }

    /** The policy called {@code name}. */
    public static CodingPolicy of(String name) {
        CodingPolicy policy = ALL.get(name);
        if (policy == null) {
            throw new IllegalArgumentException(
                    "no coding policy is called \"" + name + "\"; known are " + String.join(", ", ALL.keySet()));
        }
        return policy;
    }

    /** What becomes of {@code killing}; {@code repeat} when its report said the same before. */
    Decision decide(Killing killing, boolean repeat) {
        Map<String, String> facts = killing.facts(repeat);
        for (Rule rule : rules) {
            if (rule.fits(facts)) {
                return switch (rule.takes()) {
                    case OUT -> new Decision(null, rule.why(), rule);
                    case "low" -> bound(killing.quantity().low(), rule);
                    default -> bound(killing.quantity().high(), rule);
                };
            }
        }
        return new Decision(null, "no rule of the policy fits", null);
    }

    private static Decision bound(@Nullable Double figure, Rule rule) {
        return new Decision(figure, figure == null ? "its words set no " + rule.takes() + "est figure" : null, rule);
    }

    private static Map<String, CodingPolicy> load() {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        try (InputStream table =
                        Objects.requireNonNull(CodingPolicy.class.getResourceAsStream("policies.tsv"), "policies.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> rules.computeIfAbsent(cells[0], name -> new ArrayList<>())
                            .add(new Rule(conditions(cells[1]), cells[2], cells[3], cells[4])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, CodingPolicy> policies = new LinkedHashMap<>();
        rules.forEach((name, rows) -> policies.put(name, new CodingPolicy(name, rows)));
        return policies;
    }

    private static Map<String, String> conditions(String cell) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String condition : cell.split(" ")) {
            int sign = condition.indexOf('=');
            if (sign > 0) {
                conditions.put(condition.substring(0, sign), condition.substring(sign + 1));
            }
        }
        return conditions;
    }
}
