package org.tallystick.app.cli;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.app.ledger.KeptReport;

/** Lines above the claims of a report. */
final class Headings {
    private Headings() {}

    /** What is known of the report: its id, publisher, date and title. */
    static String of(KeptReport kept) {
        return Stream.of(
                        kept.report().id(),
                        kept.report().publisher(),
                        kept.report().published(),
                        kept.report().title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
