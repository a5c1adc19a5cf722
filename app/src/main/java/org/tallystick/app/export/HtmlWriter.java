package org.tallystick.app.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Reading;

/**
 * Readings as one self-contained page: each report's text with its words marked, and a card for each claim beside it. The
 * list of contents comes first, so the reports wait in a temporary file until the last one is known.
 */
final class HtmlWriter implements ReadingWriter {
    private static final String LEGEND = """
            <p class="legend"><span class="f people">killed, wounded</span><span class="f held">captured, missing, displaced</span>\
            <span class="f event">events, things</span><span class="f share">shares</span><span class="f state">control, movement</span>\
            <span class="f judge">judgements</span><span class="c">claimant</span><span class="c i-victim">on the side that suffered</span>\
            <span class="c i-accused">on the side said to have done it</span><span class="c i-third">outside the two sides</span>\
            <span class="v">victims or thing</span><span class="p">place</span><span class="t">window</span><span class="h">hedge</span>\
            <span class="no" title="the reason stands here">not a claim</span></p>""";

    private final PrintWriter out;
    private final List<String> contents = new ArrayList<>();
    private @Nullable Path waiting;
    private @Nullable PrintWriter articles;

    HtmlWriter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(Reading reading) {
        int number = contents.size() + 1;
        int claims = reading.claims().size();
        contents.add("<li><a href=\"#r" + number + "\">" + Html.escaped(HtmlArticle.title(reading))
                + "</a> <span class=\"soft\">"
                + (reading.pack() == null ? "not read" : claims == 1 ? "1 claim" : claims + " claims")
                + "</span></li>");
        new HtmlArticle(reading, number, 2, CardWords.ENGLISH, claim -> "").write(articles());
    }

    private PrintWriter articles() {
        PrintWriter writer = articles;
        if (writer == null) {
            try {
                Path file = Files.createTempFile("tallystick", ".html");
                file.toFile().deleteOnExit();
                writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
                waiting = file;
                articles = writer;
            } catch (IOException e) {
                throw new UncheckedIOException("no temporary file: " + e.getMessage(), e);
            }
        }
        return writer;
    }

    @Override
    public void end() {
        out.println("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                + "<title>Claims · Tallystick</title>");
        out.println("<style>\n" + style() + "</style></head><body>");
        out.println("<main><header class=\"page\"><h1>Claims of "
                + (contents.size() == 1 ? "1 report" : contents.size() + " reports") + "</h1>");
        out.println(
                "<p class=\"soft\">What each report says and who says it; nothing here is established as fact.</p>");
        out.println(LEGEND + "</header>");
        if (contents.size() > 1) {
            out.println("<nav class=\"contents\" aria-label=\"Reports\"><ol>");
            contents.forEach(out::println);
            out.println("</ol></nav>");
        }
        Path file = waiting;
        PrintWriter writer = articles;
        if (file == null || writer == null) {
            out.println("<p class=\"note\"><b>No report was read.</b></p>");
        } else {
            writer.close();
            copy(file);
        }
        out.println("<p class=\"foot\">Text as supplied. Read by Tallystick.</p></main></body></html>");
    }

    private void copy(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(out);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing beside HtmlWriter");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
