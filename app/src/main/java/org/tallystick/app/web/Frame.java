package org.tallystick.app.web;

import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Standing;

/**
 * What every page has around what it is about.
 *
 * @param texts its words
 * @param here which part of the site it belongs to, for the navigation
 * @param path its own address with its filters, without the language
 * @param token that every change must bring back
 * @param assets where the style sheet and scripts stand
 * @param view what stands in the ledger; null where that cannot be told
 */
public record Frame(Texts texts, String here, String path, String token, String assets, Standing.@Nullable View view) {
    /** The text called {@code key}. */
    public String say(String key, @Nullable Object... values) {
        return texts.say(key, values);
    }

    /** This page in the language {@code code}. */
    public String in(String code) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + code;
    }
}
