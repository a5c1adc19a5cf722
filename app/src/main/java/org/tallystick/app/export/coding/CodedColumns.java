package org.tallystick.app.export.coding;

import static org.tallystick.app.export.table.Type.NUMBER;
import static org.tallystick.app.export.table.Type.STRING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.export.table.Type;

/** The published columns of an event data set, of which those filled are told, with ours at their end. */
final class CodedColumns {
    private final List<String> published;
    private final Map<String, Column<Killing>> filled = new HashMap<>();

    CodedColumns(String published) {
        this.published = List.of(published.strip().split("\\s+"));
    }

    /** Fills a published column. */
    void fill(String name, Type type, Function<Killing, @Nullable Object> cell) {
        if (!published.contains(name)) {
            throw new IllegalStateException("no published column is called " + name);
        }
        filled.put(name, Column.named(name, type, cell));
    }

    /** All published columns in their order, those not filled always empty, and ours but those {@code without}. */
    List<Column<Killing>> columns(String... without) {
        List<Column<Killing>> columns = new ArrayList<>();
        for (String name : published) {
            columns.add(filled.getOrDefault(name, Column.named(name, STRING, killing -> null)));
        }
        columns.add(Column.named("claim_id", STRING, k -> k.kept().claim().id()));
        columns.add(Column.named("claim_report", STRING, k -> k.kept().claim().report()));
        columns.add(Column.named("claim_low", NUMBER, k -> k.quantity().low()));
        columns.add(Column.named("claim_high", NUMBER, k -> k.quantity().high()));
        columns.add(Column.named("claim_figure", STRING, k -> k.quantity().text()));
        columns.add(Column.named(
                "claim_scope", STRING, k -> k.kept().claim().scope().word()));
        columns.add(Column.named(
                "claim_modality", STRING, k -> k.kept().claim().modality().word()));
        columns.add(Column.named("claim_status", STRING, k -> k.kept().status().word()));
        columns.add(Column.named("claim_time_start", Type.DATE, Killing::start));
        columns.add(Column.named("claim_time_end", Type.DATE, Killing::end));
        columns.add(Column.named(
                "claim_quote", STRING, k -> k.kept().claim().evidence().quote()));
        columns.add(Column.named("claim_policy", STRING, Killing::policy));
        columns.removeIf(column -> List.of(without).contains(column.name()));
        return List.copyOf(columns);
    }
}
