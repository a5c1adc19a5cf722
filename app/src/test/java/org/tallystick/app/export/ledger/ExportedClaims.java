package org.tallystick.app.export.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.tallystick.Tallystick;
import org.tallystick.app.intake.Gathered;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.KeptReport;
import org.tallystick.app.ledger.Status;
import org.tallystick.model.Claim;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Report;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Unit;

/** Claims to export: those of the bundled reports, and some with awkward cells. */
public final class ExportedClaims {
    private static final List<String> AWKWARD = List.of(
            "=cmd|' /C calc'!A0",
            "+1-1 @SUM(A1)",
            "-2\t\"quoted\", with; separators",
            "two\r\nlines\nand more\r",
            "😀 \uD83C\uDDFA\uD83C\uDDE6 family 👨‍👩‍👧",
            "قُتل ١٢ שלום \u202Eright to left\u202C",
            "NUL-free \u0001 control \u001F",
            "#affected",
            " leading and trailing ",
            "NA",
            "x".repeat(100_000));

    private ExportedClaims() {}

    public static List<KeptClaim> all() {
        List<KeptClaim> claims = new ArrayList<>(samples());
        claims.addAll(awkward());
        return claims;
    }

    private static List<KeptClaim> samples() {
        Tallystick tallystick = Tallystick.standard();
        List<KeptClaim> claims = new ArrayList<>();
        for (Report report :
                Gathered.of(IntakeRules.of(Set.of("en", "nl")), "../samples").reports()) {
            KeptReport kept = kept(report);
            for (Claim claim : tallystick.read(report).claims()) {
                Status status = Status.values()[claims.size() % Status.values().length];
                claims.add(new KeptClaim(claim, kept, status, status == Status.UNREVIEWED ? null : "Noor"));
            }
        }
        return claims;
    }

    private static List<KeptClaim> awkward() {
        List<KeptClaim> claims = new ArrayList<>();
        double[] figures = {0, 1e300, 0.1, 1e-9, 3, 1234567.5, Double.MAX_VALUE, 7, 8, 9, 10};
        for (int i = 0; i < AWKWARD.size(); i++) {
            String text = AWKWARD.get(i);
            KeptReport report = kept(
                    new Report(text.substring(0, Math.min(20, text.length())), text, null, null, text, text, text));
            Span span = new Span(0, text.length());
            Quantity quantity =
                    new Quantity(figures[i], null, Form.AT_LEAST, i % 2 == 0 ? Unit.PERSONS : null, text, span);
            Place place = new Place(
                    text,
                    text,
                    text,
                    "x:" + i,
                    "UKR",
                    -90 + i * 18.0,
                    -180 + i * 36.0,
                    Precision.values()[i % Precision.values().length]);
            Claim claim = new Claim(
                    "awkward-" + i,
                    report.report().id(),
                    Measure.KILLED,
                    quantity,
                    Scope.PERIOD,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    place,
                    null,
                    Modality.ASSERTED,
                    null,
                    new Evidence(span, text),
                    List.of());
            claims.add(new KeptClaim(claim, report, Status.UNREVIEWED, text));
        }
        return claims;
    }

    private static KeptReport kept(Report report) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(report.text().getBytes(StandardCharsets.UTF_8));
            return new KeptReport(
                    report,
                    HexFormat.of().formatHex(hash),
                    report.id() + ".json",
                    Instant.parse("2026-03-01T12:00:00.000001Z"),
                    Instant.EPOCH,
                    report.language(),
                    "tallystick 0.1, en 1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a format that is one file makes of {@code claims}. */
    static String text(ExportFormat format, List<KeptClaim> claims) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Exporter exporter = Exporter.to(format, out, ExportOptions.STANDARD)) {
            write(exporter, claims);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Makes {@code folder} the export of {@code claims}. */
    static Path folder(ExportFormat format, Path folder, ExportOptions options, List<KeptClaim> claims)
            throws IOException {
        try (Exporter exporter = Exporter.to(format, folder, options)) {
            write(exporter, claims);
        }
        return folder;
    }

    private static void write(Exporter exporter, List<KeptClaim> claims) throws IOException {
        for (KeptClaim claim : claims) {
            exporter.write(claim);
        }
        exporter.finish();
    }
}
