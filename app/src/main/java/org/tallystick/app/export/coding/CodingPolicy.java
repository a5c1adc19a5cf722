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
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Form;
import org.tallystick.model.Quantity;

/**
 * How a stated figure becomes the one number that event data want. The policies are rows of {@code policies.tsv}.
 *
 * @param rules tried in order; the first that fits decides
 */
public record CodingPolicy(String name, List<Rule> rules) {
    private static final Map<String, CodingPolicy> ALL = load();

    /**
     * A row of a policy.
     *
     * @param floor lowest value the words must have, in persons; null fits any
     * @param takes {@code low}, {@code high}, {@code none} or a number of persons
     */
    public record Rule(Form form, @Nullable Double floor, String takes) {
        boolean fits(Quantity quantity) {
            return quantity.form() == form && (floor == null || floor.equals(quantity.low()));
        }
    }

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
                    "no coding policy is called \"" + name + "\"; known are " + ALL.keySet());
        }
        return policy;
    }

    /** Persons, for a figure as stated; null when the policy takes none from it. */
    public @Nullable Double figure(Quantity quantity) {
        for (Rule rule : rules) {
            if (rule.fits(quantity)) {
                return switch (rule.takes()) {
                    case "low" -> quantity.low();
                    case "high" -> quantity.high();
                    case "none" -> null;
                    default -> Double.valueOf(rule.takes());
                };
            }
        }
        return null;
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
                            .add(new Rule(
                                    Form.of(cells[1]),
                                    cells[2].equals("*") ? null : Double.valueOf(cells[2]),
                                    cells[3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, CodingPolicy> policies = new LinkedHashMap<>();
        rules.forEach((name, rows) -> policies.put(name, new CodingPolicy(name, rows)));
        return policies;
    }
}
