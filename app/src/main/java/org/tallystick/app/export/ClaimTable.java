package org.tallystick.app.export;

import java.io.PrintWriter;
import java.util.List;
import org.tallystick.model.Claim;

/** Claims as a table for a terminal. */
public final class ClaimTable {
    private final Table table = new Table("#", "claim", "of whom or what", "who says so", "where", "when", "how sure");

    /** Adds a line above the claims that follow. */
    public void title(String title) {
        table.title(title);
    }

    /** Adds the claims of one report, numbered from 1. */
    public void add(List<Claim> claims) {
        int number = 0;
        for (Claim claim : claims) {
            number++;
            table.row(
                    String.valueOf(number),
                    Words.claim(claim),
                    Words.victims(claim),
                    Words.claimant(claim),
                    Words.place(claim),
                    Words.time(claim),
                    Words.sure(claim));
        }
    }

    /** Prints it all. */
    public void print(PrintWriter out, Look look) {
        table.print(out, look, "");
    }
}
