package org.tallystick.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of one report.
 *
 * @param report the report itself
 * @param language BCP 47 code of the pack that read it; null when no pack knows the language, and nothing was read
 * @param pack name and version of that pack, for example {@code nl 1}; null when none read it
 * @param claims in the order of their evidence
 * @param setAside numbers that are no claims, sorted by position
 */
public record Reading(
        Report report, @Nullable String language, @Nullable String pack, List<Claim> claims, List<SetAside> setAside) {
    public Reading {
        Objects.requireNonNull(report, "report");
        claims = List.copyOf(claims);
        setAside = List.copyOf(setAside);
    }
}
