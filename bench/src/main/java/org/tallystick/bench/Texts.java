package org.tallystick.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.intake.Gathered;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Gate;
import org.tallystick.model.Report;

/**
 * The texts that are measured on. War reports are those of the folder {@code tallystick.samples} (default {@code samples}) and, if
 * that system property is set, of the folder {@code tallystick.gold}, as far as they give a claim; ordinary articles are bundled.
 */
final class Texts {
    /** Of so many reports of mixed news one is about war. */
    private static final int NEWS_PER_WAR_REPORT = 8;

    private static final String BETWEEN_ARTICLES = "\n---\n";

    private Texts() {}

    /** Reports that give a claim, in a language that has a pack. */
    static List<Report> war(Tallystick tallystick) {
        List<Report> war = new ArrayList<>();
        for (String folder : new String[] {System.getProperty("tallystick.samples", "samples"), gold()}) {
            if (folder != null) {
                war.addAll(Gathered.of(IntakeRules.of(tallystick.languages()), folder)
                        .reports());
            }
        }
        war.removeIf(report -> tallystick.read(report).claims().isEmpty());
        if (war.isEmpty()) {
            throw new IllegalStateException("no report that gives a claim; start in the project's folder or set"
                    + " -Dtallystick.samples to a folder of reports");
        }
        return war;
    }

    /** The folder of more war reports; null when none is named. */
    static @Nullable String gold() {
        return System.getProperty("tallystick.gold");
    }

    /** News as it comes: every war report once, each among ordinary articles that name no language. */
    static List<Report> news(List<Report> war) {
        List<String> prose = prose();
        List<Report> news = new ArrayList<>();
        int next = 0;
        for (Report report : war) {
            news.add(report);
            for (int i = 1; i < NEWS_PER_WAR_REPORT; i++) {
                news.add(Report.of("prose-" + next, prose.get(next % prose.size())));
                next++;
            }
        }
        return news;
    }

    /** Ordinary articles, Dutch and English by turns. */
    static List<String> prose() {
        String[] dutch = articles("prose-nl.txt");
        String[] english = articles("prose-en.txt");
        List<String> prose = new ArrayList<>();
        for (int i = 0; i < Math.max(dutch.length, english.length); i++) {
            prose.add(dutch[i % dutch.length]);
            prose.add(english[i % english.length]);
        }
        return prose;
    }

    /** A gate and the ordinary articles it passes over from end to end. */
    record Gated(Gate gate, List<String> closed) {}

    /** The gate of each pack with the articles of its language that it keeps shut on, so that every character is looked at. */
    static List<Gated> gated(Tallystick tallystick) {
        List<Gated> gated = new ArrayList<>();
        for (Pack pack : tallystick.packs()) {
            Gate gate = new Gate(pack);
            List<String> closed = new ArrayList<>();
            for (String article : articles("prose-" + pack.code() + ".txt")) {
                for (String paragraph : article.split("\n\n")) {
                    if (!gate.opens(paragraph)) {
                        closed.add(paragraph);
                    }
                }
            }
            gated.add(new Gated(gate, closed));
        }
        return gated;
    }

    /** The length of texts in bytes of UTF-8, which megabytes count here. */
    static long bytes(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** The texts of reports. */
    static List<String> of(List<Report> reports) {
        return reports.stream().map(Report::text).toList();
    }

    private static String[] articles(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + ": not found on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split(BETWEEN_ARTICLES);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
