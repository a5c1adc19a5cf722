package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tallystick.lang.Entry;
import org.tallystick.lang.Lexicon;
import org.tallystick.lang.Pack;
import org.tallystick.lang.PackLoader;
import org.tallystick.lang.Row;
import org.tallystick.lang.Rule;
import org.tallystick.lang.Table;
import org.tallystick.mention.Chart;
import org.tallystick.mention.ChartReader;
import org.tallystick.model.Span;
import org.tallystick.text.SentenceSplitter.Sentence;
import org.tallystick.text.Token;
import org.tallystick.text.Tokenizer;

/**
 * Counts the rows of the packs' tables that no example sentence reaches. Their number, kept in docs/packs-coverage.md, may only fall;
 * {@code ./build fast -Dtests.jvm=-Dpacks.coverage=write} writes it anew.
 */
class PackCoverageTest {
    private static final Path COMMITTED = Path.of("../docs/packs-coverage.md");
    private static final List<String> TABLES =
            List.of("harm", "numbers", "people", "sources", "speech", "things", "units", "words");

    /** Rows of a table, and those of them that no example reaches. */
    private record Coverage(int rows, List<String> unreached) {}

    @Test
    void leavesNoMoreRowsUnreachedThanBefore() throws IOException {
        Map<String, Coverage> found = new TreeMap<>();
        for (String code : PackLoader.codes()) {
            Pack pack = PackLoader.load(code);
            Set<String> reached = reached(pack);
            for (String table : TABLES) {
                String path = "lang/" + code + "/" + table + ".tsv";
                List<Row> rows = Table.rows(path, Table.resource(path));
                List<String> unreached = rows.stream()
                        .filter(row -> !reached.contains(row.where()))
                        .map(row -> row.where() + " " + row.cells().get(0))
                        .toList();
                found.put(code + "/" + table + ".tsv", new Coverage(rows.size(), unreached));
            }
        }
        if ("write".equals(System.getProperty("packs.coverage"))) {
            Files.writeString(COMMITTED, page(found));
        }
        Map<String, Integer> committed = committed();
        List<String> grown = new ArrayList<>();
        found.forEach((table, coverage) -> {
            int before = committed.getOrDefault(table, 0);
            if (coverage.unreached().size() > before) {
                grown.add(table + ": " + coverage.unreached().size() + " rows that no example reaches, were " + before
                        + "; among them "
                        + coverage.unreached().stream().limit(5).toList());
            }
        });
        assertThat(grown)
                .as("write a sentence into corpus.yaml for each new row")
                .isEmpty();
    }

    private static Set<String> reached(Pack pack) {
        Set<String> reached = new HashSet<>();
        Lexicon lexicon = pack.lexicon();
        ChartReader charts = new ChartReader(pack);
        for (String text : texts(pack)) {
            Chart chart = charts.read(text, 0, new Sentence(new Span(0, text.length()), true));
            chart.items().forEach(item -> take(item.entry(), reached));
            for (Token token : Tokenizer.tokens(text, 0, text.length())) {
                take(lexicon.entryOf(lexicon.word(text, token.start(), token.end())), reached);
            }
        }
        return reached;
    }

    private static void take(Entry entry, Set<String> reached) {
        if (entry != null) {
            entry.senses().forEach(sense -> reached.add(sense.source()));
        }
    }

    private static List<String> texts(Pack pack) {
        List<String> texts = new ArrayList<>();
        pack.corpus().forEach(example -> texts.add(example.text()));
        for (List<Rule> rules : pack.rules().values()) {
            for (Rule rule : rules) {
                rule.examples().forEach(example -> texts.add(example.text()));
                texts.addAll(rule.not());
            }
        }
        return texts;
    }

    private static String page(Map<String, Coverage> found) {
        StringBuilder page = new StringBuilder();
        page.append("# Rows of the packs that no example reaches\n\n");
        page.append(
                "A row is reached when a sentence of its pack's rules or `corpus.yaml` holds one of its forms. The number unreached"
                        + " may only\nfall; `./build fast -Dtests.jvm=-Dpacks.coverage=write` writes this page anew.\n\n");
        page.append("| table | rows | unreached |\n| --- | --- | --- |\n");
        found.forEach((table, coverage) -> page.append("| " + table + " | " + coverage.rows() + " | "
                + coverage.unreached().size() + " |\n"));
        return page.toString();
    }

    private static Map<String, Integer> committed() throws IOException {
        Map<String, Integer> committed = new TreeMap<>();
        for (String line : Files.readAllLines(COMMITTED)) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && cells[1].contains(".tsv")) {
                committed.put(cells[1].strip(), Integer.parseInt(cells[3].strip()));
            }
        }
        return committed;
    }
}
