package org.tallystick.app.export.dispute;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.export.Cells;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.Words;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Exchange;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Wording;
import org.tallystick.lang.States;
import org.tallystick.model.Claim;

/** An exchange for a terminal: who says what of whose losses. A side's silence is shown as silence, and never as 0. */
public final class ExchangeText {
    private static final int WIDEST = 100;
    private static final int SPEAKER = 16;
    private static final int GAP = 2;

    private final PrintWriter out;
    private final Look look;
    private final Wording wording;
    private final Dossier dossier;

    /** Writes to {@code out}. */
    public ExchangeText(PrintWriter out, Look look, Wording wording, Dossier dossier) {
        this.out = out;
        this.look = look;
        this.wording = wording;
        this.dossier = dossier;
    }

    /** Prints an exchange: its table, and the questions that it lays side by side. */
    public void print(Exchange exchange) {
        int column = (Math.min(look.width(), WIDEST) - SPEAKER - 2 * GAP) / 2;
        out.println(look.style("1", "Who counts whose losses?") + "  " + look.style("2", exchange.id()));
        row("", List.of(name(exchange.a()) + ", losses"), List.of(name(exchange.b()) + ", losses"), column, "1");
        for (int i = 0; i < exchange.cells().size(); i += 2) {
            Exchange.Cell left = exchange.cells().get(i);
            Exchange.Cell right = exchange.cells().get(i + 1);
            rule(column);
            row(speaker(left.speaker()), said(left), said(right), column, "");
        }
        rule(column);
        for (Question question : exchange.questions()) {
            Cells.wrap(question.id() + "  " + wording.of(question), Math.min(look.width(), WIDEST))
                    .forEach(line -> out.println(look.style("2", line)));
        }
        out.println("The figures answer different questions: they are neither added nor subtracted.");
        out.println();
    }

    private void rule(int column) {
        out.println(look.style("2", "─".repeat(SPEAKER + 2 * (column + GAP))));
    }

    private static String speaker(@Nullable String side) {
        return side == null ? "others say" : name(side) + " says";
    }

    private static String name(String side) {
        return States.isCode(side) ? States.name(side) : side;
    }

    private List<String> said(Exchange.Cell cell) {
        List<String> lines = new ArrayList<>();
        for (Account account : cell.accounts()) {
            Claim claim = dossier.whole(account);
            lines.add(Words.claim(claim).replace('\u00a0', ' ') + " · " + Words.claimant(claim));
            lines.add("“" + claim.evidence().quote() + "”");
        }
        return lines.isEmpty()
                ? List.of(Objects.equals(cell.speaker(), cell.victims()) ? "nothing of its own" : "nothing")
                : lines;
    }

    private void row(String speaker, List<String> left, List<String> right, int column, String style) {
        List<String> first = Cells.wrap(speaker, SPEAKER);
        List<String> second = wrapped(left, column);
        List<String> third = wrapped(right, column);
        for (int i = 0; i < Math.max(first.size(), Math.max(second.size(), third.size())); i++) {
            String line =
                    Cells.pad(at(first, i), SPEAKER + GAP) + Cells.pad(at(second, i), column + GAP) + at(third, i);
            out.println(look.style(style, line.stripTrailing()));
        }
    }

    private static List<String> wrapped(List<String> texts, int column) {
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.addAll(Cells.wrap(text, column)));
        return lines;
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }
}
