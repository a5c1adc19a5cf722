package org.tallystick.dispute;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often something is said, at three levels that are never added up or mixed.
 *
 * @param said what is said, without a claimant
 * @param publications ids of all reports that carry it, sorted
 * @param outlets independent outlets, sorted by name: reports that share no body, agency or publisher
 * @param origins independent origins, sorted by name: claimants, and outlets that say it in their own voice
 */
public record Tally(Statement said, List<String> publications, List<Voice> outlets, List<Voice> origins) {
    public Tally {
        Objects.requireNonNull(said, "said");
        publications = List.copyOf(publications);
        outlets = List.copyOf(outlets);
        origins = List.copyOf(origins);
    }

    /**
     * Reports that count as one.
     *
     * @param name who speaks: {@code agency afp}, {@code publisher example daily}, {@code claimant ministry of defence}
     * @param members sorted by report, at least one
     */
    public record Voice(String name, List<Member> members) {
        public Voice {
            members = List.copyOf(members);
        }
    }

    /** A report of a voice, with the reason why it does not count anew; null for the first. */
    public record Member(String report, @Nullable String reason) {}
}
