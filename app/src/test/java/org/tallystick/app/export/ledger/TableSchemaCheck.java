package org.tallystick.app.export.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Checks the tables of a data package, cell by cell, against what {@code datapackage.json} alone says of them. */
public final class TableSchemaCheck {
    private final Path folder;
    private final JsonNode described;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Set<List<String>>> keys = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    public TableSchemaCheck(Path folder) throws IOException {
        this.folder = folder;
        this.described =
                new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());
        for (JsonNode resource : described.get("resources")) {
            table(resource);
        }
        for (JsonNode resource : described.get("resources")) {
            for (JsonNode key : resource.at("/schema/foreignKeys")) {
                refer(resource, key);
            }
        }
    }

    public List<String> faults() {
        return faults;
    }

    JsonNode described() {
        return described;
    }

    public int rows(String table) {
        return rows.get(table);
    }

    private List<CSVRecord> records(JsonNode resource) throws IOException {
        try (Reader in = Files.newBufferedReader(
                        folder.resolve(resource.get("path").asText()), StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180.parse(in)) {
            return parser.getRecords();
        }
    }

    private void table(JsonNode resource) throws IOException {
        List<CSVRecord> records = records(resource);
        JsonNode fields = resource.at("/schema/fields");
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(field.get("name").asText()));
        String table = resource.get("name").asText();
        if (!records.getFirst().toList().equals(names)) {
            faults.add(table + ": the header is not that of the schema");
        }
        Set<String> missing = new HashSet<>();
        resource.at("/schema/missingValues").forEach(value -> missing.add(value.asText()));
        List<String> primary = names(resource.at("/schema/primaryKey"));
        Set<List<String>> seen = new HashSet<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            for (int i = 0; i < fields.size(); i++) {
                String cell = missing.contains(record.get(i)) ? null : record.get(i);
                String fault = fault(fields.get(i), cell);
                if (fault != null) {
                    faults.add(table + ", row " + record.getRecordNumber() + ", " + names.get(i) + ": " + fault);
                }
            }
            if (!seen.add(cells(record, names, primary))) {
                faults.add(table + ", row " + record.getRecordNumber() + ": its primary key is there twice");
            }
        }
        keys.put(table, seen);
        rows.put(table, records.size() - 1);
    }

    private void refer(JsonNode resource, JsonNode key) throws IOException {
        List<CSVRecord> records = records(resource);
        List<String> names = records.getFirst().toList();
        List<String> fields = names(key.get("fields"));
        Set<List<String>> there = keys.get(key.at("/reference/resource").asText());
        for (CSVRecord record : records.subList(1, records.size())) {
            if (!there.contains(cells(record, names, fields))) {
                faults.add("row " + record.getRecordNumber() + ": " + fields + " refers to nothing");
            }
        }
    }

    private static List<String> names(JsonNode one) {
        List<String> names = new ArrayList<>();
        if (one.isTextual()) {
            names.add(one.asText());
        }
        one.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static List<String> cells(CSVRecord record, List<String> names, List<String> wanted) {
        return wanted.stream().map(name -> record.get(names.indexOf(name))).toList();
    }

    private static @Nullable String fault(JsonNode field, @Nullable String cell) {
        JsonNode constraints = field.path("constraints");
        if (cell == null) {
            return constraints.path("required").asBoolean() ? "required, but empty" : null;
        }
        List<String> allowed = names(constraints.path("enum"));
        if (!allowed.isEmpty() && !allowed.contains(cell)) {
            return cell + " is not one of " + allowed;
        }
        try {
            BigDecimal number = switch (field.get("type").asText()) {
                case "integer" -> new BigDecimal(cell.matches("[+-]?[0-9]+") ? cell : "not whole: " + cell);
                case "number" -> new BigDecimal(cell);
                default -> null;
            };
            if (number != null
                    && (constraints.has("minimum")
                                    && number.compareTo(
                                                    constraints.get("minimum").decimalValue())
                                            < 0
                            || constraints.has("maximum")
                                    && number.compareTo(
                                                    constraints.get("maximum").decimalValue())
                                            > 0)) {
                return cell + " is out of bounds";
            }
            switch (field.get("type").asText()) {
                case "date" -> LocalDate.parse(cell);
                case "datetime" -> Instant.parse(cell);
                case "string", "integer", "number" -> {}
                default -> {
                    return "no type of Table Schema: " + field.get("type");
                }
            }
        } catch (NumberFormatException | DateTimeException e) {
            return cell + " is no " + field.get("type").asText();
        }
        return null;
    }
}
