package org.tallystick.app.export.dispute;

import java.io.PrintWriter;
import org.tallystick.app.export.Cells;
import org.tallystick.app.export.Look;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.State;

/** Questions for a terminal, a few lines each. */
public final class DisputeList {
    private static final int STATE = 14;

    private final PrintWriter out;
    private final Look look;

    /** Writes to {@code out}. */
    public DisputeList(PrintWriter out, Look look) {
        this.out = out;
        this.look = look;
    }

    /** Prints a question: its state, its sentence, what the claims span, and its id. */
    public void add(Question question, String sentence) {
        boolean first = true;
        for (String line : Cells.wrap(sentence, look.width() - STATE)) {
            String state = first ? question.state().word() : "";
            out.println(look.style(colour(question.state()), state)
                    + " ".repeat(STATE - state.length())
                    + look.style("1", line));
            first = false;
        }
        String floor = question.range().floor() == null
                ? ""
                : ", floor " + Scale.name(question.range().floor());
        for (String line : Cells.wrap(
                Facts.range(question.range()) + floor + " · " + Facts.counts(question), look.width() - STATE)) {
            out.println(" ".repeat(STATE) + line);
        }
        out.println(" ".repeat(STATE) + look.style("2", question.id()));
        out.println();
    }

    private static String colour(State state) {
        return switch (state) {
            case CONTRADICTED, DENIED -> "1;35";
            case CORROBORATED -> "1;32";
            case SUPERSEDED, ONE_VOICE -> "2";
        };
    }
}
