package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same agency has the same id as a claimant, in actors.tsv, and as the source of a text, in agencies.tsv. */
class AgencyNamesTest {
    private static List<String[]> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                AgencyNamesTest.class.getResourceAsStream("/org/tallystick/registry/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @Test
    void everyAgencyThatSpeaksIsKnownAsAnAgencyUnderTheSameId() throws IOException {
        Set<String> agencies = rows("agencies.tsv").stream().map(row -> row[0]).collect(Collectors.toSet());
        Set<String> missing = rows("actors.tsv").stream()
                .filter(row -> row[2].equals("agency"))
                .map(row -> row[0])
                .filter(id -> !agencies.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void aNameThatBothTablesHaveMeansTheSame() throws IOException {
        List<String> apart = new ArrayList<>();
        for (String[] row : rows("actors.tsv")) {
            if (row[2].equals("agency")) {
                for (int i = 3; i < row.length; i++) {
                    for (String name : row[i].split("\\|")) {
                        Agencies.standard()
                                .named(name)
                                .filter(id -> !id.equals(row[0]))
                                .ifPresent(id -> apart.add(name + ": " + row[0] + " speaks, " + id + " is credited"));
                    }
                }
            }
        }
        assertThat(apart).isEmpty();
    }
}
