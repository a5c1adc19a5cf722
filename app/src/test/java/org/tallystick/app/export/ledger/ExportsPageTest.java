package org.tallystick.app.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tallystick.app.export.coding.CodingPolicy;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.ReportColumns;
import org.tallystick.app.export.table.Schema;

/** docs/exports.md lists the formats, columns and policies there are; {@code -Ddocs=write} writes its lists anew. */
class ExportsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "exports.md");

    @Test
    void listsWhatThereIs() throws IOException {
        String page = Files.readString(PAGE);
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(page).contains("| `" + format.word() + "` |");
        }
        String current = page;
        for (Map.Entry<String, String> list : lists().entrySet()) {
            current = with(current, list.getKey(), list.getValue());
        }
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PAGE, current);
        } else {
            assertThat(page)
                    .as("docs/exports.md does not list what there is; run this test with -Ddocs=write")
                    .isEqualTo(current);
        }
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("claims", Schema.markdown(ClaimColumns.KEPT));
        lists.put("reports", Schema.markdown(ReportColumns.ALL));
        lists.put(
                "hxl",
                HxlColumns.ALL.stream()
                        .map(c -> "| `" + c.column().name() + "` | `" + c.tag() + "` |\n")
                        .collect(Collectors.joining("", "| column | hashtag |\n| --- | --- |\n", "")));
        StringBuilder policies = new StringBuilder("| policy | when | takes | why not |\n| --- | --- | --- | --- |\n");
        for (CodingPolicy policy : CodingPolicy.all()) {
            for (CodingPolicy.Rule rule : policy.rules()) {
                policies.append("| ").append(policy.name()).append(" | ");
                policies.append(new TreeMap<>(rule.when())
                        .entrySet().stream()
                                .map(condition -> condition.getKey() + " " + condition.getValue())
                                .collect(Collectors.joining(", ")));
                policies.append(" | ")
                        .append(rule.takes())
                        .append(" | ")
                        .append(rule.why())
                        .append(" |\n");
            }
        }
        lists.put("policies", policies.toString());
        return lists;
    }

    /** The page with {@code list} between the marks called {@code name}. */
    private static String with(String page, String name, String list) {
        String start = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = page.indexOf(start);
        int to = page.indexOf(end);
        assertThat(from).as(name).isNotNegative().isLessThan(to);
        return page.substring(0, from + start.length()) + list + page.substring(to);
    }
}
