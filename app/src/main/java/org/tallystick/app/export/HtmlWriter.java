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

/** Readings as one self-contained page: each report's text with its words marked, and a card for each claim beside it. */
final class HtmlWriter implements ReadingWriter {
    private static final String STYLE = """
            :root{color-scheme:light dark;--paper:#fbfaf6;--sheet:#fff;--ink:#1d1b18;--soft:#5c574e;--line:#dcd7cb;--third:#00695a;--warn:#7a4b00;
            --people:#ffdf85;--held:#dfd6f5;--event:#c5e6e6;--share:#f6d5da;--state:#dfe6bd;--judge:#e7e3da}
            @media(prefers-color-scheme:dark){:root{--paper:#151412;--sheet:#1e1c19;--ink:#ece8df;--soft:#b3ac9f;--line:#3a3631;--third:#5fd0ba;--warn:#ffcf7a;
            --people:#6b5200;--held:#463a6b;--event:#1f5355;--share:#6a2f3b;--state:#49511f;--judge:#403b34}}
            *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums}
            main{max-width:1200px;margin:0 auto;padding:24px}h1{font-size:24px;line-height:1.2;margin:40px 0 4px}.meta{color:var(--soft);font-size:13px}
            .pair{display:grid;grid-template-columns:minmax(0,38em) minmax(16em,1fr);gap:0 32px;align-items:start}
            @media(max-width:719px){.pair{grid-template-columns:1fr}}
            .text{font:18px/1.72 Charter,Georgia,serif;white-space:pre-wrap;margin:0 0 16px}
            .card{background:var(--sheet);border:1px solid var(--line);border-radius:6px;padding:8px 12px;margin:0 0 8px;font-size:13px}
            .card b{font-size:15px}.card .figure{float:right;font-weight:650;font-size:15px}
            mark{color:inherit;padding:1px 3px;border-radius:2px}.people{background:var(--people)}.held{background:var(--held)}.event{background:var(--event)}
            .share{background:var(--share)}.state{background:var(--state)}.judge{background:var(--judge)}
            .claimant{border-bottom:3px solid var(--third)}.victims{border-bottom:3px double}.place{border-bottom:2px dotted}.time{border-bottom:2px dashed}
            .modality{text-decoration:underline wavy var(--warn)}.aside{outline:1px dotted var(--soft)}sup{font:600 11px system-ui}
            table{border-collapse:collapse;font-size:12px;margin-top:6px}td{border-top:1px solid var(--line);padding:2px 8px 2px 0;vertical-align:top}
            code{font:11px ui-monospace,monospace}summary{cursor:pointer;color:var(--soft)}
            """;

    private final PrintWriter out;
    private boolean begun;

    HtmlWriter(PrintWriter out) {
        this.out = out;
    }

    private record Paint(Span span, String open, String close) {}

    @Override
    public void write(Reading reading) {
        begin();
        String language = reading.language() == null ? "" : " lang=\"" + escaped(reading.language()) + "\"";
        String title = reading.report().title() == null
                ? reading.report().id()
                : reading.report().title();
        out.println("<article id=\"" + escaped(reading.report().id()) + "\"><h1>" + escaped(title)
                + "</h1><p class=\"meta\">"
                + (reading.report().published() == null
                        ? "no date"
                        : escaped(reading.report().published())) + " · "
                + (reading.pack() == null
                        ? "no pack reads this language: stored, not read"
                        : "pack " + escaped(reading.pack()))
                + " · "
                + (reading.claims().isEmpty()
                        ? "Read, nothing claimed"
                        : reading.claims().size() + " claims") + "</p>");
        List<Paint> paints = paints(reading);
        String text = reading.report().text();
        int start = 0;
        while (start < text.length()) {
            int blank = text.indexOf("\n\n", start);
            int end = blank < 0 ? text.length() : blank;
            out.print("<div class=\"pair\"><p class=\"text\" dir=\"auto\"" + language + ">");
            out.print(painted(text, start, end, paints));
            out.println("</p><div>");
            int number = 0;
            for (Claim claim : reading.claims()) {
                number++;
                int at = claim.evidence().span().start();
                if (at >= start && at < end + 2) {
                    card(claim, number, text);
                }
            }
            out.println("</div></div>");
            start = end + 2;
        }
        out.println("</article>");
    }

    @Override
    public void end() {
        begin();
        out.println("</main></body></html>");
    }

    private void begin() {
        if (!begun) {
            begun = true;
            out.println(
                    "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                            + "<title>Tallystick: claims</title><style>" + STYLE + "</style></head><body><main>");
        }
    }

    private static List<Paint> paints(Reading reading) {
        List<Paint> paints = new ArrayList<>();
        int number = 0;
        for (Claim claim : reading.claims()) {
            number++;
            for (Reason reason : claim.why()) {
                Span span = reason.span();
                if (span == null) {
                    continue;
                }
                switch (reason.field()) {
                    case "quantity" ->
                        paints.add(new Paint(
                                span, "<sup>" + number + "</sup><mark class=\"" + family(claim) + "\">", "</mark>"));
                    case "claimant", "victims", "place", "time", "modality" ->
                        paints.add(new Paint(span, "<span class=\"" + reason.field() + "\">", "</span>"));
                    default -> {}
                }
            }
        }
        for (SetAside aside : reading.setAside()) {
            paints.add(new Paint(
                    aside.span(), "<span class=\"aside\" title=\"" + escaped(aside.reason()) + "\">", "</span>"));
        }
        paints.sort(Comparator.comparing(Paint::span));
        return paints;
    }

    private static String family(Claim claim) {
        return switch (claim.measure()) {
            case KILLED, WOUNDED, CASUALTIES -> "people";
            case CAPTURED, MISSING, DISPLACED, DETAINED, ABDUCTED -> "held";
            case CLASHES, ATTACKS, LAUNCHED, INTERCEPTED, DESTROYED -> "event";
            case SHARE, RATIO -> "share";
            case CONTROL, MOVEMENT -> "state";
            case ASSESSMENT, FORECAST -> "judge";
        };
    }

    private static String painted(String text, int start, int end, List<Paint> paints) {
        StringBuilder painted = new StringBuilder();
        int at = start;
        for (Paint paint : paints) {
            if (paint.span().start() < at || paint.span().end() > end) {
                continue;
            }
            painted.append(escaped(text.substring(at, paint.span().start())))
                    .append(paint.open())
                    .append(escaped(paint.span().of(text)))
                    .append(paint.close());
            at = paint.span().end();
        }
        return painted.append(escaped(text.substring(at, end))).toString();
    }

    private void card(Claim claim, int number, String text) {
        out.println("<div class=\"card\"><span class=\"figure\">" + escaped(Words.figure(claim.quantity()))
                + "</span><b>" + number + " "
                + claim.measure().word() + "</b> " + escaped(Words.victims(claim)) + "<br/>"
                + escaped(Words.claimant(claim)) + " · "
                + escaped(Words.place(claim)) + " · " + escaped(Words.time(claim)) + " · " + escaped(Words.sure(claim))
                + "<details><summary>why</summary><table>");
        for (Reason reason : claim.why()) {
            String words = reason.span() == null ? "" : reason.span().of(text);
            out.println("<tr><td>" + escaped(reason.field()) + "</td><td><q>" + escaped(words) + "</q></td><td><code>"
                    + escaped(reason.rule()) + "</code></td></tr>");
        }
        out.println("</table></details></div>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
