package org.tallystick.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tallystick.text.Folding;

/** Reads a pack's files and the shared tables into a {@link Pack}; collects nothing silently: what does not fit is an error. */
public final class PackLoader {
    /** Stages that have a file of rules. */
    private static final List<String> STAGES = List.of("attribution", "clause", "count");

    private static final Set<String> RULE_KEYS = Set.of("id", "gloss", "match", "yields", "examples", "not");

    private final UnaryOperator<String> files;

    /** The tables that all packs share. */
    private final List<Row> actors;

    private final List<Name> places = new ArrayList<>();

    private PackLoader(UnaryOperator<String> files) {
        this.files = files;
        this.actors = rows("registry/actors.tsv");
        for (String file : files.apply("gazetteer/index.txt").lines().toList()) {
            names(rows("gazetteer/" + file), "place", List.of("name", "aliases"), places);
        }
    }

    /** Codes of the packs on the class path. */
    public static List<String> codes() {
        return Table.resource("lang/index.txt")
                .lines()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** All packs on the class path, in their order; the tables they share are read once. */
    public static List<Pack> all() {
        PackLoader loader = new PackLoader(Table::resource);
        return codes().stream().map(loader::pack).toList();
    }

    /** The pack with the given code. */
    public static Pack load(String code) {
        return load(code, Table::resource);
    }

    /** The pack with the given code, its files and the shared tables told by {@code files}: path, as in {@link Table#resource}, to content. */
    public static Pack load(String code, UnaryOperator<String> files) {
        return new PackLoader(files).pack(code);
    }

    /** One spelling of a sense. */
    private record Name(String form, Sense sense) {}

    private Pack pack(String code) {
        String folder = "lang/" + code + "/";
        Map<String, Object> settings = map(yaml(folder + "pack.yaml"), folder + "pack.yaml");
        PackFormat.checkSettings(settings, code, folder + "pack.yaml");
        Lexicon lexicon = new Lexicon();
        lexicon.types().add("number");
        people(table(folder, "people.tsv"), lexicon);
        countable(table(folder, "things.tsv"), "thing", "kind", lexicon);
        simple(table(folder, "units.tsv"), "unit", "reason", lexicon);
        simple(table(folder, "speech.tsv"), "speech", "frame", lexicon);
        simple(table(folder, "sources.tsv"), "office", "kind", lexicon);
        simple(table(folder, "numbers.tsv"), "number-word", "kind", lexicon);
        simple(table(folder, "harm.tsv"), "harm", "measure", lexicon);
        for (Row row : table(folder, "harm.tsv")) {
            row.list("with").forEach(lexicon::know);
        }
        for (Row row : table(folder, "words.tsv")) {
            add(lexicon, row.list("forms"), row.cell("class"), row.cell("value"), row);
        }
        demonyms(table(folder, "demonyms.tsv"), lexicon);
        List<Name> spelled = new ArrayList<>();
        names(actors, "actor", List.of("names", code), spelled);
        spelled.addAll(places);
        spelled.forEach(name -> lexicon.add(name.form(), name.sense()));
        countries(code, lexicon);
        Map<String, List<Rule>> rules = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (String stage : STAGES) {
            List<Rule> read = rules(stage, folder + stage + ".yaml", code, ids);
            read.stream().flatMap(rule -> rule.match().stream()).forEach(pattern -> know(pattern, lexicon));
            rules.put(stage, read);
        }
        lexicon.freeze();
        return new Pack(
                code,
                Integer.parseInt(text(settings, "version", "pack.yaml")),
                text(settings, "decimal", "pack.yaml").charAt(0),
                Boolean.parseBoolean(text(settings, "compounds", "pack.yaml")),
                Boolean.parseBoolean(text(settings, "verb-final", "pack.yaml")),
                text(settings, "progressive", "pack.yaml"),
                folded(settings.get("abbreviations")),
                folded(settings.get("function-words")),
                folded(settings.get("foreign-words")),
                lexicon,
                rules,
                examples(yaml(folder + "corpus.yaml"), folder + "corpus.yaml"));
    }

    /** Gives the words that a pattern names a number, so that they are found in texts. */
    private static void know(String pattern, Lexicon lexicon) {
        for (String element : pattern.strip().split("\\s+")) {
            String words = element.substring(element.indexOf('=') + 1);
            if (!words.isEmpty() && Character.isLetter(words.charAt(0))) {
                for (String word : words.replace("?", "").split("\\|")) {
                    lexicon.know(word);
                }
            }
        }
    }

    private List<Row> rows(String path) {
        return Table.rows(path, files.apply(path));
    }

    private List<Row> table(String folder, String name) {
        List<Row> rows = rows(folder + name);
        PackFormat.checkRows(name, rows);
        return rows;
    }

    private static void people(List<Row> rows, Lexicon lexicon) {
        countable(rows, "people", "group", lexicon);
        for (Row row : rows) {
            if (row.cell("role").equals("perpetrator")) {
                add(lexicon, row.list("one"), "perpetrator", "", row);
                add(lexicon, row.list("many"), "perpetrator", "", row);
            }
        }
    }

    private static void countable(List<Row> rows, String type, String value, Lexicon lexicon) {
        for (Row row : rows) {
            add(lexicon, row.list("one"), type + "-one", row.cell(value), row);
            add(lexicon, row.list("many"), type, row.cell(value), row);
        }
    }

    private static void simple(List<Row> rows, String type, String value, Lexicon lexicon) {
        for (Row row : rows) {
            add(lexicon, row.list("forms"), type, row.cell(value), row);
        }
    }

    private static void demonyms(List<Row> rows, Lexicon lexicon) {
        for (Row row : rows) {
            add(lexicon, row.list("names"), "country", row.cell("iso3"), row);
            add(lexicon, row.list("adjectives"), "demonym", row.cell("iso3"), row);
            add(lexicon, row.list("people"), "nation", row.cell("iso3"), row);
        }
    }

    private static void names(List<Row> rows, String type, List<String> columns, List<Name> names) {
        for (Row row : rows) {
            for (String column : columns) {
                if (row.has(column)) {
                    String where = row.where();
                    for (String form : row.list(column)) {
                        names.add(new Name(form, new Sense(type, "", row, letters(form), where)));
                    }
                }
            }
        }
    }

    /** Names of all states in the pack's language, from the JDK's own CLDR data. */
    private static void countries(String code, Lexicon lexicon) {
        Locale language = Locale.forLanguageTag(code);
        Map<String, Integer> columns = Map.of("iso3", 0);
        for (String iso2 : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(iso2).build();
            String name = country.getDisplayCountry(language);
            String iso3 = country.getISO3Country();
            if (name.length() > 3 && lexicon.word(name) < 0) {
                add(lexicon, List.of(name), "country", iso3, new Row("CLDR", 1, columns, List.of(iso3)));
            }
        }
    }

    private static void add(Lexicon lexicon, List<String> forms, String type, String value, Row row) {
        String where = row.where();
        for (String form : forms) {
            lexicon.add(form, new Sense(type, value, row, letters(form), where));
        }
    }

    private static Sense.Letters letters(String form) {
        boolean capitals = form.length() > 1 && form.length() <= 6;
        boolean any = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            any |= Character.isLetter(c);
            capitals &= !Character.isLetter(c) || Character.isUpperCase(c);
        }
        if (any && capitals) {
            return Sense.Letters.CAPITALS;
        }
        int from = form.indexOf(' ') > 0 && Character.isLowerCase(form.charAt(0)) ? form.lastIndexOf(' ') + 1 : 0;
        return Character.isUpperCase(form.charAt(from)) && from == 0 ? Sense.Letters.CAPITAL : Sense.Letters.ANY;
    }

