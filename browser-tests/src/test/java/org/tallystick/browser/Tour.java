package org.tallystick.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** All pages of the samples, by the names of their pictures. */
final class Tour {
    private Tour() {}

    static Map<String, String> pages(Program program) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("ledger", "/claims?measure=killed");
        pages.put("claim", "/claims/" + claim(program));
        pages.put("disputes", "/disputes");
        pages.put("dispute", dispute(program));
        pages.put("toll", "/toll");
        pages.put("map", "/map");
        pages.put("exchanges", "/exchanges");
        pages.put("sources", "/sources");
        pages.put("source", "/sources/" + source(program));
        pages.put("review", "/review");
        pages.put("reports", "/reports");
        pages.put("report", "/reports/en-makiivka-1");
        return pages;
    }

    /** The dispute of what Kyiv and Moscow say of one night at Makiivka. */
    static String dispute(Program program) {
        return "/disputes/"
                + program.json("/disputes.json?state=contradicted&place=Makiivka")
                        .at("/items/0/id")
                        .asText();
    }

    private static String claim(Program program) {
        return program.json("/claims.json?measure=killed&place=Makiivka")
                .at("/items/0/id")
                .asText();
    }

    private static String source(Program program) {
        JsonNode first = program.json("/sources.json?name=governor").at("/items/0/source");
        return URLEncoder.encode(first.asText(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
