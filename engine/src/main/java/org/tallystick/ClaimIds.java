package org.tallystick;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.tallystick.clause.Finding;
import org.tallystick.lang.Pack;
import org.tallystick.model.Report;
import org.tallystick.model.Span;

/** Names the claims of one report: the same text read by the same pack gives each claim the same name again. */
final class ClaimIds {
    private final Pack pack;
    private final String text;
    private final Set<String> taken = new HashSet<>();

    ClaimIds(Pack pack, Report report) {
        this.pack = pack;
        this.text = hash(report.text());
    }

    /** Name of a claim: of the report's text, the place of its evidence and what it counts; a number tells two alike apart. */
    String id(Finding finding) {
        Span figure =
                finding.figure() == null ? finding.chart().at(finding.at()).span() : finding.figure();
        String seed = pack.code()
                + pack.version()
                + ' '
                + finding.measure().word()
                + ' '
                + figure.start()
                + ' '
                + figure.end()
                + ' '
                + text;
        String id = hash(seed).substring(0, 16);
        for (int again = 2; !taken.add(id); again++) {
            id = hash(seed + ' ' + again).substring(0, 16);
        }
        return id;
    }

    private static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
