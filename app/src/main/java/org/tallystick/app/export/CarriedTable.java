package org.tallystick.app.export;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.tallystick.app.ledger.Carried;
import org.tallystick.app.ledger.CarriedClaim;
import org.tallystick.model.Claim;

/** Claims of a ledger as a table for a terminal, each with who carries it where those are several. */
public final class CarriedTable {
    private final Table table =
            new Table("#", "claim", "of whom or what", "who says so", "where", "when", "how sure", "carried by");

    /** Adds a line above the claims that follow. */
    public void title(String title) {
        table.title(title);
    }

    /** Adds the claims of one report, numbered from 1. */
    public void add(List<CarriedClaim> claims) {
        int number = 0;
        for (CarriedClaim carried : claims) {
            number++;
            Claim claim = carried.kept().claim();
            table.row(
                    String.valueOf(number),
                    Words.claim(claim),
                    Words.victims(claim),
                    Words.claimant(claim),
                    Words.place(claim),
                    Words.time(claim),
                    Words.sure(claim),
                    told(carried.carried()));
        }
    }

    /** Prints it all. */
    public void print(PrintWriter out, Look look) {
        table.print(out, look, "");
    }

    /** The three counts in words; nothing where there is no more than one publication. */
    private static String told(Carried carried) {
        if (carried.publications() == 1 && carried.origins() == 1) {
            return "";
        }
        return count(carried.publications(), "publication") + ", " + count(carried.outlets(), "outlet") + ", "
                + count(carried.origins(), "origin");
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
