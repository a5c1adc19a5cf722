package org.tallystick.app.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.Reason;
import org.tallystick.model.Report;
import org.tallystick.model.SetAside;

/** A reading for a terminal: the text with its figures, claimants and other words coloured, then the table of claims. */
final class TextWriter implements ReadingWriter {
    private static final int WIDEST_TEXT = 100;

    private final PrintWriter out;
    private final Look look;

    TextWriter(PrintWriter out, Look look) {
        this.out = out;
        this.look = look;
    }

    @Override
    public void write(Reading reading) {
        Report report = reading.report();
        out.println(look.style("1", Cells.safe(report.id()).replace('\n', ' ')) + "  "
                + (report.published() == null ? "no date" : Cells.safe(report.published())) + "  "
                + (reading.pack() == null
                        ? "not read: no pack knows this language; --language CODE names it"
                        : reading.pack()));
        out.println();
        text(reading);
        out.println();
        if (!reading.claims().isEmpty()) {
            legend();
            ClaimTable table = new ClaimTable();
            table.add(reading.claims());
            table.print(out, look);
        } else if (reading.pack() != null) {
            out.println("Read, nothing claimed.");
        }
        if (!reading.setAside().isEmpty() && (look.explain() || reading.claims().isEmpty())) {
            aside(reading.setAside());
        }
        if (look.explain()) {
            explained(reading);
        }
        out.println();
    }

    private void legend() {
        if (look.coloured()) {
            out.println(look.style(code(Marks.Mark.FIGURE), "figure") + "  "
                    + look.style(code(Marks.Mark.CLAIMANT), "claimant") + "  "
                    + look.style(code(Marks.Mark.VICTIMS), "victims") + "  "
                    + look.style(code(Marks.Mark.PLACE), "place") + "  "
                    + look.style(code(Marks.Mark.TIME), "window") + "  "
                    + look.style(code(Marks.Mark.HEDGE), "hedge") + "  "
                    + look.style(code(Marks.Mark.ASIDE), "not a claim"));
            out.println();
        }
    }

    private void aside(List<SetAside> setAside) {
        out.println();
        Table table = new Table("set aside", "because", "rule");
        for (SetAside aside : setAside) {
            table.row(aside.text(), aside.reason(), aside.rule());
        }
        table.print(out, look, "");
    }

    private void explained(Reading reading) {
        int number = 0;
        for (Claim claim : reading.claims()) {
            number++;
            out.println();
            out.println(look.style("1", "Why claim " + number + " reads as it does: ")
                    + Cells.safe(Words.claim(claim)).replace('\u00a0', ' '));
            Table table = new Table("field", "read as", "from these words", "by this rule");
            for (Reason reason : claim.why()) {
                table.row(
                        reason.field(),
                        Words.value(claim, reason.field()),
                        Words.from(claim, reason.span(), reading.report().text()),
                        reason.rule());
            }
            table.print(out, look, "  ");
        }
    }

    /** The text wrapped at blanks, its own lines kept; every character remembers the style it is printed in. */
    private void text(Reading reading) {
        String source = Cells.safe(reading.report().text());
        StringBuilder styled = new StringBuilder();
        List<String> styles = new ArrayList<>();
        for (Marks.Piece piece : Marks.of(reading)) {
            for (int number : piece.numbers()) {
                put(styled, styles, "[" + number + "]", "1");
            }
            put(styled, styles, piece.span().of(source), code(piece));
        }
        String text = styled.toString();
        int start = 0;
        while (start <= text.length()) {
            int stop = text.indexOf('\n', start);
            int end = stop < 0 ? text.length() : stop;
            for (int[] line : Cells.breaks(text, start, end, Math.min(look.width(), WIDEST_TEXT))) {
                line(text, styles, line[0], line[1]);
            }
            start = end + 1;
        }
    }

    private static void put(StringBuilder text, List<String> styles, String words, String code) {
        text.append(words);
        for (int i = 0; i < words.length(); i++) {
            styles.add(code);
        }
    }

    private void line(String text, List<String> styles, int start, int end) {
        StringBuilder line = new StringBuilder();
        int at = start;
        while (at < end) {
            int next = at;
            while (next < end && styles.get(next).equals(styles.get(at))) {
                next++;
            }
            line.append(look.style(styles.get(at), text.substring(at, next)));
            at = next;
        }
        out.println(line.toString().stripTrailing());
    }

    private static String code(Marks.Piece piece) {
        if (piece.marks().contains(Marks.Mark.FIGURE)) {
            return code(Marks.Mark.FIGURE);
        }
        StringBuilder code = new StringBuilder();
        for (Marks.Mark mark : piece.marks()) {
            code.append(code.isEmpty() ? "" : ";").append(code(mark));
        }
        return code.toString();
    }

    /** Figure black on yellow, claimant bold cyan, victims underlined, place magenta, window blue, hedge italic, rest dim. */
    private static String code(Marks.Mark mark) {
        return switch (mark) {
            case FIGURE -> "30;103";
            case CLAIMANT -> "1;36";
            case VICTIMS -> "4";
            case PLACE -> "35";
            case TIME -> "34";
            case HEDGE -> "3;33";
            case ASIDE -> "2";
        };
    }
}
