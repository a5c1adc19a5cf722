package org.tallystick.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** All pages of the samples, by the names of their pictures. */
final class Tour {
    private Tour() {}

    static Map<String, String> pages(Program program) {
        String report = "/reports/en-makiivka-1";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("disputes", "/disputes");
        pages.put("dispute", dispute(program));
        pages.put("reports", "/reports");
        pages.put("report", report);
        pages.put("ledger", "/claims?measure=killed");
        return pages;
    }

    /** The dispute of what Kyiv and Moscow say of one night at Makiivka. */
    static String dispute(Program program) {
        String claim = program.json("/disputes.json?state=contradicted&place=Makiivka")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        return "/disputes/" + claim;
    }
}
