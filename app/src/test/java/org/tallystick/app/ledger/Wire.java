package org.tallystick.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.model.Report;

/** One agency's text in three papers, an independent report, and a statement that two papers quote, each in its own words. */
final class Wire {
    static final String AGENCY = """
            KHARKIV (ANP) - A missile hit a crowded market in Kharkiv on Monday. Twelve civilians were killed, the regional
            governor said. Rescue workers searched the ruins until nightfall for people who were still missing after the blast.

            A witness who sells vegetables said she had heard a whistle and then saw the roof come down upon the rows of tables.
            The governor spoke of an attack without any military aim, and asked allies for more air defence around the town.

            The town lies thirty kilometres from the border and has been shelled many times since the war began last year.
            """;

    static final String EDITED = AGENCY.replace("KHARKIV (ANP) - ", "")
            .replace("crowded", "busy")
            .replace("Rescue workers", "Rescuers")
            .replace("air defence", "air defense");

    static final String SHORT = "Our newsletter brings you the war every morning.\n\n"
            + EDITED.substring(0, EDITED.indexOf("The town lies"));

    static final String INDEPENDENT = """
            In the smoke of the market of Kharkiv our reporter counted the dead on Monday. Twelve civilians were killed. Firemen
            carried them out one by one while relatives waited behind a cordon of police cars and army trucks for names. Nobody
            could say which weapon had been used; an expert pointed out that the crater suggests a missile from the east.
            """;

    static final String QUOTED = """
            The defence ministry said on Tuesday that 30 soldiers were killed near Bakhmut on Monday. The ministry gave no
            details of the fight, which went on along the railway for most of the day and in the snow of the night after it.
            """;

    static final String QUOTED_ELSEWHERE = """
            Heavy losses at the front: 30 soldiers were killed near Bakhmut on Monday, the defence ministry said. What happened
            there remains unclear. Analysts who follow the war from abroad believe that a whole company was surrounded by tanks.
            """;

    private static final Tallystick TALLYSTICK = Tallystick.standard();

    private Wire() {}

    static Received received(String id, String text, @Nullable String publisher) {
        return received(id, text, publisher, null);
    }

    static Received received(String id, String text, @Nullable String publisher, @Nullable String url) {
        return new Received(
                TALLYSTICK.read(new Report(id, text, "en", "2023-03-14", publisher, url, null)), id + ".txt", null);
    }

    static List<Received> all() {
        return List.of(
                received("agency", AGENCY, "Evening Post"),
                received("edited", EDITED, "Morning Post"),
                received("short", SHORT, "Village News"),
                received("independent", INDEPENDENT, "City Courier"),
                received("quoted", QUOTED, "Evening Post"),
                received("elsewhere", QUOTED_ELSEWHERE, "City Courier"));
    }
}
