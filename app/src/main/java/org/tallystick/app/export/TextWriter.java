package org.tallystick.app.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.Reason;
import org.tallystick.model.SetAside;
import org.tallystick.model.Span;

/** A reading for a terminal: the text with its figures, claimants and other words coloured, then the table of claims. */
final class TextWriter implements ReadingWriter {
    private static final String RESET = "\u001b[0m";

    private final PrintWriter out;
    private final boolean coloured;
    private final boolean explain;

    TextWriter(PrintWriter out, boolean coloured, boolean explain) {
        this.out = out;
        this.coloured = coloured;
        this.explain = explain;
    }

    private record Paint(Span span, String code, String label) {}

    @Override
    public void write(Reading reading) {
        out.println(style("1", reading.report().id()) + "  "
                + (reading.report().published() == null
                        ? "no date"
                        : reading.report().published()) + "  "
                + (reading.pack() == null ? "no pack reads this language: stored, not read" : reading.pack()));
        out.println();
        out.println(painted(reading));
        out.println();
        if (reading.claims().isEmpty()) {
            out.println("Read, nothing claimed.");
        } else {
            new ClaimTable(out, coloured).print(reading.claims(), false);
        }
        if (!reading.setAside().isEmpty() && (explain || reading.claims().isEmpty())) {
            out.println("Set aside:");
            for (SetAside aside : reading.setAside()) {
                out.println("  " + aside.text() + "  — " + aside.reason() + "  (" + aside.rule() + ")");
            }
        }
        if (explain) {
            explained(reading);
        }
        out.println();
    }

    private String painted(Reading reading) {
        String text = reading.report().text();
        List<Paint> paints = new ArrayList<>();
        int number = 0;
        for (Claim claim : reading.claims()) {
            number++;
            for (Reason reason : claim.why()) {
                String code = switch (reason.field()) {
                    case "quantity" -> "30;103";
                    case "claimant" -> "1;36";
                    case "victims" -> "4";
                    case "place" -> "35";
                    case "time" -> "34";
                    case "modality" -> "3;33";
                    default -> "";
                };
                if (reason.span() != null && !code.isEmpty()) {
                    paints.add(new Paint(
                            reason.span(), code, reason.field().equals("quantity") ? "[" + number + "]" : ""));
                }
            }
        }
        for (SetAside aside : reading.setAside()) {
            paints.add(new Paint(aside.span(), "2", ""));
        }
        paints.sort(Comparator.comparing(Paint::span));
        StringBuilder painted = new StringBuilder();
        int at = 0;
        for (Paint paint : paints) {
            if (paint.span().start() < at) {
                continue;
            }
            painted.append(text, at, paint.span().start());
            painted.append(style("1", paint.label()))
                    .append(style(paint.code(), paint.span().of(text)));
            at = paint.span().end();
        }
        return painted.append(text.substring(at)).toString();
    }

    private void explained(Reading reading) {
        int number = 0;
        for (Claim claim : reading.claims()) {
            number++;
            out.println();
            out.println(style("1", "Why claim " + number + " reads as it does: ")
                    + claim.measure().word() + " " + Words.figure(claim.quantity()));
            for (Reason reason : claim.why()) {
                String words = reason.span() == null
                        ? "no words"
                        : "“" + reason.span().of(reading.report().text()) + "”";
                out.println("  " + pad(reason.field(), 10) + " " + pad(words, 40) + " " + reason.rule());
            }
        }
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }

    private String style(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