    private List<Rule> rules(String stage, String path, String code, Set<String> ids) {
        List<Rule> rules = new ArrayList<>();
        Object content = yaml(path);
        if (content == null) {
            return rules;
        }
        for (Object item : list(content, path)) {
            Map<String, Object> rule = map(item, path);
            String id = text(rule, "id", path);
            if (!id.startsWith(code + ".")) {
                throw new PackException(path + " " + id + ": the id of a rule starts with \"" + code + ".\"");
            }
            if (!ids.add(id)) {
                throw new PackException(path + " " + id + ": two rules have this id");
            }
            for (String key : rule.keySet()) {
                if (!RULE_KEYS.contains(key)) {
                    throw new PackException(path + " " + id + ": unknown key \"" + key + "\"; known are " + RULE_KEYS);
                }
            }
            Map<String, String> yields = new LinkedHashMap<>();
            map(rule.getOrDefault("yields", Map.of()), path).forEach((k, v) -> yields.put(k, String.valueOf(v)));
            PackFormat.checkYields(stage, yields, path + " " + id);
            rules.add(new Rule(
                    id,
                    text(rule, "gloss", path),
                    strings(rule.get("match"), path),
                    yields,
                    examples(rule.getOrDefault("examples", List.of()), path + " " + id),
                    strings(rule.getOrDefault("not", List.of()), path),
                    path));
        }
        return rules;
    }

    private static List<Rule.Example> examples(Object content, String where) {
        List<Rule.Example> examples = new ArrayList<>();
        for (Object item : list(content == null ? List.of() : content, where)) {
            if (item instanceof String sentence) {
                examples.add(new Rule.Example(sentence, Map.of()));
                continue;
            }
            Map<String, Object> example = map(item, where);
            Map<String, String> gives = new LinkedHashMap<>();
            example.forEach((k, v) -> {
                if (!k.equals("text")) {
                    gives.put(k, String.valueOf(v));
                }
            });
            examples.add(new Rule.Example(text(example, "text", where), gives));
        }
        return examples;
    }

    private Object yaml(String path) {
        LoadSettings settings = LoadSettings.builder().setLabel(path).build();
        return new Load(settings).loadFromString(files.apply(path));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new PackException(where + ": wants keys and values, found: " + value);
    }

    private static List<?> list(Object value, String where) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new PackException(where + ": wants a list, found: " + value);
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Object value, String where) {
        if (value instanceof String one) {
            return List.of(one);
        }
        return list(value == null ? List.of() : value, where).stream()
                .map(String::valueOf)
                .toList();
    }

    private static Set<String> folded(@org.jspecify.annotations.Nullable Object words) {
        Set<String> folded = new HashSet<>();
        if (words instanceof String line) {
            for (String word : line.split("\\s+")) {
                folded.add(Folding.fold(word));
            }
        }
        return folded;
    }

    private static String text(Map<String, Object> map, String key, String where) {
        Object value = map.get(key);
        if (value == null) {
            throw new PackException(where + ": no \"" + key + "\"; found keys " + map.keySet());
        }
        return String.valueOf(value).strip();
    }
}
