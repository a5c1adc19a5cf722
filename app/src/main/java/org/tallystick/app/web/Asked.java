package org.tallystick.app.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The filters of an address: a view can be kept and sent as its address.
 *
 * @param path without filters
 * @param values what is asked for by name, empty ones left out
 */
public record Asked(String path, Map<String, List<String>> values) {
    /** Where a list goes on. */
    static final String AFTER = "after";

    static Asked of(Context context) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, given) -> {
            List<String> kept = given.stream().filter(value -> !value.isBlank()).toList();
            if (!kept.isEmpty() && !name.equals("lang")) {
                values.put(name, kept);
            }
        });
        return new Asked(Form.of(context).bare(context.path()), values);
    }

    /** The filters of {@code context} for the page at {@code path}. */
    static Asked of(Context context, String path) {
        return new Asked(path, of(context).values());
    }

    /** What is asked for under {@code name}. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The one thing asked for under {@code name}; null when nothing is. */
    public @Nullable String one(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Whether {@code value} is asked for under {@code name}. */
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** The number that {@code name} asks for; 0 when it asks for none. */
    int number(String name) {
        String value = one(name);
        if (value == null) {
            return 0;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(name + "=" + value + ": expected a number");
        }
        return Integer.parseInt(value);
    }

    /**
     * Complains of filters that a page does not have, which would be silently without effect.
     *
     * @throws IllegalArgumentException when there is one that is not in {@code names}
     */
    void only(Set<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        name + ": no filter of this page; those are " + new TreeSet<>(names));
            }
        }
    }

    /** Whether there is any filter. */
    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> !name.equals(AFTER));
    }

    /** The address with {@code value} taken in under {@code name}, or out where it was. */
    public String toggled(String name, String value) {
        List<String> list = new ArrayList<>(all(name));
        if (!list.remove(value)) {
            list.add(value);
        }
        return changed(name, list).address("");
    }

    /** The address of this view as {@code ending} has it: {@code .json}, {@code .csv}, or empty for the page. */
    public String address(String ending) {
        return path + ending + query();
    }

    /** The filters as they stand in an address, with the question mark; empty without any. */
    public String query() {
        List<String> parts = new ArrayList<>();
        values.forEach((name, list) -> list.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** The same, from where {@code place} is the first. */
    Asked from(int place) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(AFTER, List.of(String.valueOf(place)));
        return new Asked(path, changed);
    }

    /** The same with {@code value} alone under {@code name}. */
    public Asked with(String name, String value) {
        return changed(name, List.of(value));
    }

    /** The same with nothing under {@code name}. */
    public Asked without(String name) {
        return changed(name, List.of());
    }

    private Asked changed(String name, List<String> list) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(AFTER);
        changed.remove(name);
        if (!list.isEmpty()) {
            changed.put(name, list);
        }
        return new Asked(path, changed);
    }

    /** {@code text} as a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
